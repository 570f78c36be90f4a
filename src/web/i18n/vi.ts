import { acts } from './vi/acts.ts';
import { caseFile } from './vi/case-file.ts';
import { forms } from './vi/forms.ts';
import { offices } from './vi/offices.ts';
import { register } from './vi/register.ts';
import { shell } from './vi/shell.ts';

/** Every sentence of the screens, in the language they were thought in. */
export const vi = { ...shell, forms, register, caseFile, acts, offices } as const;
