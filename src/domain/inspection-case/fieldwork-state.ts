import type { LegalDate } from '../legal-date.ts';

/** Papers the unit was asked for. Items are numbered within their request, from 1. */
export type DocumentRequest = Readonly<{
  requestId: string;
  items: readonly number[];
  /** Not handed over yet, in order. */
  missing: readonly number[];
  requestedOn: LegalDate;
}>;

export type ExpertRequest = Readonly<{
  expertRequestId: string;
  requestedOn: LegalDate;
  /** Undefined: still out. */
  answeredOn: LegalDate | undefined;
}>;

export type CoerciveMeasure = Readonly<{
  measureId: string;
  appliedOn: LegalDate;
  /** Undefined: it stands. */
  liftedOn: LegalDate | undefined;
}>;

/** What was done at the unit, as far as later acts depend on it. */
export type Fieldwork = Readonly<{
  requests: readonly DocumentRequest[];
  experts: readonly ExpertRequest[];
  measures: readonly CoerciveMeasure[];
  /** How many there are: the next one has the next number. */
  minutes: number;
  stops: number;
  explanations: number;
  dissents: number;
  /** Day of each version of the draft, the first first. */
  draftedOn: readonly LegalDate[];
  /** Persons who signed minutes or refused to, besides officers. */
  personIds: readonly string[];
}>;

export const NO_FIELDWORK: Fieldwork = {
  requests: [],
  experts: [],
  measures: [],
  minutes: 0,
  stops: 0,
  explanations: 0,
  dissents: 0,
  draftedOn: [],
  personIds: [],
};

type Holding = Readonly<{ fieldwork: Fieldwork }>;

export const requestById = ({ fieldwork }: Holding, id: string): DocumentRequest | undefined =>
  fieldwork.requests.find(({ requestId }) => requestId === id);

export const expertRequestById = ({ fieldwork }: Holding, id: string): ExpertRequest | undefined =>
  fieldwork.experts.find(({ expertRequestId }) => expertRequestId === id);

export const measureById = ({ fieldwork }: Holding, id: string): CoerciveMeasure | undefined =>
  fieldwork.measures.find(({ measureId }) => measureId === id);

/** Requests of which something is still missing. */
export const openRequests = ({ fieldwork }: Holding): readonly DocumentRequest[] =>
  fieldwork.requests.filter(({ missing }) => missing.length > 0);

export const expertsOut = ({ fieldwork }: Holding): readonly ExpertRequest[] =>
  fieldwork.experts.filter(({ answeredOn }) => answeredOn === undefined);

export const standingMeasures = ({
  fieldwork,
}: Readonly<{ fieldwork: Pick<Fieldwork, 'measures'> }>): readonly CoerciveMeasure[] =>
  fieldwork.measures.filter(({ liftedOn }) => liftedOn === undefined);
