import { caseFile } from './en/case-file.ts';
import { deadlines } from './en/deadlines.ts';
import { forms } from './en/forms.ts';
import { headTasks } from './en/head-tasks.ts';
import { offices } from './en/offices.ts';
import { register } from './en/register.ts';
import { shell } from './en/shell.ts';

/** What the first screen needs, and much else. */
export const enFirst = { ...shell, forms, register, caseFile, offices, deadlines, headTasks };
