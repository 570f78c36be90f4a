import { deadlines } from './en/deadlines.ts';
import { headTasks } from './en/head-tasks.ts';
import { register } from './en/register.ts';
import { shell } from './en/shell.ts';

/** What the first screen needs. */
export const enFirst = { ...shell, register, deadlines, headTasks };
