import type { Json } from '#domain/envelope.ts';

/** The way to a value inside event data: member names and list indices. */
export type JsonPath = readonly (string | number)[];

/** RFC 6901. */
export const toPointer = (path: JsonPath): string =>
  path.map((segment) => `/${String(segment).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** The segments of a pointer; undefined when it is none. */
export const fromPointer = (pointer: string): readonly string[] | undefined =>
  pointer.startsWith('/')
    ? pointer
        .slice(1)
        .split('/')
        .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'))
    : undefined;

/** What stands at the path; undefined when the way ends before. Own members only: `__proto__` leads nowhere. */
export const valueAt = (value: Json | undefined, path: JsonPath): Json | undefined =>
  path.reduce<Json | undefined>((current, segment) => memberOf(current, segment), value);

const memberOf = (value: Json | undefined, segment: string | number): Json | undefined => {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, segment)) return undefined;
  return Object.entries(value).find(([key]) => key === String(segment))?.[1];
};

/** A copy with another value at the path, which must lead to one. */
export const withValueAt = (value: Json, path: JsonPath, replacement: Json): Json => {
  const [segment, ...rest] = path;
  if (segment === undefined) return replacement;
  if (Array.isArray(value)) {
    return value.map((item: Json, index) => (index === Number(segment) ? withValueAt(item, rest, replacement) : item));
  }
  if (typeof value !== 'object' || value === null) throw new Error(`there is no ${String(segment)} to replace`);
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      key === String(segment) ? withValueAt(member, rest, replacement) : member,
    ]),
  );
};
