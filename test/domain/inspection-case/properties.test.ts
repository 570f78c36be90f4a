import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CaseCommand } from '#domain/inspection-case/commands.ts';
import { type CaseDecision, type CaseEvent, caseEventDefinitions } from '#domain/inspection-case/events.ts';
import { isSettled, upheldCorruptActs } from '#domain/inspection-case/finding-state.ts';
import { actorId } from '#domain/inspection-case/guards.ts';
import { inspectionCase } from '#domain/inspection-case/inspection-case.ts';
import { openActs } from '#domain/inspection-case/open-acts.ts';
import { type CaseState, hasReached, type InspectionCase, STAGES } from '#domain/inspection-case/state.ts';
import { claim } from '#test/support/domain/case-papers.ts';
import { loadedFor } from '#test/support/domain/facts.ts';
import { huongBinh } from '#test/support/domain/huong-binh.ts';
import { dayOf, proposalsOn } from '#test/support/domain/random-inspection.ts';

/** What brings a case no nearer to its end. */
const isDetour = (type: CaseCommand['type'], state: CaseState): boolean => {
  if (state === null) return false;
  switch (type) {
    case 'ReplaceTeamMember':
    case 'RecordRecusal':
    case 'ReportFinding':
    case 'WithdrawFinding':
    case 'ReclassifyFinding':
      return true;
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

const TELLS_OF_ALL: readonly CaseEvent['type'][] = ['ResultsReported', 'DraftAppraised', 'ConclusionIssued'];

const KNOWN = 90;
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
  { minLength: 1, maxLength: 160, size: 'max' },
);
type Step = Readonly<{ aim: 'onward' | 'possible' | 'anything'; type: number; variant: number; pause: number }>;

const plainSchemas = new Map(caseEventDefinitions.map(({ type, plain }) => [type as string, plain]));

const decide = (command: CaseCommand, state: CaseState): CaseDecision =>
  inspectionCase.decide(command, state, loadedFor(huongBinh, inspectionCase.needs(command, state), command.by));

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

const isSomethingNew = (decision: CaseDecision): boolean =>
  decision.outcome === 'accepted' && decision.events.length > 0;

type Moment = Readonly<{
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

const stageIndex = (state: CaseState): number => (state === null ? -1 : STAGES.indexOf(state.stage));

/** Another one in each run. A failure names it. */
const seed = Date.now() % 2 ** 31;
const plays = (numRuns: number, from: number): readonly (readonly Moment[])[] =>
  fc.sample(steps, { numRuns, seed: from }).map(play);
/** Deciding is what costs time, so every law is asked of the same cases: some known, the others new in each run. */
const cases = [...plays(KNOWN, 2024), ...plays(NEW, seed)];

/** The law holds at every moment; where it does not, the shortest way there is looked for. */
const always = (holds: (moment: Moment) => void): void => {
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
const ofTheCase = (holds: (state: InspectionCase) => void): void =>
  always(({ after }) => {
    if (after !== null) holds(after);
  });

test('the random cases get everywhere: into every stage and through every event', () => {
  const missed = new Set<string>([...STAGES, ...caseEventDefinitions.map(({ type }) => type)]);
  for (const { events, after } of cases.flat()) {
    if (after !== null) missed.delete(after.stage);
    for (const { type } of events) missed.delete(type);
  }
  expect([...missed]).toStrictEqual([]);
});

test('the stage never goes back and never skips', () => {
  always(({ before, after }) => {
    expect([stageIndex(before), stageIndex(before) + 1]).toContain(stageIndex(after));
  });
});

test('findings are F1 to Fn without a gap', () => {
  ofTheCase(({ findings }) => {
    expect(findings.map(({ findingId }) => findingId)).toStrictEqual(findings.map((_, index) => `F${index + 1}`));
  });
});

test('a team has one leader, and no person twice', () => {
  ofTheCase(({ team }) => {
    expect(team.filter(({ position }) => position === 'leader')).toHaveLength(team.length === 0 ? 0 : 1);
    const persons = team.map(({ officerId }) => huongBinh.officers.get(officerId)?.personId);
    expect(new Set(persons).size).toBe(team.length);
  });
});

test('a concluded case has no open finding, and nothing about its findings changes but their transfer', () => {
  always(({ before, after }) => {
    if (after === null || !hasReached(after, 'concluded')) return;
    expect(after.findings.filter((finding) => !isSettled(finding))).toStrictEqual([]);
    if (before === null || !hasReached(before, 'concluded')) return;
    const withoutTransfer = (state: InspectionCase) => state.findings.map((each) => ({ ...each, transferred: false }));
    expect(withoutTransfer(after)).toStrictEqual(withoutTransfer(before));
  });
});

test('nobody who wrote a finding upheld it', () => {
  always(({ before, events }) => {
    for (const { type, data } of events) {
      if (type !== 'FindingUpheld') continue;
      expect(before?.findings.find(({ findingId }) => findingId === data.findingId)?.authors).not.toContain(
        data.reviewedBy,
      );
    }
  });
});

test('a closed case accepts nothing', () => {
  ofTheCase((state) => {
    if (state.stage !== 'closed') return;
    const outcomes = proposalsOn(dayOf(300), state).map(({ command }) => decide(command(), state).outcome);
    expect(new Set(outcomes)).toStrictEqual(new Set(['rejected']));
  });
});

test('the same command on the same state gives the same decision, and changes neither', () => {
  always(({ command, before, decision }) => {
    const [commandThen, stateThen] = [structuredClone(command), structuredClone(before)];
    expect(decide(command, before)).toStrictEqual(decision);
    expect([command, before]).toStrictEqual([commandThen, stateThen]);
  });
});

test('every accepted event fits its schema, and can be folded after what was before', () => {
  always(({ events, before, after }) => {
    for (const { type, data } of events) expect(plainSchemas.get(type)?.parse(data)).toStrictEqual(data);
    expect(after?.eventCount ?? 0).toBe((before?.eventCount ?? 0) + events.length);
  });
});

test('a document number is claimed for every paper of ours, wherever it stands, and for no other', () => {
  always(({ events, decision, after }) => {
    const papers = events.flatMap(({ data }) => ('document' in data && data.document ? [data.document] : []));
    const ours = papers.filter(({ issuer }) => issuer === after?.body);
    expect(decision.outcome === 'accepted' ? decision.claims : []).toStrictEqual(ours.map(claim));
  });
});

test('whoever is named in a finding is linked to all free text that tells of it', () => {
  always(({ before, events, decision }) => {
    if (decision.outcome === 'rejected' || before === null) return;
    const known = new Set(before.findings.flatMap(({ personIds }) => personIds));
    for (const { type } of events) {
      if (TELLS_OF_ALL.includes(type)) expect(new Set(decision.about)).toStrictEqual(known);
    }
    for (const personId of decision.about) expect(known).toContain(personId);
  });
});

test('no corrupt act is concluded on without a grade after it', () => {
  always(({ before, events }) => {
    if (before === null || !events.some(({ type }) => type === 'ConclusionIssued')) return;
    expect(before.isGraded || upheldCorruptActs(before).length === 0).toBe(true);
  });
});

test('whoever is recused does nothing', () => {
  always(({ before, command, events }) => {
    if (before?.recused.includes(actorId(command.by))) expect(events).toStrictEqual([]);
  });
});

/** Refusals that hang on the case and the person alone: whoever was offered the act must never meet one of them. */
const KNOWN_BEFOREHAND: ReadonlySet<string> = new Set([
  'WrongStage',
  'CaseClosed',
  'FieldworkNotBegun',
  'ConclusionIssued',
  'NotTeamLeader',
  'TeamMissing',
  'MemberRecused',
  'NotReporterOrLeader',
  'FindingSettled',
  'FindingReturned',
  'SelfReview',
  'DraftNotAssigned',
  'NotDrafter',
  'SelfAppraisal',
  'SelfIssue',
  'RecommendationSettled',
  'NoRequester',
  'ClosureGateUnmet',
  'ClosureNotProposed',
  'SelfClosure',
  'HeadProposes',
  'ProvinceCloses',
]);

const subjectsOf = ({ data }: CaseCommand): readonly string[] => {
  if ('findingId' in data) return [data.findingId];
  if ('findingIds' in data) return data.findingIds;
  if ('recommendationId' in data) return [data.recommendationId];
  return 'hashes' in data ? data.hashes : [];
};

test('what is accepted was offered, and what was offered is not refused for what was known beforehand', () => {
  const met = { accepted: new Set<string>(), refused: new Set<string>() };
  const check = (command: CaseCommand, state: InspectionCase, decision: CaseDecision): void => {
    const offer = openActs(state, command.by, huongBinh).find(({ act }) => act === command.type);
    const subjects = offer === undefined ? [] : offer.subjects;
    const isOffered =
      offer !== undefined && (subjects === null || subjectsOf(command).every((id) => subjects.includes(id)));
    if (isSomethingNew(decision)) {
      expect(isOffered, `${command.type} was accepted and not offered`).toBe(true);
      met.accepted.add(command.type);
    }
    if (isOffered && decision.outcome === 'rejected') {
      const { code } = decision.refusal;
      // The officer who joins may be recused; that is known only once he is named.
      const ofAnother = code === 'MemberRecused' && decision.refusal.officerId !== actorId(command.by);
      expect(ofAnother || !KNOWN_BEFOREHAND.has(code), `${command.type} was offered and refused: ${code}`).toBe(true);
      met.refused.add(code);
    }
  };
  always(({ command, before, decision }) => {
    if (before !== null && command.type !== 'OpenCase') check(command, before, decision);
  });
  for (const moments of cases.slice(0, 40)) {
    for (const { after } of moments) {
      if (after === null) continue;
      for (const { type, command } of proposalsOn(dayOf(200), after)) {
        if (type !== 'OpenCase') check(command(), after, decide(command(), after));
      }
    }
  }
  expect(met.accepted.size).toBeGreaterThan(20);
  expect(met.refused.size).toBeGreaterThan(5);
});
