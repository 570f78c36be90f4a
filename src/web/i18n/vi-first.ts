import { deadlines } from './vi/deadlines.ts';
import { headTasks } from './vi/head-tasks.ts';
import { register } from './vi/register.ts';
import { shell } from './vi/shell.ts';

/** What the first screen needs. */
export const viFirst = { ...shell, register, deadlines, headTasks } as const;
