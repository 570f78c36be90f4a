import { describe, expect, test } from 'vitest';
import type { MatterEvent } from '#domain/corruption-matter/events.ts';
import { suspensionsOf } from '#domain/corruption-matter/suspensions-of.ts';
import { paper } from '#test/support/domain/case-papers.ts';
import { matterFrom } from '#test/support/domain/facts.ts';
import { suspect, witness } from '#test/support/domain/finding-story.ts';
import { identified, managerPaper, refOf, told } from '#test/support/domain/matter.ts';

const reading = (...events: readonly MatterEvent[]) => suspensionsOf(matterFrom([identified(), ...events]));
const order = told.ordered(1, '2024-04-02');
const ref = refOf(order.data.document);
const ORDER = '01/QĐ-SYT (2024, 99.S01)';

describe('what became of an order', () => {
  test('cancelled, made public, rights given back', () => {
    const { suspensions, missing } = reading(
      told.published('2024-07-08', ref),
      told.published('2024-07-05', ref),
      told.restored(3, '2024-07-10'),
      told.cancelled(2, '2024-07-03', ref),
      order,
    );
    expect(missing).toEqual([]);
    expect(suspensions).toMatchObject([
      {
        personId: suspect.personId,
        order: { key: ORDER, on: '2024-04-02' },
        cancelled: { key: '02/QĐ-SYT (2024, 99.S01)', on: '2024-07-03' },
        publishedOn: '2024-07-05',
        restored: { key: '03/QĐ-SYT (2024, 99.S01)', on: '2024-07-10' },
      },
    ]);
  });

  test('nothing yet', () => {
    expect(reading(order).suspensions).toMatchObject([{ cancelled: null, publishedOn: null, restored: null }]);
  });

  test('rights given back before the cancellation are those of an earlier time', () => {
    const [suspension] = reading(
      order,
      told.cancelled(2, '2024-07-03', ref),
      told.restored(3, '2024-07-02'),
    ).suspensions;
    expect(suspension?.restored).toBeNull();
    const same = reading(order, told.cancelled(2, '2024-07-03', ref), told.restored(3, '2024-07-03')).suspensions;
    expect(same[0]?.restored).toMatchObject({ on: '2024-07-03' });
  });

  test('rights are given back although nobody told of a cancellation', () => {
    expect(reading(order, told.restored(3, '2024-07-10')).suspensions[0]?.restored).toMatchObject({ on: '2024-07-10' });
    expect(reading(order, told.restored(3, '2024-04-01')).suspensions[0]?.restored).toBeNull();
  });

  test('each of two persons in one paper has an order, a cancellation and rights of his own', () => {
    const { personId } = witness;
    const { suspensions } = reading(
      order,
      told.ordered(1, '2024-04-02', { personId }),
      told.cancelled(2, '2024-07-03', ref, { personId }),
      told.published('2024-07-05', ref, personId),
      told.restored(3, '2024-07-10', personId),
    );
    expect(suspensions.map((each) => [each.personId, each.cancelled?.on, each.publishedOn, each.restored?.on])).toEqual(
      [
        [suspect.personId, undefined, null, undefined],
        [personId, '2024-07-03', '2024-07-05', '2024-07-10'],
      ],
    );
  });

  test('two orders one after the other, each with its own end', () => {
    const second = told.ordered(5, '2024-08-02');
    const { suspensions } = reading(
      second,
      told.cancelled(6, '2024-10-30', refOf(second.data.document)),
      order,
      told.cancelled(2, '2024-07-03', ref),
      told.published('2024-07-05', ref),
      told.published('2024-11-01', refOf(second.data.document)),
    );
    expect(suspensions.map((each) => [each.order.on, each.cancelled?.on, each.publishedOn])).toEqual([
      ['2024-04-02', '2024-07-03', '2024-07-05'],
      ['2024-08-02', '2024-10-30', '2024-11-01'],
    ]);
  });

  test('orders that others speak of and nobody recorded are named, once', () => {
    const other = refOf(managerPaper(8, '2024-04-02'));
    const { suspensions, missing } = reading(
      told.published('2024-07-08', ref),
      told.cancelled(2, '2024-07-03', ref),
      told.cancelled(3, '2024-07-03', other),
    );
    expect([suspensions, missing]).toEqual([[], [ORDER, '08/QĐ-SYT (2024, 99.S01)']]);
  });
});

describe('what was answered to a request of ours', () => {
  const asked = told.asked(43, '2024-04-01');
  const request = refOf(paper('letter', 43, '2024-04-01'));
  const answerTo = (...events: readonly MatterEvent[]) => reading(asked, ...events).requests[0]?.answer?.type ?? null;

  test('nothing yet', () => {
    expect(reading(asked).requests).toStrictEqual([
      {
        personId: suspect.personId,
        addressee: 'Giám đốc Sở Y tế',
        key: '43/CV-TTr (2024, 99.TTr)',
        on: '2024-04-01',
        answer: null,
      },
    ]);
    expect(answerTo(told.restored(3, '2024-04-10'), told.cancelled(2, '2024-04-05', ref))).toBeNull();
  });

  test('the order or the refusal that names it', () => {
    expect(answerTo(told.ordered(1, '2024-04-02', { request }))).toBe('SuspensionOrdered');
    expect(answerTo(told.declined(1, '2024-04-02', { request }))).toBe('SuspensionDeclined');
    const foreign = refOf(paper('letter', 44, '2024-04-01'));
    expect(answerTo(told.declined(1, '2024-04-02', { request: foreign }))).toBeNull();
  });

  test('about each person for himself, also where one letter asks for two', () => {
    const { personId } = witness;
    const { requests } = reading(
      asked,
      told.asked(43, '2024-04-01', personId),
      told.ordered(1, '2024-04-02', { request }),
      told.declined(2, '2024-04-05', { request, personId }),
    );
    expect(requests.map((each) => [each.personId, each.answer?.type])).toEqual([
      [suspect.personId, 'SuspensionOrdered'],
      [personId, 'SuspensionDeclined'],
    ]);
    expect(answerTo(told.ordered(1, '2024-04-02', { request, personId }))).toBeNull();
  });

  test('or the first one about the person that names none, and does not come before it', () => {
    expect(answerTo(told.declined(2, '2024-04-03'), told.ordered(1, '2024-04-02'))).toBe('SuspensionOrdered');
    expect(answerTo(told.ordered(1, '2024-04-01'))).toBe('SuspensionOrdered');
    expect(answerTo(told.ordered(1, '2024-03-31'))).toBeNull();
    expect(answerTo(told.ordered(1, '2024-04-02', { personId: witness.personId }))).toBeNull();
  });
});
