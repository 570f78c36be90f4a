import { isDamaged, registrationOf } from '../evidence/state.ts';
import type { Facts } from '../facts.ts';
import { type AroundConclusion, contestsUnanswered } from './around-state.ts';
import { type Fieldwork, standingMeasures } from './fieldwork-state.ts';
import { type Finding, openFindings, upheldCorruptActs } from './finding-state.ts';
import { isRecommendationSettled, type Recommendation } from './recommendations.ts';
import { type CaseAccounts, owesAnything } from './recovery-accounts.ts';
import { hasReached, type InspectionCase } from './state.ts';

/** What still stands between a case and its closure, with what to do it on. */
export type UnmetItem =
  | Readonly<{ item: 'FindingsOpen' | 'MatterNotRecorded'; findingIds: readonly string[] }>
  | Readonly<{ item: 'NotPublished' | 'ResultNotNotified' | 'RequesterNotAnswered' | 'FileNotHandedOver' }>
  | Readonly<{ item: 'MeasuresStanding'; measureIds: readonly string[] }>
  | Readonly<{ item: 'ContestsUnanswered'; contestIds: readonly string[] }>
  /** Of these matters nobody's responsibility is looked at; none named: there is no matter yet either. */
  | Readonly<{ item: 'AccountabilityUndecided'; matterIds: readonly string[] }>
  | Readonly<{ item: 'RecommendationsOpen' | 'AccountsOpen'; recommendationIds: readonly string[] }>
  | Readonly<{ item: 'EvidenceNotReverified' | 'EvidenceDamaged'; hashes: readonly string[] }>;

/** What the gate looks at: the fold of a case has it, and so does its file among the read models. */
export type GateView = Pick<InspectionCase, 'form' | 'stage' | 'source' | 'settledOtherwise' | 'matters' | 'actions'> &
  Readonly<{
    findings: readonly Pick<Finding, 'findingId' | 'status' | 'actCode' | 'evidence'>[];
    recommendations: readonly Pick<Recommendation, 'recommendationId' | 'status'>[];
    accounts: CaseAccounts;
    fieldwork: Pick<Fieldwork, 'measures'>;
    around: Pick<AroundConclusion, 'contests' | 'orderedOn' | 'fileHandedOverOn'>;
    /** Files of the case of which the store found something else on its disk, or nothing. */
    damagedEvidence: readonly string[];
  }>;

/**
 * The closure gate lists *every* unmet item, so that nobody fixes one to run into the next.
 */
export const unmetItems = (state: GateView): readonly UnmetItem[] =>
  [
    findingsOpen(state),
    notPublished(state),
    recommendationsOpen(state),
    accountsOpen(state),
    matterNotRecorded(state),
    accountabilityUndecided(state),
    requesterNotAnswered(state),
    evidenceNotReverified(state),
    measuresStanding(state),
    contestsOpen(state),
    fileNotHandedOver(state),
    evidenceDamaged(state),
  ].filter((item) => item !== undefined);

const findingsOpen = (state: GateView): UnmetItem | undefined => {
  const findingIds = openFindings(state).map(({ findingId }) => findingId);
  return findingIds.length > 0 ? { item: 'FindingsOpen', findingIds } : undefined;
};

/** The result of an inspection is known once it is published, that of a check with its notice. */
const notPublished = (state: GateView): UnmetItem | undefined =>
  hasReached(state, 'following-up')
    ? undefined
    : { item: state.form === 'check' ? 'ResultNotNotified' : 'NotPublished' };

const recommendationsOpen = ({ recommendations }: GateView): UnmetItem | undefined => {
  const open = recommendations.filter((recommendation) => !isRecommendationSettled(recommendation));
  const recommendationIds = open.map(({ recommendationId }) => recommendationId);
  return recommendationIds.length > 0 ? { item: 'RecommendationsOpen', recommendationIds } : undefined;
};

/** What was verified before payments were recorded may still owe: its account is brought to nothing first. */
const accountsOpen = ({ recommendations, accounts }: GateView): UnmetItem | undefined => {
  const owing = recommendations.filter(
    (each) => isRecommendationSettled(each) && owesAnything(accounts, each.recommendationId),
  );
  const recommendationIds = owing.map(({ recommendationId }) => recommendationId);
  return recommendationIds.length > 0 ? { item: 'AccountsOpen', recommendationIds } : undefined;
};

