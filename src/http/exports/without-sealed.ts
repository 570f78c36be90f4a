import { isSealedValue } from '#domain/event-definition.ts';

/** What stands where something is sealed: that it is, and nothing by which it could be opened or told from another. */
const SEALED = { sealed: true } as const;

/** A value as it may leave: sealed fields say only that they are sealed. */
export const withoutSealed = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if ('sealed' in value && isSealedValue(value)) return SEALED;
  if (Array.isArray(value)) return value.map(withoutSealed);
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withoutSealed(inner)]));
};
