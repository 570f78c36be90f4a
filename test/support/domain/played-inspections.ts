import fc from 'fast-check';
import type { CaseCommand } from '#domain/inspection-case/commands.ts';
import type { CaseDecision, CaseEvent } from '#domain/inspection-case/events.ts';
import { upheldCorruptActs } from '#domain/inspection-case/finding-state.ts';
import { inspectionCase } from '#domain/inspection-case/inspection-case.ts';
import type { CaseState, InspectionCase } from '#domain/inspection-case/state.ts';
import { loadedFor } from './facts.ts';
import { withLinkable } from './linkable.ts';
import { dayOf, proposalsOn } from './random-inspection.ts';

/** What brings a case no nearer to its end. */
const isDetour = (type: CaseCommand['type'], state: CaseState): boolean => {
  if (state === null) return false;
  switch (type) {
    case 'ExtendDuration':
    case 'SuspendInspection':
      return state.findings.length !== 1;
    case 'TerminateInspection':
    case 'ReplaceTeamMember':
    case 'RecordRecusal':
    case 'ReportFinding':
    case 'WithdrawFinding':
    case 'SendOutline':
    case 'RequestDocuments':
    case 'SignMinutes':
    case 'WriteDiaryEntry':
    case 'RequestExpert':
    case 'ApplyCoerciveMeasure':
    case 'LiftCoerciveMeasure':
    case 'RecordUnitExplanation':
    case 'OrderViolationStop':
    case 'ReserveDissent':
    case 'RequestOpinion':
    case 'AmendConclusion':
    case 'ContestConclusion':
    case 'AddLateFact':
    case 'ReopenCase':
    case 'ReclassifyFinding':
    case 'CloseRecommendationUnimplemented':
    case 'ReverseRecovery':
      return true;
    // What was asked for comes now and then.
    case 'ReceiveDocuments':
      return state.eventCount % 3 !== 0;
    case 'RecordExpertAnswer':
      return state.eventCount % 3 !== 1;
    // They can be done again and again: each now and then.
    case 'SendReminder':
      return state.eventCount % 4 !== 0;
    case 'RecordFollowUpCheck':
      return state.eventCount % 4 !== 1;
    case 'RecordHandling':
      return state.eventCount % 2 !== 0;
    case 'RecordImplementationOrder':
      return state.eventCount % 4 !== 3;
    case 'StopCheck':
      return state.stage !== 'checked';
    case 'RecordRecovery':
      return state.accounts.accounts.length === 0;
    case 'CorrectFinding':
      return !state.findings.some(({ status }) => status === 'returned');
    case 'SubmitReport':
      return state.stage !== 'fieldwork-ended' && (state.isGraded || upheldCorruptActs(state).length === 0);
    case 'AssignDraft':
      return state.drafterId !== undefined;
    case 'SubmitDraft':
      return state.draft !== undefined;
    default:
      return false;
  }
};

const KNOWN = 100;
const NEW = 40;

/**
 * Somebody does something. `onward`: what is possible now and leads on; `possible`: detours too; `anything` is mostly
 * refused. `pause`: days since the last; a negative one is a slip of the pen.
 */
const steps = fc.array(
  fc.record({
    aim: fc.constantFrom('onward' as const, 'onward' as const, 'possible' as const, 'anything' as const),
    // Small numbers are no simpler here than large ones.
    type: fc.noBias(fc.nat(999)),
    variant: fc.noBias(fc.nat(999)),
    pause: fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 0, max: 2 }) }, fc.integer({ min: -30, max: 2 })),
  }),
  { minLength: 1, maxLength: 200, size: 'max' },
);
type Step = Readonly<{ aim: 'onward' | 'possible' | 'anything'; type: number; variant: number; pause: number }>;

/** With no other facts than the command asks for. */
export const decide = (command: CaseCommand, state: CaseState): CaseDecision =>
  inspectionCase.decide(command, state, loadedFor(withLinkable, inspectionCase.needs(command, state), command.by));

const choose = ({ aim, type, variant }: Step, day: string, state: CaseState): CaseCommand | undefined => {
  const proposals = proposalsOn(day, state).filter((each) => aim !== 'onward' || !isDetour(each.type, state));
  // By type first: there are many ways to review a finding and one to end fieldwork.
  const types = [...new Set(proposals.map((each) => each.type))];
  const turned = types.map((_, index) => types[(type + index) % types.length]);
  for (const wanted of turned) {
    const commands = proposals.filter((each) => each.type === wanted).map(({ command }) => command());
    const possible = aim === 'anything' ? commands : commands.filter((each) => isSomethingNew(decide(each, state)));
    const chosen = possible[variant % possible.length];
    if (chosen !== undefined) return chosen;
  }
  return undefined;
};

/** Accepted, and not for nothing. */
export const isSomethingNew = (decision: CaseDecision): boolean =>
  decision.outcome === 'accepted' && decision.events.length > 0;

/** One step of a case: what was asked, what came of it. */
export type Moment = Readonly<{
  command: CaseCommand;
  before: CaseState;
  decision: CaseDecision;
  events: readonly CaseEvent[];
  after: CaseState;
}>;

/** What happens when these steps are taken in turn. */
const play = (taken: readonly Step[]): readonly Moment[] => {
  let state: CaseState = inspectionCase.initialState;
  let today = 0;
  const moments: Moment[] = [];
  for (const step of taken) {
    const day = Math.max(0, today + step.pause);
    today = Math.max(today, day);
    const command = choose(step, dayOf(day), state);
    if (command === undefined) continue;
    const before: CaseState = state;
    const decision = decide(command, before);
    const events = decision.outcome === 'accepted' ? decision.events : [];
    state = events.reduce(inspectionCase.evolve, before);
    moments.push({ command, before, decision, events, after: state });
  }
  return moments;
};

/** Another one in each run. A failure names it. */
const seed = Date.now() % 2 ** 31;
const plays = (numRuns: number, from: number): readonly (readonly Moment[])[] =>
  fc.sample(steps, { numRuns, seed: from }).map(play);
/** Deciding is what costs time, so every law is asked of the same cases: some known, the others new in each run. */
export const cases = [...plays(KNOWN, 2024), ...plays(NEW, seed)];

/** The law holds at every moment; where it does not, the shortest way there is looked for. */
export const always = (holds: (moment: Moment) => void): void => {
  try {
    for (const moments of cases) moments.forEach(holds);
  } catch (broken) {
    const law = fc.property(steps, (taken) => play(taken).forEach(holds));
    fc.assert(law, { seed, numRuns: NEW, interruptAfterTimeLimit: 10_000 });
    fc.assert(law, { seed: 2024, numRuns: KNOWN, interruptAfterTimeLimit: 10_000 });
    throw broken;
  }
};

/** Of every moment with a case. */
export const ofTheCase = (holds: (state: InspectionCase) => void): void =>
  always(({ after }) => {
    if (after !== null) holds(after);
  });
