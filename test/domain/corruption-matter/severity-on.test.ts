import { describe, expect, test } from 'vitest';
import type { MatterEvent } from '#domain/corruption-matter/events.ts';
import { type AskedOn, actOf, severityOn, trackOf } from '#domain/corruption-matter/severity-on.ts';
import { matterFrom } from '#test/support/domain/facts.ts';
import { suspect, witness } from '#test/support/domain/finding-story.ts';
import { unitCodes } from '#test/support/domain/huong-binh.ts';
import { courtPaper, identified, refOf, told } from '#test/support/domain/matter.ts';
import { staffed } from '#test/support/domain/offices.ts';

const DAY = '2026-06-01';
const read = (asked: AskedOn, ...events: readonly MatterEvent[]) =>
  severityOn(matterFrom([identified(), ...events]), asked);
const gradeOn = (day: string, ...events: readonly MatterEvent[]) => {
  const { severity } = read({ day }, ...events);
  return severity.outcome === 'no-offender' ? severity.outcome : `${severity.outcome} ${severity.severity}`;
};

const prison = (months: number) => ({ kind: 'imprisonment', months }) as const;
const first = told.judged(1, '2025-01-10', prison(48), { effectiveOn: '2025-02-10' });
const onAppeal = told.judged(2, '2025-06-10', prison(120), { level: 'appeal', supersedes: refOf(first.data.document) });

describe('Điều 76 Nghị định 59/2019: how grave the matter is', () => {
  test('less serious until anybody else speaks', () => {
    expect(read({ day: DAY })).toStrictEqual({
      severity: { outcome: 'graded', severity: 'less-serious', readings: [] },
      outcomes: [{ offender: suspect.personId, outcome: { kind: 'below-criminal' }, judgment: null }],
      missing: [],
    });
  });

  test('open from the transfer, also where nobody is named yet', () => {
    const transferred = told.transferred('2024-04-02');
    expect(gradeOn('2024-04-01', transferred)).toBe('graded less-serious');
    expect(gradeOn('2024-04-02', transferred)).toBe('undetermined less-serious');
    const unnamed = severityOn(matterFrom([identified({ offenders: [] }), transferred]), { day: DAY });
    expect(unnamed).toMatchObject({ severity: { outcome: 'undetermined' }, outcomes: [{ offender: 'unknown' }] });
    expect(severityOn(matterFrom([identified({ offenders: [] })]), { day: DAY }).severity.outcome).toBe('graded');
  });

  test('counted from the first of several transfers', () => {
    expect(gradeOn('2024-04-02', told.transferred('2024-05-02'), told.transferred('2024-04-02'))).toBe(
      'undetermined less-serious',
    );
  });

  test.each([
    ['refused', told.refusedToProsecute],
    ['ended', told.ended],
  ])('closed once proceedings were %s, open again when they are opened again', (_, closed) => {
    const events = [told.opened(1, '2024-05-02'), closed(2, '2024-07-02'), told.opened(3, '2024-09-02')];
    expect(['2024-05-01', '2024-05-02', '2024-07-02', '2024-09-02'].map((day) => gradeOn(day, ...events))).toEqual([
      'graded less-serious',
      'undetermined less-serious',
      'graded less-serious',
      'undetermined less-serious',
    ]);
  });

  test('by the judgment that holds on the day', () => {
    expect(
      ['2025-02-09', '2025-02-10', '2025-06-09', '2025-06-10'].map((day) => gradeOn(day, onAppeal, first)),
    ).toEqual(['graded less-serious', 'graded serious', 'graded serious', 'graded very-serious']);
  });

  test('by the heaviest sentence of several offenders, also of one whom only the court names', () => {
    const both = told.judged(1, '2025-01-10', prison(12), {
      offenders: [
        { personId: suspect.personId, outcome: prison(12) },
        { personId: witness.personId, outcome: prison(200) },
      ],
    });
    expect(gradeOn(DAY, both)).toBe('graded extremely-serious');
  });

  test('a judgment that supersedes one never recorded holds, and that one is named as missing', () => {
    expect(read({ day: DAY }, onAppeal)).toMatchObject({
      severity: { outcome: 'graded', severity: 'very-serious' },
      missing: ['01/HSST (2025, TAND tỉnh)'],
    });
  });

  test('nothing to answer for once the last offender is acquitted', () => {
    const acquitted = told.judged(
      3,
      '2025-09-10',
      { kind: 'acquitted' },
      { supersedes: refOf(courtPaper(1, '2025-01-10')) },
    );
    expect(gradeOn('2025-09-09', first, acquitted)).toBe('graded serious');
    expect(gradeOn('2025-09-10', first, acquitted)).toBe('no-offender');
  });
});

