import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CaseCommand } from '#domain/inspection-case/commands.ts';
import { type CaseDecision, type CaseEvent, caseEventDefinitions } from '#domain/inspection-case/events.ts';
import { isSettled } from '#domain/inspection-case/finding-state.ts';
import { inspectionCase } from '#domain/inspection-case/inspection-case.ts';
import { type CaseState, hasReached, type InspectionCase, STAGES } from '#domain/inspection-case/state.ts';
import { loadedFor } from '#test/support/domain/facts.ts';
import { huongBinh } from '#test/support/domain/huong-binh.ts';
import { dayOf, proposalsOn } from '#test/support/domain/random-inspection.ts';

/** What brings a case no nearer to its end. */
const DETOURS: readonly CaseCommand['type'][] = [
  'ReplaceTeamMember',
  'RecordRecusal',
  'ReportFinding',
  'CorrectFinding',
  'ReclassifyFinding',
];

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
  const proposals = proposalsOn(day, state).filter((each) => aim !== 'onward' || !DETOURS.includes(each.type));
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

const always = (holds: (moment: Moment) => void): void =>
  fc.assert(
    fc.property(steps, (taken) => {
      play(taken).forEach(holds);
    }),
    { numRuns: 40 },
  );

/** Of every moment with a case. */
const ofTheCase = (holds: (state: InspectionCase) => void): void =>
  always(({ after }) => {
    if (after !== null) holds(after);
  });

test('the random cases get everywhere: into every stage and through every event', () => {
  const missed = new Set<string>([...STAGES, ...caseEventDefinitions.map(({ type }) => type)]);
  for (const taken of fc.sample(steps, { numRuns: 250, seed: 2024 })) {
    if (missed.size === 0) break;
    for (const { events, after } of play(taken)) {
      if (after !== null) missed.delete(after.stage);
      for (const { type } of events) missed.delete(type);
    }
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

test('a document number is claimed for every paper of ours, and for nothing else', () => {
  always(({ events, decision }) => {
    const ours = events.filter(({ type }) =>
      ['InspectionDecisionIssued', 'CrimeSignsTransferred', 'ResultsReported', 'ConclusionIssued'].includes(type),
    );
    expect(decision.outcome === 'accepted' ? decision.claims : []).toHaveLength(ours.length);
  });
});
