import { describe, expect, test } from 'vitest';
import type { ConsequenceOn } from '#domain/accountability-action/consequence-on.ts';
import type { ActionEvent } from '#domain/accountability-action/events.ts';
import { reconsiderationOf } from '#domain/accountability-action/reconsideration.ts';
import type { MatterEvent } from '#domain/corruption-matter/events.ts';
import { opened, told } from '#test/support/domain/action.ts';
import { actionFrom, matterFrom } from '#test/support/domain/facts.ts';
import { courtPaper, identified, matterIds, refOf, told as toldOfMatter } from '#test/support/domain/matter.ts';

const prison = (months: number) => ({ kind: 'imprisonment', months }) as const;
const severalOn = () => 2;
const taskOn = (day: string, matter: readonly MatterEvent[], action: readonly ActionEvent[]) =>
  reconsiderationOf(
    actionFrom([opened(), ...action]),
    new Map([[matterIds.usual, matterFrom([identified(), ...matter])]]),
    { day, severalOn },
  );

/** When it was decided last, where that pointed then, and where it points now. */
const movedFrom = (task: ReturnType<typeof taskOn>) =>
  task && [task.lastDecidedOn, ...[task.whenDecided, task.now].map(pointing)];
const pointing = ({ consequence }: ConsequenceOn): string =>
  consequence.outcome === 'discipline' ? `${consequence.lightest} – ${consequence.heaviest}` : consequence.outcome;

/* Story C: two years later the court is harder than anybody thought, and on appeal it was nothing. */
const reprimand = told.sanctioned(1, '2024-07-01', 'reprimand');
const ref = refOf(reprimand.data.document);
const heavier = toldOfMatter.judged(1, '2026-07-01', prison(48), { receivedOn: '2026-07-10' });
const replaced = told.replaced(2, '2026-07-20', 'warning', ref);
const acquitted = toldOfMatter.judged(
  2,
  '2026-12-01',
  { kind: 'acquitted' },
  {
    level: 'appeal',
    supersedes: refOf(courtPaper(1, '2026-07-01')),
  },
);

describe('cần xem xét lại', () => {
  test('nothing to look at again where nothing was decided', () => {
    expect(taskOn('2026-08-01', [heavier], [])).toBeNull();
    expect(taskOn('2024-06-30', [heavier], [reprimand])).toBeNull();
  });

  test('a heavier judgment two years after a reprimand is a task', () => {
    expect(taskOn('2026-06-30', [heavier], [reprimand])).toBeNull();
    expect(movedFrom(taskOn('2026-07-01', [heavier], [reprimand]))).toEqual([
      '2024-07-01',
      'reprimand – reprimand',
      'warning – warning',
    ]);
  });

  test('replaced, it is none; until that day it was one', () => {
    expect(taskOn('2026-07-20', [heavier], [reprimand, replaced])).toBeNull();
    expect(taskOn('2026-07-19', [heavier], [reprimand, replaced])).toMatchObject({ lastDecidedOn: '2024-07-01' });
  });

  test('the last decision is the one signed last, whichever we had first', () => {
    expect(taskOn('2026-08-01', [heavier], [replaced, reprimand])).toBeNull();
    expect(taskOn('2026-08-01', [heavier], [told.dropped('excluded', '2026-07-25'), reprimand])).toBeNull();
  });

  test('looked at again and left as it is, it is none', () => {
    expect(taskOn('2026-08-01', [heavier], [reprimand, told.leftAsItIs(3, '2026-07-20')])).toBeNull();
  });

  test('decided before we had the judgment, it is one still', () => {
    expect(taskOn('2026-08-01', [heavier], [reprimand, told.leftAsItIs(3, '2026-07-09')])).toMatchObject({
      lastDecidedOn: '2026-07-09',
    });
  });

  test('an acquittal on appeal is one again', () => {
    expect(movedFrom(taskOn('2026-12-01', [heavier, acquitted], [reprimand, replaced]))).toEqual([
      '2026-07-20',
      'warning – warning',
      'nothing-to-answer',
    ]);
  });

  test('so is an acquittal of whom another regime governs', () => {
    const acquittal = toldOfMatter.judged(1, '2026-07-01', { kind: 'acquitted' });
    const task = reconsiderationOf(
      actionFrom([opened({ regime: 'other' }), told.sanctioned(1, '2024-07-01', 'other-regime')]),
      new Map([[matterIds.usual, matterFrom([identified(), acquittal])]]),
      { day: '2026-08-01', severalOn },
    );
    expect(movedFrom(task)).toEqual(['2024-07-01', 'other-regime', 'nothing-to-answer']);
  });

  test('that a floor became a grade of the same form changes nothing', () => {
    const open = toldOfMatter.transferred('2024-05-01');
    expect(taskOn('2026-08-01', [open, toldOfMatter.judged(1, '2026-07-01', prison(24))], [reprimand])).toBeNull();
  });

  test('what we dropped is looked at again too', () => {
    const grounds = [told.claimed('G1', 'could-not-know', 'exclude'), told.assessed('G1', 'exclude', '2024-06-01')];
    expect(taskOn('2026-08-01', [heavier], [...grounds, told.dropped('excluded', '2024-06-05')])).toBeNull();
    const task = taskOn(
      '2026-08-01',
      [toldOfMatter.cleared('2024-06-01'), heavier],
      [told.dropped('matter-cleared', '2024-06-05')],
    );
    expect(movedFrom(task)).toEqual(['2024-06-05', 'nothing-to-answer', 'warning – warning']);
  });

  test('a ground that was given after the decision points elsewhere', () => {
    const late = [
      told.claimed('G1', 'knew-and-did-not-act', 'increase'),
      told.assessed('G1', 'increase', '2024-08-01'),
    ];
    expect(taskOn('2024-07-31', [], [reprimand, ...late])).toBeNull();
    expect(movedFrom(taskOn('2024-08-01', [], [reprimand, ...late]))).toEqual([
      '2024-07-01',
      'reprimand – reprimand',
      'reprimand – forced-resignation',
    ]);
  });

  test('several is what it was on the day of the decision', () => {
    const other = matterIds.other;
    const matters = new Map([
      [matterIds.usual, matterFrom([identified()])],
      [other, matterFrom([identified()])],
    ]);
    const action = actionFrom([opened({ otherMatters: [other] }), reprimand]);
    const asked = (now: number) =>
      reconsiderationOf(action, matters, { day: '2026-08-01', severalOn: (day) => (day === '2024-07-01' ? 3 : now) });
    expect(asked(3)).toBeNull();
    expect(movedFrom(asked(2))).toEqual(['2024-07-01', 'reprimand – reprimand', 'warning – warning']);
  });
});
