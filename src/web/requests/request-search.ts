export const requestLists = ['open', 'overdue', 'to-answer', 'to-judge', 'settled', 'all'] as const;
export type RequestListName = (typeof requestLists)[number];

/** What the address of the list holds. */
export type RequestSearch = Readonly<{ list?: RequestListName | undefined; mine?: 'true' | undefined }>;

export const requestSearch = (search: Readonly<Record<string, unknown>>): RequestSearch => ({
  list: requestLists.find((name) => name === search['list']),
  mine: search['mine'] === 'true' ? 'true' : undefined,
});
