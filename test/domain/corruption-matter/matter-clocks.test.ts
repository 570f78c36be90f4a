import { describe, expect, test } from 'vitest';
import type { MatterEvent } from '#domain/corruption-matter/events.ts';
import { type LastDayOf, matterClocks } from '#domain/corruption-matter/matter-clocks.ts';
import { matterFrom } from '#test/support/domain/facts.ts';
import { suspect, witness } from '#test/support/domain/finding-story.ts';
import { identified, refOf, told } from '#test/support/domain/matter.ts';

const ORDER = '01/QĐ-SYT (2024, 99.S01)';
const order = told.ordered(1, '2024-04-02', { from: '2024-04-03' });
const ref = refOf(order.data.document);
const LAST_DAY = '2024-07-01';

/** As if the suspension always lasted until then. */
const untilJuly: LastDayOf = ({ clock, ended }) => (clock === 'official-suspension' && !ended ? LAST_DAY : undefined);
const clocks = (lastDayOf: LastDayOf, ...events: readonly MatterEvent[]) =>
  matterClocks(matterFrom([identified(), ...events]), lastDayOf).map(({ clock, subject, startedOn, ended }) => [
    clock,
    subject,
    startedOn,
    ended?.on,
  ]);
const lasting = (until?: string) => ['official-suspension', ORDER, '2024-04-03', until];

describe('Điều 43–52 Nghị định 59/2019: the clocks of a matter', () => {
  test('no paper, no clock', () => {
    expect(clocks(untilJuly)).toEqual([]);
  });

  test('the manager decides on our request', () => {
    const asked = told.asked(43, '2024-04-01');
    expect(clocks(untilJuly, asked)).toEqual([
      ['decide-official-suspension', '43/CV-TTr (2024, 99.TTr)', '2024-04-01', undefined],
    ]);
    expect(clocks(untilJuly, asked, told.declined(2, '2024-04-05'))).toEqual([
      ['decide-official-suspension', '43/CV-TTr (2024, 99.TTr)', '2024-04-01', '2024-04-05'],
    ]);
  });

  test('a clock is one of the matter: pinned to its start, of no level, met and never moot', () => {
    const all = matterClocks(matterFrom([identified(), order, told.cancelled(2, '2024-05-02', ref)]), untilJuly);
    expect(all[0]).toStrictEqual({
      clock: 'official-suspension',
      subject: ORDER,
      level: null,
      startedOn: '2024-04-03',
      pinnedOn: '2024-04-03',
      pauses: [],
      extensions: [],
      ended: { on: '2024-05-02', how: 'met' },
    });
    const [open] = matterClocks(matterFrom([identified(), order]), untilJuly);
    expect(open).not.toHaveProperty('ended');
  });

  test('when the suspension has run out it is to be cancelled, from the day after', () => {
    expect(clocks(untilJuly, order)).toEqual([
      lasting(),
      ['cancel-official-suspension', ORDER, '2024-07-02', undefined],
    ]);
    expect(clocks(() => undefined, order)).toEqual([lasting()]);
  });

  test('cancelled in time there was nothing to cancel; then it is to be published', () => {
    const publish = (until?: string) => ['publish-cancellation', ORDER, '2024-05-02', until];
    const cancelled = told.cancelled(2, '2024-05-02', ref);
    expect(clocks(untilJuly, order, cancelled)).toEqual([lasting('2024-05-02'), publish()]);
    expect(clocks(untilJuly, order, cancelled, told.published('2024-05-06', ref))).toEqual([
      lasting('2024-05-02'),
      publish('2024-05-06'),
    ]);
  });

  test('cancelled after it had run out it was late, or just in time', () => {
    const cancelled = (on: string) => clocks(untilJuly, order, told.cancelled(2, on, ref))[1];
    expect(cancelled('2024-07-02')).toEqual(['cancel-official-suspension', ORDER, '2024-07-02', '2024-07-02']);
    expect(cancelled('2024-07-01')).toEqual(['publish-cancellation', ORDER, '2024-07-01', undefined]);
  });

  test('no corruption after all: it is to be cancelled from that day', () => {
    const acquitted = told.judged(1, '2024-05-10', { kind: 'acquitted' }, { effectiveOn: '2024-06-10' });
    const toCancel = (...events: readonly MatterEvent[]) => clocks(untilJuly, order, ...events)[1]?.[2];
    expect(toCancel(acquitted)).toBe('2024-06-10');
    expect(toCancel(told.cleared('2024-06-01'))).toBe('2024-06-01');
    expect(toCancel(acquitted, told.cleared('2024-06-01'))).toBe('2024-06-01');
    expect(clocks(() => undefined, order, told.cleared('2024-06-01'))[1]?.[2]).toBe('2024-06-01');
  });

  test('what was concluded of somebody else, or before the order, or otherwise, cancels nothing', () => {
    const toCancel = (...events: readonly MatterEvent[]) => clocks(untilJuly, order, ...events)[1]?.[2];
    const ofAnother = told.judged(
      1,
      '2024-05-10',
      { kind: 'acquitted' },
      {
        offenders: [{ personId: witness.personId, outcome: { kind: 'acquitted' } }],
      },
    );
    const oneOfTwo = told.judged(
      1,
      '2024-05-10',
      { kind: 'acquitted' },
      {
        offenders: [
          { personId: suspect.personId, outcome: { kind: 'acquitted' } },
          { personId: witness.personId, outcome: { kind: 'fine' } },
        ],
      },
    );
    expect(toCancel(ofAnother)).toBe('2024-07-02');
    expect(toCancel(oneOfTwo)).toBe('2024-05-10');
    expect(toCancel(told.judged(1, '2024-05-10', { kind: 'fine' }))).toBe('2024-07-02');
    expect(toCancel(told.judged(1, '2024-04-02', { kind: 'acquitted' }))).toBe('2024-07-02');
    expect(toCancel(told.judged(1, '2024-04-03', { kind: 'acquitted' }))).toBe('2024-04-03');
  });
});
