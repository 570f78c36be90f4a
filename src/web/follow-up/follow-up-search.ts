export const followUpLists = ['open', 'overdue', 'to-remind', 'to-verify', 'owing', 'settled', 'all'] as const;
export type FollowUpListName = (typeof followUpLists)[number];

/** What the address of the workbench holds. */
export type FollowUpSearch = Readonly<{
  list?: FollowUpListName | undefined;
  kind?: string | undefined;
  unit?: string | undefined;
  year?: string | undefined;
  sort?: '-owed' | undefined;
  /** Only of conclusions that are public, or only of others. */
  published?: 'true' | 'false' | undefined;
  body?: string | undefined;
}>;

const textIn = (search: Readonly<Record<string, unknown>>, name: string): string | undefined => {
  const value = search[name];
  return typeof value === 'string' && value !== '' ? value.slice(0, 200) : undefined;
};

/** Takes what the screen knows out of an address; the server says what of the rest is wrong. */
export const followUpSearch = (search: Readonly<Record<string, unknown>>): FollowUpSearch => {
  const year = textIn(search, 'year');
  return {
    list: followUpLists.find((name) => name === search['list']),
    kind: textIn(search, 'kind'),
    unit: textIn(search, 'unit'),
    year: year !== undefined && /^20\d{2}$/.test(year) ? year : undefined,
    sort: search['sort'] === '-owed' ? '-owed' : undefined,
    published: (['true', 'false'] as const).find((value) => value === search['published']),
    body: textIn(search, 'body'),
  };
};
