import type { Values } from '../forms/body-of.ts';

/** The values without those lists that hold nothing: a list in the body of such an act has at least one. */
export const listsKept = (values: Values, ...names: readonly string[]): Values =>
  Object.fromEntries(
    Object.entries(values).filter(
      ([name, value]) => !(names.includes(name) && Array.isArray(value) && value.length === 0),
    ),
  );
