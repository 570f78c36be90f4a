import { acts } from './en/acts.ts';
import { caseFile } from './en/case-file.ts';
import { forms } from './en/forms.ts';
import { offices } from './en/offices.ts';
import { register } from './en/register.ts';
import { shell } from './en/shell.ts';

export const en = { ...shell, forms, register, caseFile, acts, offices };
