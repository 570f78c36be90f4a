import type { SeenThing } from '../api/access-queries.ts';

export const accessKindsShown = ['reveal', 'file-opening', 'export', 'refusal', 'rights'] as const;
export type AccessKindShown = (typeof accessKindsShown)[number];

/** What the address of the access log holds. */
export type AccessSearch = Readonly<{
  kind?: AccessKindShown | undefined;
  officer?: string | undefined;
  /** `case.<id>` and so on, as the API takes it. */
  subject?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
}>;

const DATE = /^\d{4}-\d{2}-\d{2}$/;

const textIn = (search: Readonly<Record<string, unknown>>, name: string, form: RegExp): string | undefined => {
  const value = search[name];
  return typeof value === 'string' && form.test(value) ? value : undefined;
};

/** Takes what the screen knows out of an address; the server says what of the rest is wrong. */
export const accessSearch = (search: Readonly<Record<string, unknown>>): AccessSearch => ({
  kind: accessKindsShown.find((kind) => kind === search['kind']),
  officer: textIn(search, 'officer', /^[0-9a-f-]{36}$/),
  subject: textIn(search, 'subject', /^(case|matter|accountability)\.[0-9a-f-]{36}$/),
  from: textIn(search, 'from', DATE),
  to: textIn(search, 'to', DATE),
});

/** The thing that a search is about. */
export const thingOf = (subject: string): SeenThing => {
  const dot = subject.indexOf('.');
  const [kind, id] = [subject.slice(0, dot), subject.slice(dot + 1)];
  return { kind: kind === 'matter' || kind === 'accountability' ? kind : 'case', id };
};
