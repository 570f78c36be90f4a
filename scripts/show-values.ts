import { isSealedValue } from '#domain/event-definition.ts';

/** What stands in place of a sealed field: that there is something, and nothing of it. */
export const SEALED = '‹sealed›';

/** Members by which the items of our lists are known; a list without one is known by its places. */
const KEYS = ['findingId', 'recommendationId', 'officerId', 'personId', 'topic'] as const;

/**
 * A value as lines of `path` and text, in document order: `findings[F1].status` → `upheld`.
 * Lists of plain values stay in one line; empty ones and absent members have none.
 */
export const flatten = (value: unknown, path = ''): ReadonlyMap<string, string> => {
  const lines = new Map<string, string>();
  const walk = (part: unknown, at: string): void => {
    if (part === undefined || part === null) return;
    if (isSealedValue(part)) lines.set(at, SEALED);
    else if (Array.isArray(part)) walkList(part, at);
    else if (typeof part === 'object') {
      for (const [key, member] of Object.entries(part)) walk(member, at === '' ? key : `${at}.${key}`);
    } else lines.set(at, String(part));
  };
  const walkList = (items: readonly unknown[], at: string): void => {
    if (items.length > 0 && items.every((item) => typeof item !== 'object')) lines.set(at, items.join(', '));
    else for (const [index, item] of items.entries()) walkItem(item, at, index);
  };
  /** What an item is known by stands in its path and is not said again. */
  const walkItem = (item: unknown, at: string, index: number): void => {
    const key = keyOf(item);
    if (key === undefined || typeof item !== 'object' || item === null) walk(item, `${at}[${index}]`);
    else {
      const { [key.name]: _, ...rest }: Record<string, unknown> = { ...item };
      walk(rest, `${at}[${key.value}]`);
    }
  };
  walk(value, path);
  return lines;
};

const keyOf = (item: unknown): Readonly<{ name: string; value: string }> | undefined => {
  if (typeof item !== 'object' || item === null) return undefined;
  const members = new Map<string, unknown>(Object.entries(item));
  const name = KEYS.find((each) => typeof members.get(each) === 'string');
  return name === undefined ? undefined : { name, value: String(members.get(name)) };
};

export type Change = Readonly<{ path: string; before: string | undefined; after: string | undefined }>;

/** What differs between two values, in the order of the newer one; what is gone comes last. */
export const changesBetween = (before: unknown, after: unknown): readonly Change[] => {
  const [old, now] = [flatten(before), flatten(after)];
  const changed = [...now].flatMap(([path, text]) =>
    old.get(path) === text ? [] : [{ path, before: old.get(path), after: text }],
  );
  const gone = [...old].flatMap(([path, text]) => (now.has(path) ? [] : [{ path, before: text, after: undefined }]));
  return [...changed, ...gone];
};
