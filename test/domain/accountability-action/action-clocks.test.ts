import { describe, expect, test } from 'vitest';
import { actionClocks } from '#domain/accountability-action/action-clocks.ts';
import type { ActionEvent } from '#domain/accountability-action/events.ts';
import type { MatterEvent } from '#domain/corruption-matter/events.ts';
import { opened, told } from '#test/support/domain/action.ts';
import { actionFrom, matterFrom } from '#test/support/domain/facts.ts';
import { courtPaper, identified, told as toldOfMatter } from '#test/support/domain/matter.ts';
import { paper } from '#test/support/domain/papers.ts';

const CONCLUDED = '2024-05-13';
type Given = Readonly<{
  matter?: readonly MatterEvent[];
  action?: readonly ActionEvent[];
  concludedOn?: string | null;
}>;
const clocks = ({ matter = [], action = [], concludedOn = CONCLUDED }: Given) => {
  const [first, ...rest] = matter;
  const events = first?.type === 'MatterIdentified' ? [first, ...rest] : [identified(), ...matter];
  return actionClocks(actionFrom([opened(), ...action]), { matter: matterFrom(events), concludedOn });
};
const named = (name: string, asked: Given) =>
  clocks(asked)
    .filter(({ clock }) => clock === name)
    .map(({ subject, startedOn, ended }) => [subject, startedOn, ended ?? null]);

const JUDGMENT = '01/HSST (2026, TAND tỉnh)';
const judged = toldOfMatter.judged(1, '2026-06-01', { kind: 'fine' }, { effectiveOn: '2026-07-01' });
const met = (on: string) => ({ on, how: 'met' });
const moot = (on: string) => ({ on, how: 'moot' });

describe('Điều 79 Nghị định 59/2019: discipline is considered', () => {
  const considered = (asked: Given) => named('consider-discipline', asked);

  test('from the conclusion, and again from each judgment', () => {
    expect(considered({ matter: [judged] })).toEqual([
      ['conclusion', CONCLUDED, null],
      [JUDGMENT, '2026-07-01', null],
    ]);
  });

  test('from another body’s conclusion where that is what the matter is known from', () => {
    const document = paper({ kind: 'conclusion', signedOn: '2024-03-20' });
    const { caseId: _none, ...data } = identified().data;
    const from = (source: 'other-conclusion' | 'judgment'): MatterEvent => ({
      type: 'MatterIdentified',
      data: { ...data, source, document, findingIds: [] },
    });
    expect(considered({ matter: [from('other-conclusion')], concludedOn: null })).toEqual([
      ['conclusion', '2024-03-20', null],
    ]);
    expect(considered({ matter: [from('judgment')], concludedOn: null })).toEqual([]);
    expect(considered({ matter: [from('other-conclusion')] })).toEqual([['conclusion', CONCLUDED, null]]);
  });

  test('not while nothing is concluded', () => {
    expect(clocks({ concludedOn: null }).map(({ clock }) => clock)).toEqual([
      'limitation-reprimand',
      'limitation-heavier',
      'handle-discipline',
    ]);
  });

  test('met by the first paper of the superior from its start on', () => {
    const action = [
      told.sanctioned(2, '2026-07-20', 'warning'),
      told.sanctioned(1, '2024-07-01', 'reprimand'),
      told.leftAsItIs(3, '2024-05-12'),
    ];
    expect(considered({ matter: [judged], action })).toEqual([
      ['conclusion', CONCLUDED, met('2024-07-01')],
      [JUDGMENT, '2026-07-01', met('2026-07-20')],
    ]);
    expect(considered({ action: [told.sanctioned(1, CONCLUDED, 'reprimand')] })).toEqual([
      ['conclusion', CONCLUDED, met(CONCLUDED)],
    ]);
  });

  test('not again from a judgment that leaves the matter as grave as it was, where it was decided before', () => {
    const reprimand = told.sanctioned(1, '2024-07-01', 'reprimand');
    const fromJudgment = (matter: readonly MatterEvent[], ...action: readonly ActionEvent[]) =>
      considered({ matter, action }).find(([subject]) => subject !== 'conclusion');
    expect(fromJudgment([judged], reprimand)).toEqual([JUDGMENT, '2026-07-01', moot('2026-07-01')]);
    const prison = { kind: 'imprisonment', months: 37 } as const;
    const heavier = toldOfMatter.judged(1, '2026-06-01', prison, { effectiveOn: '2026-07-01' });
    expect(fromJudgment([heavier], reprimand)).toEqual([JUDGMENT, '2026-07-01', null]);
    const acquittal = toldOfMatter.judged(1, '2026-06-01', { kind: 'acquitted' }, { effectiveOn: '2026-07-01' });
    expect(fromJudgment([acquittal], reprimand)).toEqual([JUDGMENT, '2026-07-01', null]);
    // Decided on the very day of the judgment is decided on the judgment.
    expect(fromJudgment([judged], told.sanctioned(1, '2026-07-01', 'none'))?.[2]).toEqual(met('2026-07-01'));
  });

  test('moot once we have dropped it, unless the superior was faster', () => {
    const dropped = told.dropped('excluded', '2024-08-01');
    expect(considered({ matter: [judged], action: [dropped] })).toEqual([
      ['conclusion', CONCLUDED, moot('2024-08-01')],
      [JUDGMENT, '2026-07-01', moot('2026-07-01')],
    ]);
    const decided = (on: string) => considered({ action: [dropped, told.sanctioned(1, on, 'none')] })[0]?.[2];
    expect([decided('2024-08-01'), decided('2024-08-02')]).toEqual([met('2024-08-01'), moot('2024-08-01')]);
  });
});

