import type { PersonLink } from '../decider.ts';
import type { CorruptActCode, PreventionViolationCode } from '../law/corrupt-acts.ts';
import type { Topic } from '../law/topics.ts';
import type { LegalDate } from '../legal-date.ts';
import type { UnitCode } from '../text.ts';
import type { CaseRefusal } from './refusals.ts';
import type { InspectionCase } from './state.ts';

/** One finding as far as rules look at it. Settled: upheld, rejected, withdrawn. */
export type Finding = Readonly<{
  findingId: string;
  status: 'reported' | 'returned' | 'upheld' | 'rejected' | 'withdrawn';
  /** Where: the inspected unit or one below it. */
  unit: UnitCode;
  topic: Topic;
  actCode: CorruptActCode | undefined;
  violationCode: PreventionViolationCode | undefined;
  from: string;
  to: string;
  /** Who wrote it: the reporter and everyone who corrected or reclassified it. None of them may review it. */
  authors: readonly string[];
  hasLegalBasis: boolean;
  hasResponsiblePost: boolean;
  hasPersons: boolean;
  /** Everyone ever named in it: whom its sealed text may tell of. */
  personIds: readonly string[];
  evidence: readonly string[];
  /** What it is about in money and land, as far as it was stated: what may be paid on it before anything is ordered. */
  amountVnd: number | undefined;
  landM2: number | undefined;
  /** Revisions of the events whose sealed text tells of this finding. */
  sealedIn: readonly number[];
  /** Date of the last thing that was done with it: the next may not be dated before it. */
  changedOn: LegalDate;
  crimeSigns: boolean;
  transferred: boolean;
}>;

export const findingById = (state: InspectionCase, findingId: string): Finding | undefined =>
  state.findings.find((finding) => finding.findingId === findingId);

/** F1, F2 … in the order of reporting: short enough to say on the telephone. */
export const nextFindingId = (state: InspectionCase): string => `F${state.findings.length + 1}`;

/** A part of findings is enough for these: read models ask them too. */
type Holding<F> = Readonly<{ findings: readonly F[] }>;

export const isSettled = ({ status }: Pick<Finding, 'status'>): boolean =>
  status === 'upheld' || status === 'rejected' || status === 'withdrawn';

/** Nothing came of it. */
export const isDropped = ({ status }: Pick<Finding, 'status'>): boolean =>
  status === 'rejected' || status === 'withdrawn';

export const openFindings = <F extends Pick<Finding, 'status'>>(state: Holding<F>): readonly F[] =>
  state.findings.filter((finding) => !isSettled(finding));

/** What a paper about the results must wait for. */
export const findingsOpen = (state: Holding<Finding>): CaseRefusal | undefined => {
  const findingIds = openFindings(state).map(({ findingId }) => findingId);
  return findingIds.length > 0 ? { code: 'FindingsOpen', findingIds } : undefined;
};

export const upheldFindings = <F extends Pick<Finding, 'status'>>(state: Holding<F>): readonly F[] =>
  state.findings.filter(({ status }) => status === 'upheld');

export const upheldCorruptActs = <F extends Pick<Finding, 'status' | 'actCode'>>(state: Holding<F>): readonly F[] =>
  upheldFindings(state).filter(({ actCode }) => actCode !== undefined);

/** Everyone ever named in the findings of the case. */
export const personsOf = (findings: readonly Finding[]): readonly string[] => [
  ...new Set(findings.flatMap(({ personIds }) => personIds)),
];

/**
 * Persons named only now are in the text sealed earlier, of this finding or of the case as a whole: erasing one of
 * them must reach that text.
 */
export const linksToEarlierText = (
  persons: readonly Readonly<{ personId: string }>[] | undefined,
  { sealedIn }: InspectionCase,
  finding?: Finding,
): readonly PersonLink[] => {
  const revisions = [...(finding?.sealedIn ?? []), ...sealedIn];
  return persons === undefined || persons.length === 0 || revisions.length === 0
    ? []
    : [{ revisions, personIds: persons.map(({ personId }) => personId) }];
};
