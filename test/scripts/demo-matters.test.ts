import { beforeAll, describe, expect, it } from 'vitest';
import type { StreamKind } from '#application/stream-kind.ts';
import { actionStreams, caseStreams, matterStreams } from '#application/streams.ts';
import { decidedOn } from '#domain/accountability-action/consequence-on.ts';
import { reconsiderationOf } from '#domain/accountability-action/reconsideration.ts';
import type { AccountabilityAction } from '#domain/accountability-action/state.ts';
import { severityOn } from '#domain/corruption-matter/severity-on.ts';
import type { CorruptionMatter } from '#domain/corruption-matter/state.ts';
import { suspensionsOf } from '#domain/corruption-matter/suspensions-of.ts';
import type { StoredEvent } from '#domain/envelope.ts';
import { unmetItems } from '#domain/inspection-case/closure-gate.ts';
import type { InspectionCase } from '#domain/inspection-case/state.ts';
import type { LegalDate } from '#domain/legal-date.ts';
import { seededDemo, streamsOf } from '#test/support/seeded-demo.ts';

const END = '2025-12-31';
const severalOn = () => 2;

describe('The corruption matters of the demo', () => {
  let matters: ReadonlyMap<string, CorruptionMatter> = new Map();
  let actions: ReadonlyMap<string, AccountabilityAction> = new Map();
  let cases: ReadonlyMap<string, InspectionCase> = new Map();
  beforeAll(async () => {
    const events = await seededDemo();
    matters = folded(events, 'corruptionMatter', matterStreams);
    actions = folded(events, 'accountabilityAction', actionStreams);
    cases = folded(events, 'inspectionCase', caseStreams);
  });

  const matterIn = (unit: string) => {
    const [found, ...others] = [...matters].filter(([, each]) => each.unit === unit);
    if (found === undefined || others.length > 0) throw new Error(`${unit} has not one matter`);
    return { matterId: found[0], matter: found[1] };
  };
  const actionOf = (name: string): AccountabilityAction => {
    const found = [...actions.values()].find((each) => each.name === name);
    if (found === undefined) throw new Error(`nobody asks ${name}`);
    return found;
  };
  const answered = (name: string, day: LegalDate = END) => {
    const action = actionOf(name);
    const decided = decidedOn(action, matters, { day, severalOn });
    const again = reconsiderationOf(action, matters, { day, severalOn });
    return {
      by: [action.liability, action.because],
      form: decided?.paper.form,
      deviation: decided?.deviation,
      ground: decided?.paper.ground,
      now: again?.now.consequence.outcome === 'discipline' ? again.now.consequence.heaviest : undefined,
    };
  };

  it('are found by inspections, told by others, cleared', () => {
    const told = [...matters.values()].map(({ unit, source, clearedOn }) => [unit, source, clearedOn !== null]);
    expect(told).toEqual([
      ['99.903.02', 'inspection', false],
      ['99.901.03', 'inspection', false],
      ['99.S02', 'other-conclusion', true],
      ['99.901.01', 'judgment', false],
      ['99.905.02', 'inspection', false],
    ]);
  });

  it('tell story A: the bribe goes to the province, and two answer for it, one of them with nothing and no ground', () => {
    const { matterId, matter } = matterIn('99.901.03');
    expect([matter.transfers.length, matter.procuracyNotifiedOn, matter.escalation?.on]).toEqual([
      1,
      '2024-02-06',
      '2024-02-07',
    ]);
    const both = [...cases.values()].filter((each) => each.matters.some((linked) => linked.matterId === matterId));
    expect(
      both.map(({ bodyLevel, source, stage, actions: asked }) => [bodyLevel, source, stage, asked.length]),
    ).toEqual([
      ['district', 'plan', 'closed', 2],
      ['provincial', 'escalation', 'following-up', 2],
    ]);
    expect(both.map((each) => unmetItems({ ...each, damagedEvidence: [] }))).toEqual([[], []]);
    expect(
      suspensionsOf(matter).suspensions.map(({ cancelled, publishedOn }) => [cancelled?.reason, publishedOn]),
    ).toEqual([['ran-out', '2024-06-03']]);
    expect(answered('Kiều Thị Nhàn')).toMatchObject({
      by: ['direct', 'own-field'],
      form: 'reprimand',
      deviation: 'within',
      ground: expect.any(String),
    });
    expect(answered('Tô Văn Ngạn')).toMatchObject({
      by: ['joint', 'deputy-has-field'],
      form: 'none',
      deviation: 'lighter',
      ground: null,
    });
  });

  it('tell story C: right on what was known, heavier by a judgment, and to be looked at once more after an appeal', () => {
    const { matter } = matterIn('99.903.02');
    const gravity = (day: LegalDate, knownOn?: LegalDate) => severityOn(matter, { day, knownOn }).severity;
    expect(gravity('2023-10-24', '2023-10-24')).toMatchObject({ outcome: 'undetermined', severity: 'less-serious' });
    // It had taken effect in June, and nobody here knew.
    expect(gravity('2025-08-01', '2025-08-01')).toMatchObject({ outcome: 'undetermined', severity: 'less-serious' });
    expect(gravity('2025-08-12')).toMatchObject({ outcome: 'graded', severity: 'serious' });
    expect(gravity(END)).toMatchObject({ outcome: 'graded', severity: 'less-serious' });

    const name = 'Lục Đình Khoát';
    expect(answered(name, '2024-12-31')).toMatchObject({ form: 'reprimand', deviation: 'within', now: undefined });
    expect(answered(name, '2025-08-12')).toMatchObject({ form: 'reprimand', deviation: 'within', now: 'warning' });
    expect(answered(name, '2025-09-18')).toMatchObject({ form: 'warning', deviation: 'within', now: undefined });
    expect(answered(name)).toMatchObject({ form: 'warning', deviation: 'within', now: 'reprimand' });
    expect(actionOf(name).statuses).toEqual([{ status: 'moved', from: '2024-10-01' }]);

    const { suspensions, missing } = suspensionsOf(matter);
    expect(suspensions.map(({ cancelled, restored }) => [cancelled?.reason, restored?.on])).toEqual([
      ['no-corruption', '2025-10-28'],
    ]);
    expect(missing).toEqual([]);
  });

  it('have one whose action was dropped, one whose record nobody has confirmed, and one that nobody answers for yet', () => {
    expect(actionOf('Vũ Thị Thanh').dropped?.reason).toBe('matter-cleared');
    const determined = actionOf('Nguyễn Văn Cẩn');
    expect(determined.because).toBe('determined');
    expect(determined.papers.map(({ confirmedBy }) => confirmedBy)).toEqual([null]);
    const { matterId, matter } = matterIn('99.905.02');
    const found = cases.get(matter.caseId ?? '');
    expect(found && unmetItems({ ...found, damagedEvidence: [] })).toContainEqual({
      item: 'AccountabilityUndecided',
      matterIds: [matterId],
    });
  });
});

const folded = <State extends object>(
  events: readonly StoredEvent[],
  category: string,
  kind: StreamKind<State | null>,
): ReadonlyMap<string, State> => {
  const states = new Map<string, State>();
  for (const history of streamsOf(events, category)) {
    const state = history.reduce(kind.apply, null);
    if (state !== null) states.set(history[0]?.stream.slice(`demo/${category}-`.length) ?? '', state);
  }
  return states;
};
