import { caseFile } from './vi/case-file.ts';
import { deadlines } from './vi/deadlines.ts';
import { forms } from './vi/forms.ts';
import { headTasks } from './vi/head-tasks.ts';
import { offices } from './vi/offices.ts';
import { register } from './vi/register.ts';
import { shell } from './vi/shell.ts';

/** What the first screen needs, and much else. */
export const viFirst = { ...shell, forms, register, caseFile, offices, deadlines, headTasks } as const;
