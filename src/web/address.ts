import { isLegalDate } from '#domain/legal-date.ts';

export type Search = Readonly<Record<string, unknown>>;

const textIn = (search: Search, name: string): string | undefined => {
  const value = search[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

/** `{ [name]: value }`, or nothing: an address holds no empty parameters. */
export const kept = <Name extends string>(
  search: Search,
  ...names: readonly Name[]
): { [Key in Name]?: string | undefined } => {
  const result: { [Key in Name]?: string | undefined } = {};
  for (const name of names) {
    const value = textIn(search, name);
    if (value !== undefined) result[name] = value;
  }
  return result;
};

/** The same of a day; what is none is left out. */
export const keptDay = <Name extends string>(search: Search, name: Name): { [Key in Name]?: string | undefined } => {
  const day = textIn(search, name);
  return day !== undefined && isLegalDate(day) ? kept(search, name) : {};
};

/** Where one wanted to go, if that is in here: the address may have been made by somebody else. */
export const placeHere = (next: string | undefined): string | undefined =>
  next !== undefined && /^\/(?![/\\])/.test(next) ? next : undefined;

/** Addresses as people write them: `?stage=announced&asOf=325`, every value a text. */
export const parseSearch = (text: string): Search => Object.fromEntries(new URLSearchParams(text));
export const stringifySearch = (search: Search): string => {
  const given = Object.entries(search).filter(([, value]) => value !== undefined && value !== '');
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return text === '' ? '' : `?${text}`;
};