describe('known then, known now', () => {
  const late = told.judged(1, '2025-01-10', prison(48), { receivedOn: '2025-03-01' });

  test('a judgment counts from the day on which we had it', () => {
    const known = (knownOn: string) => read({ day: DAY, knownOn }, late).severity;
    expect(known('2025-02-28')).toMatchObject({ severity: 'less-serious' });
    expect(known('2025-03-01')).toMatchObject({ severity: 'serious' });
    expect(read({ day: '2025-01-10' }, late).severity).toMatchObject({ severity: 'serious' });
  });

  test('so do proceedings', () => {
    const opened = told.opened(1, '2025-01-10', '2025-03-01');
    const known = (knownOn: string) => trackOf(matterFrom([identified(), opened]), knownOn).openedOn;
    expect([known('2025-02-28'), known('2025-03-01')]).toEqual([[], ['2025-01-10']]);
  });

  test('what is told of the criminal track is told whole', () => {
    const matter = matterFrom([
      identified(),
      told.transferred('2024-04-02'),
      told.opened(1, '2024-05-02'),
      told.refusedToProsecute(2, '2024-06-02'),
      told.ended(3, '2024-07-02'),
      first,
    ]);
    expect(trackOf(matter)).toStrictEqual({
      offenders: [suspect.personId],
      transferredOn: '2024-04-02',
      openedOn: ['2024-05-02'],
      closedOn: ['2024-06-02', '2024-07-02'],
      judgments: matter.judgments,
    });
    expect(trackOf(matterFrom([identified()])).transferredOn).toBeNull();
  });
});

describe('a matter that we cleared', () => {
  const cleared = told.cleared('2024-06-01');

  test('has nobody who answers for it, from that day', () => {
    expect(gradeOn('2024-05-31', cleared)).toBe('graded less-serious');
    expect(read({ day: '2024-06-01' }, told.transferred('2024-04-02'), cleared)).toStrictEqual({
      severity: { outcome: 'no-offender' },
      outcomes: [],
      missing: [],
    });
  });

  test('is what a court makes of it, whichever came first', () => {
    expect(gradeOn('2025-02-09', cleared, first)).toBe('no-offender');
    expect(gradeOn('2025-02-10', cleared, first)).toBe('graded serious');
    const before = told.judged(1, '2024-05-02', prison(48));
    expect(gradeOn('2024-06-01', before, cleared)).toBe('graded serious');
  });

  test.each(['acquitted', 'pending'] as const)('stays cleared where the court says: %s', (kind) => {
    expect(gradeOn(DAY, cleared, told.judged(1, '2025-01-10', { kind }))).toBe('no-offender');
  });

  test('is what a court makes of it although it convicts only one of two', () => {
    const oneOfTwo = told.judged(1, '2025-01-10', prison(48), {
      offenders: [
        { personId: suspect.personId, outcome: prison(48) },
        { personId: witness.personId, outcome: { kind: 'acquitted' } },
      ],
    });
    expect(gradeOn(DAY, cleared, oneOfTwo)).toBe('graded serious');
  });

  test('stays cleared where a court acquits one and says nothing of the other', () => {
    const both = identified({ offenders: [{ personId: suspect.personId }, { personId: witness.personId }] });
    const acquitted = told.judged(1, '2025-01-10', { kind: 'acquitted' });
    const { severity } = severityOn(matterFrom([both, cleared, acquitted]), { day: DAY });
    expect(severity).toStrictEqual({ outcome: 'no-offender' });
  });

  test('says which judgments are missing all the same', () => {
    const sentBack = told.judged(
      2,
      '2025-06-10',
      { kind: 'pending' },
      { supersedes: refOf(courtPaper(1, '2025-01-10')) },
    );
    expect(read({ day: DAY }, cleared, sentBack).missing).toEqual(['01/HSST (2025, TAND tỉnh)']);
  });
});

test('what was done is what decides who answers for it', () => {
  const unit = staffed.units.get(unitCodes.department);
  if (unit === undefined) throw new Error('the department is there');
  expect(actOf(matterFrom([identified({ subUnits: [unitCodes.hospital] })]), unit)).toStrictEqual({
    unit,
    topic: 'budget-finance',
    subUnits: [unitCodes.hospital],
    from: '2023-02-01',
    to: '2023-02-28',
  });
});