/** Every upheld corrupt act has its matter, unless an officer stated a ground and a document. */
export const mattersMissing = (
  state: Pick<GateView, 'findings' | 'matters' | 'settledOtherwise'>,
): readonly string[] => {
  const settled = [
    ...state.settledOtherwise.mattersNotRequired,
    ...state.matters.flatMap(({ findingIds }) => findingIds),
  ];
  return upheldCorruptActs(state).flatMap(({ findingId }) => (settled.includes(findingId) ? [] : [findingId]));
};

const matterNotRecorded = (state: GateView): UnmetItem | undefined => {
  const findingIds = mattersMissing(state);
  return findingIds.length > 0 ? { item: 'MatterNotRecorded', findingIds } : undefined;
};

/** Where corruption happened, the responsibility of the unit's head is looked at, or somebody says why not. */
const accountabilityUndecided = (state: GateView): UnmetItem | undefined => {
  if (upheldCorruptActs(state).length === 0 || state.settledOtherwise.accountabilityNotRequired) return undefined;
  const looked = state.actions.map(({ matterId }) => matterId);
  const matterIds = state.matters.map(({ matterId }) => matterId).filter((id) => !looked.includes(id));
  return matterIds.length > 0 || state.matters.length === 0
    ? { item: 'AccountabilityUndecided', matterIds }
    : undefined;
};

const requesterNotAnswered = (state: GateView): UnmetItem | undefined =>
  owesAnswer(state) && !state.settledOtherwise.requesterAnswered ? { item: 'RequesterNotAnswered' } : undefined;

const evidenceNotReverified = (state: GateView): UnmetItem | undefined => {
  const hashes = evidenceOf(state).filter((hash) => !state.settledOtherwise.evidenceReverified.includes(hash));
  return hashes.length > 0 ? { item: 'EvidenceNotReverified', hashes } : undefined;
};

/** What was sealed or held is given back before anybody stops looking at the case. */
const measuresStanding = (state: GateView): UnmetItem | undefined => {
  const measureIds = standingMeasures(state).map(({ measureId }) => measureId);
  return measureIds.length > 0 ? { item: 'MeasuresStanding', measureIds } : undefined;
};

const contestsOpen = (state: GateView): UnmetItem | undefined => {
  const contestIds = contestsUnanswered(state).map(({ contestId }) => contestId);
  return contestIds.length > 0 ? { item: 'ContestsUnanswered', contestIds } : undefined;
};

/** The legal file is due from the implementing document on; where none was issued nothing is. */
const fileNotHandedOver = ({ form, around: { orderedOn, fileHandedOverOn } }: GateView): UnmetItem | undefined =>
  form === 'inspection' && orderedOn !== undefined && fileHandedOverOn === undefined
    ? { item: 'FileNotHandedOver' }
    : undefined;
/** Whatever was said of it before: a case is not closed over a file that is no longer what it was. */
const evidenceDamaged = ({ damagedEvidence: hashes }: GateView): UnmetItem | undefined =>
  hashes.length > 0 ? { item: 'EvidenceDamaged', hashes } : undefined;

/** An elected body that asked for the inspection is owed its result (anti-corruption law Art. 59). */
export const owesAnswer = ({ source }: Pick<InspectionCase, 'source'>): boolean => source === 'elected-body-request';

/** Files that findings cite, that are in the store for this case, and of which the last look found something else, or nothing. */
export const damagedEvidenceOf = (
  state: Pick<InspectionCase, 'findings'>,
  caseId: string,
  { evidence }: Pick<Facts, 'evidence'>,
): readonly string[] =>
  evidenceOf(state).filter((hash) => {
    const found = evidence.get(hash);
    return found !== undefined && registrationOf(found, caseId) !== undefined && isDamaged(found);
  });

export const evidenceOf = ({ findings }: Pick<GateView, 'findings'>): readonly string[] => [
  ...new Set(findings.flatMap(({ evidence }) => evidence)),
];
