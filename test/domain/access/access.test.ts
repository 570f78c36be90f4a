import { describe, expect, test } from 'vitest';
import { accessDecider, hasReviewOpen, recordReveal } from '#domain/access/access.ts';
import { accessEventDefinitions, type NewAccessEvent } from '#domain/access/events.ts';
import { command } from '#test/support/domain/command.ts';
import { actor, uuid } from '#test/support/domain/huong-binh.ts';
import { specify } from '#test/support/domain/specify.ts';

const { given } = specify(accessDecider, accessEventDefinitions);

type Revealed = NewAccessEvent['data'];
type Asked = Omit<Revealed, 'occurredAt'>;
const caseId = uuid('ca5e', 1);
const one: Asked = {
  revealId: uuid('4e7e', 1),
  target: { stream: `inspectionCase-${caseId}`, revision: 12 },
  fields: ['/persons/0/name', '/details'],
  reason: 'transfer-to-investigation',
  caseId,
};
const review: Asked = { ...one, reason: 'review', target: null, fields: [] };
const revealed = (asked: Asked, occurredAt: string): NewAccessEvent => ({
  type: 'SealedFieldsRevealed',
  data: { ...asked, occurredAt },
});
const reveal = (asked: Asked, now: string) =>
  command(recordReveal, { ...asked, fields: [...asked.fields] }, { by: actor('inspector'), now });
const at = (minutes: number): string => new Date(Date.UTC(2024, 2, 14, 2, minutes)).toISOString();

describe('RecordReveal', () => {
  test('each opening of fields is recorded, the same ones again too', () => {
    given([])
      .when(reveal(one, at(0)))
      .expectEvents(revealed(one, at(0)));
    given([revealed(one, at(0))])
      .when(reveal(one, at(1)))
      .expectEvents(revealed(one, at(1)));
  });

  test('a review opens the case as a whole, whatever was asked for first', () => {
    given([])
      .when(reveal(review, at(0)))
      .expectEvents(revealed(review, at(0)));
    given([])
      .when(reveal({ ...one, reason: 'review' }, at(0)))
      .expectEvents(revealed(review, at(0)));
  });

  test('once per case and hour', () => {
    given([revealed(review, at(0))])
      .when(reveal(review, at(59)))
      .expectNothing();
    given([revealed(review, at(0))])
      .when(reveal(review, at(60)))
      .expectEvents(revealed(review, at(60)));
    const other = { ...review, caseId: uuid('ca5e', 2) };
    given([revealed(review, at(0))])
      .when(reveal(other, at(1)))
      .expectEvents(revealed(other, at(1)));
  });

  test('an open review does not cover another reason', () => {
    given([revealed(review, at(0))])
      .when(reveal(one, at(1)))
      .expectEvents(revealed(one, at(1)));
  });

  test('what is opened must be said', () => {
    given([])
      .when(reveal({ ...one, target: null }, at(0)))
      .expectRejection({ code: 'RevealUnclear', missing: 'target' });
    given([])
      .when(reveal({ ...one, fields: [] }, at(0)))
      .expectRejection({ code: 'RevealUnclear', missing: 'fields' });
    given([])
      .when(reveal({ ...review, caseId: null }, at(0)))
      .expectRejection({ code: 'RevealUnclear', missing: 'caseId' });
  });

  test('another reason needs words', () => {
    given([])
      .when(reveal({ ...one, reason: 'other' }, at(0)))
      .expectRejection({ code: 'ReasonMissing' });
    const explained: Asked = { ...one, reason: 'other', note: 'CV 12/TTr' };
    given([])
      .when(reveal(explained, at(0)))
      .expectEvents(revealed(explained, at(0)));
  });
});

describe('hasReviewOpen', () => {
  const { state } = given([revealed(review, at(0)), revealed({ ...one, caseId: uuid('ca5e', 3) }, at(0))]);

  test('for an hour, in that case, and not before it was opened', () => {
    expect(hasReviewOpen(state, caseId, at(0))).toBe(true);
    expect(hasReviewOpen(state, caseId, at(59))).toBe(true);
    expect(hasReviewOpen(state, caseId, at(60))).toBe(false);
    expect(hasReviewOpen(state, caseId, at(-1))).toBe(false);
    expect(hasReviewOpen(state, uuid('ca5e', 2), at(1))).toBe(false);
    expect(hasReviewOpen(state, uuid('ca5e', 3), at(1))).toBe(false);
  });
});
