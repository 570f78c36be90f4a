import type { Actor } from '../envelope.ts';
import type { Facts } from '../facts.ts';
import { actorId, isSamePerson } from '../guards.ts';
import type { LegalDate } from '../legal-date.ts';
import { contestsUnanswered, opinionsOut, transfersUntold } from './around-state.ts';
import { headMissing, isOfProvince } from './closure.ts';
import { damagedEvidenceOf, evidenceOf, owesAnswer, unmetItems } from './closure-gate.ts';
import type { CaseCommand } from './commands.ts';
import { authorsOfDraft } from './drafting.ts';
import { extendedAlready } from './duration.ts';
import { expertsOut, openRequests, standingMeasures } from './fieldwork-state.ts';
import { type Finding, isSettled, upheldCorruptActs } from './finding-state.ts';
import { hasWorkBegun, isActOf } from './forms.ts';
import { concludedOnly, hasEnded, notInFindingsTime, notInFollowUp, notInTransferTime, recusedFrom } from './guards.ts';
import { ledOn } from './leading-body.ts';
import { implementationNotOrdered } from './legal-file.ts';
import { isRecommendationSettled, type Recommendation } from './recommendations.ts';
import { leftOf, owesAnything } from './recovery-accounts.ts';
import { isPayable } from './recovery-guards.ts';
import { reinspectionNotOurs } from './reinspection.ts';
import { type InspectionCase, isInTeam, leaderOf, type Stage } from './state.ts';

export type CaseActType = Exclude<CaseCommand['type'], 'OpenCase' | 'CarryInCase'>;

/** An act that nothing known beforehand stands against. */
export type OpenAct = Readonly<{
  act: CaseActType;
  /** Which findings, recommendations or files it can be done to; null: to the case as a whole. */
  subjects: readonly string[] | null;
}>;

/** Who asks, of which case, on which day. */
export type Asker = Readonly<{ by: Actor; caseId: string; today: LegalDate }>;

type Asking = Asker & Readonly<{ state: InspectionCase; facts: Facts }>;
/** Whether it is open, or what it is open for. */
type Opening = (asking: Asking) => boolean | readonly string[];

/**
 * What this person could do to the case as it stands, so that a screen offers nothing that must fail. Rights of role
 * and territory come on top (`application/authorise.ts`); what hangs on what he will write (dates, numbers, the rank
 * of a leader) only `decide` can say. That the two agree is a property test: whatever is accepted is open.
 */
export const openActs = (opened: InspectionCase, asker: Asker, facts: Facts): readonly OpenAct[] => {
  const state = ledOn(asker.today, opened, asker.caseId, facts);
  if (recusedFrom(state, actorId(asker.by), facts) !== undefined) return [];
  return Object.entries(openings).flatMap(([type, opening]): OpenAct[] => {
    // The keys of the table are its type.
    const act = type as CaseActType;
    if (!isActOf(act, state.form)) return [];
    const open = opening({ ...asker, state, facts });
    if (typeof open === 'boolean') return open ? [{ act, subjects: null }] : [];
    return open.length > 0 ? [{ act, subjects: open }] : [];
  });
};

const at =
  (...stages: readonly Stage[]): Opening =>
  ({ state }) =>
    stages.includes(state.stage);

const isLeader = ({ state, by }: Asking): boolean => leaderOf(state) === actorId(by);

const isOfTeam = ({ state, by }: Asking): boolean => isInTeam(state, actorId(by));

/** What anyone of the team does from the announcement to the conclusion. */
const teamsWork: Opening = (asking) => isOfTeam(asking) && notInFindingsTime(asking.state) === undefined;

const beforeItsEnd: Opening = ({ state }) => hasEnded(state) === undefined;

const afterConclusion = ({ state }: Asking): boolean => concludedOnly(state) === undefined;

const isSuspended = ({ state }: Asking): boolean => state.suspendedSince !== undefined;

const revisable: Opening = ({ state, by }) => {
  if (notInFindingsTime(state)) return false;
  const officer = actorId(by);
  const isMine = ({ authors }: Finding) => authors[0] === officer || leaderOf(state) === officer;
  return idsOf(state.findings.filter((finding) => !isSettled(finding) && isMine(finding)));
};

const recommendationsOpen: Opening = ({ state }) =>
  notInFollowUp(state) === undefined && idsOfRecommendations(state, (each) => !isRecommendationSettled(each));

