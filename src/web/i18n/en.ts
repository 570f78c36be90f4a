import { enFirst } from './en-first.ts';
import { enLater } from './en-later.ts';

/** Every sentence of the screens. */
export const en = { ...enFirst, ...enLater };
