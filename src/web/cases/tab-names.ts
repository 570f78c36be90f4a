/** Parts of a case file, in the order in which they are read; the address names the one that is open. */
export const tabNames = [
  'overview',
  'deadlines',
  'findings',
  'recommendations',
  'matters',
  'timeline',
  'documents',
  'team',
  'closure',
] as const;
export type TabName = (typeof tabNames)[number];
