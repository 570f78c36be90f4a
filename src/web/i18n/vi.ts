import { viFirst } from './vi-first.ts';
import { viLater } from './vi-later.ts';

/** Every sentence of the screens, in the language they were thought in. */
export const vi = { ...viFirst, ...viLater } as const;