describe('the other clocks', () => {
  test('both limitation periods run from the end of the act', () => {
    expect(named('limitation-reprimand', {})).toEqual([[null, '2023-02-28', null]]);
    expect(named('limitation-heavier', {})).toEqual([[null, '2023-02-28', null]]);
  });

  test('all are of the action: of no level, pinned to their start', () => {
    for (const clock of clocks({}))
      expect(clock).toMatchObject({ level: null, pinnedOn: clock.startedOn, extensions: [] });
    expect(clocks({}).map(({ pauses }) => pauses)).toEqual([[], [], [], []]);
  });
});

describe('the time to handle it runs from the opening, without the time of criminal proceedings', () => {
  const pauses = (...matter: readonly MatterEvent[]) => {
    const clock = clocks({ matter }).find((each) => each.clock === 'handle-discipline');
    expect(clock?.startedOn).toBe('2024-05-20');
    return clock?.pauses.map(({ kind, from, until }) => [kind, from, until]);
  };
  const pause = (from: string, until: string | null) => ['criminal-proceedings', from, until];

  test('until they were refused or ended, or a judgment took effect; else they go on', () => {
    const begun = toldOfMatter.opened(1, '2024-06-03');
    expect(pauses(begun)).toEqual([pause('2024-06-03', null)]);
    expect(pauses(begun, toldOfMatter.ended(2, '2024-09-02'))).toEqual([pause('2024-06-03', '2024-09-02')]);
    expect(pauses(toldOfMatter.refusedToProsecute(2, '2024-09-02'), begun)).toEqual([
      pause('2024-06-03', '2024-09-02'),
    ]);
    expect(pauses(begun, judged)).toEqual([pause('2024-06-03', '2026-07-01')]);
  });

  test('begun before the opening they count from it; ended before, or on its day, not at all', () => {
    const before = toldOfMatter.opened(1, '2024-03-04');
    expect(pauses(before)).toEqual([pause('2024-05-20', null)]);
    expect(pauses(before, toldOfMatter.ended(2, '2024-05-20'))).toEqual([]);
    expect(pauses(before, toldOfMatter.ended(2, '2024-05-21'))).toEqual([pause('2024-05-20', '2024-05-21')]);
  });

  test('opened again they pause again; opened while open they are one time', () => {
    const first = toldOfMatter.opened(1, '2024-06-03');
    const ended = toldOfMatter.ended(2, '2024-09-02');
    expect(pauses(toldOfMatter.opened(3, '2024-10-01'), ended, first)).toEqual([
      pause('2024-06-03', '2024-09-02'),
      pause('2024-10-01', null),
    ]);
    expect(pauses(first, toldOfMatter.opened(3, '2024-08-01'), ended)).toEqual([pause('2024-06-03', '2024-09-02')]);
    expect(pauses(first, toldOfMatter.opened(3, '2024-08-01'))).toEqual([pause('2024-06-03', null)]);
    expect(pauses(first, ended, toldOfMatter.opened(3, '2024-09-02'))).toHaveLength(1);
  });

  test('a court that sentences twice ends them with the first', () => {
    const appeal = toldOfMatter.judged(4, '2026-12-01', { kind: 'fine' }, { document: courtPaper(4, '2026-12-01') });
    expect(pauses(toldOfMatter.opened(1, '2024-06-03'), appeal, judged)).toEqual([pause('2024-06-03', '2026-07-01')]);
  });
});
