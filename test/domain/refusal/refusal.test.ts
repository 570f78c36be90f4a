import { describe, expect, test } from 'vitest';
import { type NewRefusalEvent, refusalEventDefinitions } from '#domain/refusal/events.ts';
import { RECORDS_PER_DAY, recordRefusal, refusalDecider } from '#domain/refusal/refusal.ts';
import { command } from '#test/support/domain/command.ts';
import { actor, uuid } from '#test/support/domain/huong-binh.ts';
import { specify } from '#test/support/domain/specify.ts';

const { given } = specify(refusalDecider, refusalEventDefinitions);

const attempt = {
  code: 'SelfReview',
  action: 'review-finding',
  target: `inspectionCase-${uuid('ca5e', 1)}`,
  unrecordedSince: 0,
};
const refused = (occurredAt: string, over: Partial<typeof attempt> = {}): NewRefusalEvent => ({
  type: 'CommandRefused',
  data: { ...attempt, ...over, occurredAt },
});
const record = (now: string, over: Partial<typeof attempt> = {}) =>
  command(recordRefusal, { ...attempt, ...over }, { by: actor('inspector'), now });
const at = (minutes: number, seconds = 0): string => new Date(Date.UTC(2024, 2, 14, 0, minutes, seconds)).toISOString();

describe('RecordRefusal', () => {
  test('the first is recorded at once', () => {
    given([])
      .when(record(at(0)))
      .expectEvents(refused(at(0)));
  });

  test('the next of the same action ten minutes later, with the number of those between', () => {
    given([refused(at(0))])
      .when(record(at(9, 59)))
      .expectNothing();
    given([refused(at(0))])
      .when(record(at(10), { unrecordedSince: 37 }))
      .expectEvents(refused(at(10), { unrecordedSince: 37 }));
  });

  test('ten minutes run from the last record', () => {
    given([refused(at(0)), refused(at(10))])
      .when(record(at(19)))
      .expectNothing();
  });

  test('another action is another matter, be its name one that every object has', () => {
    given([refused(at(0))])
      .when(record(at(1), { action: 'close-case' }))
      .expectEvents(refused(at(1), { action: 'close-case' }));
    given([refused(at(0))])
      .when(record(at(1), { action: 'constructor' }))
      .expectEvents(refused(at(1), { action: 'constructor' }));
  });

  test('another target of the same action is not', () => {
    given([refused(at(0))])
      .when(record(at(1), { target: 'unit-99.901' }))
      .expectNothing();
  });

  test('200 a day, counted in Vietnam; the next day goes on', () => {
    const many = Array.from({ length: RECORDS_PER_DAY }, (_, index) =>
      refused(at(0, index), { action: `action-${index}` }),
    );
    given(many.slice(1))
      .when(record(at(20)))
      .expectEvents(refused(at(20)));
    given(many)
      .when(record(at(20)))
      .expectNothing();
    // 17:00 UTC is midnight in Vietnam.
    given(many).when(record('2024-03-14T16:59:59.999Z')).expectNothing();
    given(many)
      .when(record('2024-03-14T17:00:00.000Z', { unrecordedSince: 12 }))
      .expectEvents(refused('2024-03-14T17:00:00.000Z', { unrecordedSince: 12 }));
  });

  test('the body of the command has no field', () => {
    const read = recordRefusal.data.safeParse({ ...attempt, body: { persons: ['…'] } });
    expect(read.success).toBe(false);
  });
});
