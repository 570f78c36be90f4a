/** What stands in the fields of a form, as they stand: empty texts, nulls for what is not chosen. */
export type Values = { [name: string]: unknown };

/**
 * The body of a request out of the fields of a form: what is empty is not there, texts are trimmed. Lists stay lists,
 * empty ones too, since an empty list says something.
 */
export const bodyFrom = (values: Values): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      const kept = keptOf(value);
      return kept === undefined ? [] : [[name, kept]];
    }),
  );

/** Stands in a form for a null that is meant: the unit above which there is none. */
export const NOTHING = 'ø';

const keptOf = (value: unknown): unknown => {
  if (value === NOTHING) return null;
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'string') {
    const text = value.trim();
    return text === '' ? undefined : text;
  }
  if (Array.isArray(value)) return value.map(keptOf).filter((each) => each !== undefined);
  if (typeof value === 'object') {
    // What was empty from the beginning is meant: a correction that changes nothing.
    if (Object.keys(value).length === 0) return value;
    const kept = bodyFrom(value as Values);
    return Object.keys(kept).length === 0 ? undefined : kept;
  }
  return value;
};
