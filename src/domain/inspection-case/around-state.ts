import type { LegalDate } from '../legal-date.ts';

/** A superior who was asked for his opinion on the draft. That he kept silent is derived from the clock, never stored. */
export type OpinionAsked = Readonly<{
  opinionId: string;
  requestedOn: LegalDate;
  /** Undefined: he has not answered. */
  answeredOn: LegalDate | undefined;
}>;

/** What the inspected unit does not agree with in the conclusion. */
export type Contest = Readonly<{
  contestId: string;
  contestedOn: LegalDate;
  /** Undefined: it waits for our answer. */
  answeredOn: LegalDate | undefined;
}>;

/** What happens around and after a conclusion, as far as later acts depend on it. */
export type AroundConclusion = Readonly<{
  /** Day of the first report on results; undefined until then. */
  reportedOn: LegalDate | undefined;
  opinions: readonly OpinionAsked[];
  contests: readonly Contest[];
  /** How many there are: the next one has the next number. */
  amendments: number;
  reinspections: number;
  lateFacts: number;
  /** Transfers of crime signs of which the procuracy has been told. */
  procuracyTold: readonly string[];
  /** Day of the first order to implement the conclusion: from it on the legal file can be closed. */
  orderedOn: LegalDate | undefined;
  fileClosedOn: LegalDate | undefined;
  fileHandedOverOn: LegalDate | undefined;
}>;

export const NOTHING_AROUND: AroundConclusion = {
  reportedOn: undefined,
  opinions: [],
  contests: [],
  amendments: 0,
  reinspections: 0,
  lateFacts: 0,
  procuracyTold: [],
  orderedOn: undefined,
  fileClosedOn: undefined,
  fileHandedOverOn: undefined,
};

type Holding<Part extends keyof AroundConclusion = keyof AroundConclusion> = Readonly<{
  around: Pick<AroundConclusion, Part>;
}>;

export const opinionById = ({ around }: Holding, id: string): OpinionAsked | undefined =>
  around.opinions.find(({ opinionId }) => opinionId === id);

export const contestById = ({ around }: Holding, id: string): Contest | undefined =>
  around.contests.find(({ contestId }) => contestId === id);

export const opinionsOut = ({ around }: Holding): readonly OpinionAsked[] =>
  around.opinions.filter(({ answeredOn }) => answeredOn === undefined);

export const contestsUnanswered = ({ around }: Holding<'contests'>): readonly Contest[] =>
  around.contests.filter(({ answeredOn }) => answeredOn === undefined);

/** Transfers have no id in their event: they are counted in the order of their recording. */
export const transferIdOf = (index: number): string => `T${index + 1}`;

/** Transfers of which the procuracy has not been told. */
export const transfersUntold = ({
  around,
  transfers,
}: Holding & Readonly<{ transfers: readonly unknown[] }>): readonly string[] =>
  transfers.map((_, index) => transferIdOf(index)).filter((id) => !around.procuracyTold.includes(id));
