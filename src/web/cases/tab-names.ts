import type { Search } from '../address.ts';

/** Parts of a case file, in the order in which they are read; the address names the one that is open. */
export const tabNames = [
  'overview',
  'deadlines',
  'fieldwork',
  'evidence',
  'findings',
  'recommendations',
  'after',
  'matters',
  'timeline',
  'documents',
  'team',
  'closure',
] as const;
export type TabName = (typeof tabNames)[number];

/** Which part is open, as the address says it; a part that is not known is none. */
export const tabSearch = (search: Search): { tab?: TabName | undefined } => {
  const tab = tabNames.find((name) => name === search['tab']);
  return tab === undefined ? {} : { tab };
};