const idsOfRecommendations = (
  { recommendations }: InspectionCase,
  isWanted: (recommendation: Recommendation) => boolean,
): readonly string[] => recommendations.filter(isWanted).map(({ recommendationId }) => recommendationId);

const idsOf = (findings: readonly Pick<Finding, 'findingId'>[]): readonly string[] =>
  findings.map(({ findingId }) => findingId);

const isSame = (one: string, { by, facts }: Asking): boolean => isSamePerson(facts, one, actorId(by));

const isGateOpen = ({ state, caseId, facts }: Asking): boolean =>
  notInFollowUp(state) === undefined &&
  unmetItems({ ...state, damagedEvidence: damagedEvidenceOf(state, caseId, facts) }).length === 0;

const hasSomethingToExplain = ({ findings, fieldwork }: InspectionCase): boolean =>
  findings.length + fieldwork.draftedOn.length > 0;

/** In the order of an inspection's life. */
const openings: Readonly<Record<CaseActType, Opening>> = {
  NamePlanItem: ({ state }) => hasEnded(state) === undefined && state.source === 'plan' && state.planItem === undefined,
  IssueDecision: at('opened'),
  AppointTeam: at('decided'),
  ReplaceTeamMember: ({ state }) => hasEnded(state) === undefined && state.team.length > 0,
  RecordRecusal: beforeItsEnd,
  AnnounceDecision: (asking) => asking.state.stage === 'decided' && isLeader(asking),

  ExtendDuration: ({ state, facts }) =>
    state.stage === 'announced' && extendedAlready(state, facts.readings) === undefined,
  SuspendInspection: (asking) => asking.state.stage === 'announced' && !isSuspended(asking),
  ResumeInspection: (asking) => asking.state.stage === 'announced' && isSuspended(asking),
  TerminateInspection: at('decided', 'announced', 'fieldwork-ended', 'reported', 'drafted'),

  SendOutline: (asking) => at('decided', 'announced')(asking) === true && isLeader(asking),
  RequestDocuments: teamsWork,
  ReceiveDocuments: (asking) =>
    teamsWork(asking) === true && openRequests(asking.state).map(({ requestId }) => requestId),
  SignMinutes: teamsWork,
  WriteDiaryEntry: teamsWork,
  RequestExpert: teamsWork,
  RecordExpertAnswer: (asking) =>
    teamsWork(asking) === true && expertsOut(asking.state).map(({ expertRequestId }) => expertRequestId),
  ApplyCoerciveMeasure: teamsWork,
  LiftCoerciveMeasure: (asking) =>
    isOfTeam(asking) &&
    notInTransferTime(asking.state) === undefined &&
    standingMeasures(asking.state).map(({ measureId }) => measureId),
  RecordUnitExplanation: (asking) => teamsWork(asking) === true && hasSomethingToExplain(asking.state),
  OrderViolationStop: teamsWork,
  // Between the report and the first draft there is nothing to reserve an opinion against.
  ReserveDissent: (asking) => teamsWork(asking) === true && asking.state.stage !== 'reported',

  ReportFinding: ({ state }) => notInFindingsTime(state) === undefined,
  CorrectFinding: revisable,
  ReclassifyFinding: revisable,
  WithdrawFinding: revisable,
  ReviewFinding: (asking) =>
    notInFindingsTime(asking.state) === undefined &&
    idsOf(
      asking.state.findings.filter(
        ({ status, authors }) => status === 'reported' && !authors.some((author) => isSame(author, asking)),
      ),
    ),
  TransferToInvestigation: ({ state }) =>
    notInTransferTime(state) === undefined && idsOf(state.findings.filter(({ crimeSigns }) => crimeSigns)),

  EndFieldwork: (asking) => asking.state.stage === 'announced' && isLeader(asking) && !isSuspended(asking),
  SubmitReport: (asking) => at('fieldwork-ended', 'reported', 'drafted')(asking) === true && isLeader(asking),
  AssignDraft: at('reported', 'drafted'),
  SubmitDraft: (asking) => at('reported', 'drafted')(asking) === true && asking.state.drafterId === actorId(asking.by),
  AppraiseDraft: (asking) =>
    asking.state.stage === 'drafted' && !authorsOfDraft(asking.state).some((author) => isSame(author, asking)),
  IssueConclusion: (asking) =>
    asking.state.stage === 'drafted' && !asking.state.draft?.drafters.some((drafter) => isSame(drafter, asking)),
  PublishConclusion: at('concluded'),

  NotifyProcuracyOfTransfer: ({ state }) => notInTransferTime(state) === undefined && transfersUntold(state),
  RequestOpinion: at('reported', 'drafted'),
  RecordOpinion: ({ state }) => hasEnded(state) === undefined && opinionsOut(state).map(({ opinionId }) => opinionId),
  AmendConclusion: (asking) =>
    asking.state.stage === 'concluded' && !asking.state.draft?.drafters.some((drafter) => isSame(drafter, asking)),
  ContestConclusion: ({ state }) => notInFollowUp(state) === undefined,
  AnswerContest: ({ state }) =>
    notInFollowUp(state) === undefined && contestsUnanswered(state).map(({ contestId }) => contestId),
  CloseFile: (asking) =>
    afterConclusion(asking) &&
    isLeader(asking) &&
    asking.state.around.fileClosedOn === undefined &&
    implementationNotOrdered(asking.state) === undefined,
  HandOverFile: (asking) =>
    afterConclusion(asking) &&
    isLeader(asking) &&
    asking.state.around.fileClosedOn !== undefined &&
    asking.state.around.fileHandedOverOn === undefined,
  AddLateFact: afterConclusion,
  OrderReinspection: (asking) =>
    afterConclusion(asking) && isOfProvince(asking, asking.facts) && reinspectionNotOurs(asking.state) === undefined,
  ReopenCase: at('closed'),
  IssueCheckDecision: at('opened'),
  EndCheck: (asking) => asking.state.stage === 'decided' && isLeader(asking),
  NotifyCheckResult: at('checked'),
  StopCheck: at('decided', 'checked'),

  RecordImplementationOrder: recommendationsOpen,
  SendReminder: recommendationsOpen,
  RecordFollowUpCheck: recommendationsOpen,
  RecordHandling: ({ state }) =>
    notInFollowUp(state) === undefined &&
    idsOfRecommendations(
      state,
      (each) =>
        !isRecommendationSettled(each) && (each.kind === 'handle-organisation' || each.kind === 'handle-individual'),
    ),
  RecordRecovery: ({ state }) => {
    if (hasEnded(state) || !hasWorkBegun(state)) return false;
    return [
      ...idsOfRecommendations(state, ({ recommendationId }) => owesAnything(state.accounts, recommendationId)),
      ...idsOf(state.findings.filter((finding) => isPayable(finding, state.accounts))),
    ];
  },
  ReverseRecovery: ({ state }) =>
    hasEnded(state) === undefined &&
    state.accounts.recoveries.filter((each) => leftOf(each) > 0).map(({ recoveryId }) => recoveryId),
  ReportRecommendationDone: recommendationsOpen,
  // While money or land is owed there is nothing to verify.
  VerifyRecommendation: ({ state }) =>
    notInFollowUp(state) === undefined &&
    idsOfRecommendations(
      state,
      (each) => !isRecommendationSettled(each) && !owesAnything(state.accounts, each.recommendationId),
    ),
  CloseRecommendationUnimplemented: recommendationsOpen,

  // Which one it is he names himself: matters and actions are streams of their own.
  // One finding may tell of several: another matter can be put on the file when each finding has one.
  LinkMatter: ({ state }) => notInTransferTime(state) === undefined && upheldCorruptActs(state).length > 0,
  LinkAccountability: ({ state }) => notInTransferTime(state) === undefined && state.matters.length > 0,
  DeclareMatterNotRequired: ({ state }) =>
    notInFollowUp(state) === undefined &&
    idsOf(upheldCorruptActs(state)).filter((id) => !state.settledOtherwise.mattersNotRequired.includes(id)),
  DeclareAccountabilityNotRequired: ({ state }) =>
    notInFollowUp(state) === undefined &&
    upheldCorruptActs(state).length > 0 &&
    !state.settledOtherwise.accountabilityNotRequired,
  ReportResultToRequester: ({ state }) =>
    notInFollowUp(state) === undefined && owesAnswer(state) && !state.settledOtherwise.requesterAnswered,
  ReverifyEvidence: ({ state }) =>
    notInFollowUp(state) === undefined &&
    evidenceOf(state).filter((hash) => !state.settledOtherwise.evidenceReverified.includes(hash)),
  ProposeClosure: (asking) => isGateOpen(asking) && headMissing(asking, asking.state) === undefined,
  CloseCase: (asking) => {
    const { proposal } = asking.state;
    return (
      isGateOpen(asking) &&
      proposal !== undefined &&
      !isSame(proposal.proposedBy, asking) &&
      isOfProvince(asking, asking.facts)
    );
  },
};
