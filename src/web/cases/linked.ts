import type { CaseFile } from '../api/case-queries.ts';

const TYPES = { matterId: 'MatterLinked', actionId: 'AccountabilityLinked' } as const;

/** Ids of the matters, or of the actions, that stand in the file of the case. */
export const linkedIn = (file: CaseFile, what: keyof typeof TYPES): ReadonlySet<string> =>
  new Set(
    file.closure.grounds
      .filter(({ type }) => type === TYPES[what])
      .map(({ data }) => data[what])
      .filter((id): id is string => typeof id === 'string'),
  );
