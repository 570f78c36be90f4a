import { describe, expect, test } from 'vitest';
import { accessDecider, hasReviewOpen, recordReveal } from '#domain/access/access.ts';
import { accessEventDefinitions, type NewAccessEvent, type RevealSubject } from '#domain/access/events.ts';
import { byType, parseStored } from '#domain/event-definition.ts';
import { command } from '#test/support/domain/command.ts';
import { actor, uuid } from '#test/support/domain/huong-binh.ts';
import { specify } from '#test/support/domain/specify.ts';

const { given } = specify(accessDecider, accessEventDefinitions);

type Revealed = Extract<NewAccessEvent, { type: 'SealedFieldsRevealed' }>['data'];
type Asked = Omit<Revealed, 'occurredAt'>;
const caseId = uuid('ca5e', 1);
const one: Asked = {
  revealId: uuid('4e7e', 1),
  target: { stream: `inspectionCase-${caseId}`, revision: 12 },
  fields: ['/persons/0/name', '/details'],
  reason: 'transfer-to-investigation',
  subject: { kind: 'case', id: caseId },
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
    const other: Asked = { ...review, subject: { kind: 'case', id: uuid('ca5e', 2) } };
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
      .when(reveal({ ...review, subject: null }, at(0)))
      .expectRejection({ code: 'RevealUnclear', missing: 'subject' });
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

describe('a review', () => {
  test('of a matter opens neither its case nor the action, though all had one id', () => {
    for (const kind of ['matter', 'accountability'] as const) {
      const other: Asked = { ...review, subject: { kind, id: caseId } };
      given([revealed(review, at(0))])
        .when(reveal(other, at(1)))
        .expectEvents(revealed(other, at(1)));
      given([revealed(other, at(0))])
        .when(reveal(other, at(1)))
        .expectNothing();
    }
  });
});

describe('hasReviewOpen', () => {
  const ofCase = (n: number): RevealSubject => ({ kind: 'case', id: uuid('ca5e', n) });
  const { state } = given([revealed(review, at(0)), revealed({ ...one, subject: ofCase(3) }, at(0))]);

  test('for an hour, of that subject, and not before it was opened', () => {
    expect(hasReviewOpen(state, ofCase(1), at(0))).toBe(true);
    expect(hasReviewOpen(state, ofCase(1), at(59))).toBe(true);
    expect(hasReviewOpen(state, ofCase(1), at(60))).toBe(false);
    expect(hasReviewOpen(state, ofCase(1), at(-1))).toBe(false);
    expect(hasReviewOpen(state, { ...ofCase(1), kind: 'matter' }, at(1))).toBe(false);
    expect(hasReviewOpen(state, ofCase(2), at(1))).toBe(false);
    expect(hasReviewOpen(state, ofCase(3), at(1))).toBe(false);
  });
});

describe('a record of version 1', () => {
  const [definition] = accessEventDefinitions;
  const { revealId, target, reason } = one;
  const { type } = definition;
  const asNow = (of: string | null) => {
    const data = { revealId, target, fields: ['/details'], reason, caseId: of, occurredAt: at(0) };
    return parseStored(byType([definition]), { type, schemaVersion: 1, data });
  };

  test('names its case as its subject', () => {
    const data = { ...one, fields: ['/details'], occurredAt: at(0) };
    expect(asNow(caseId)).toEqual({ outcome: 'parsed', type, data });
  });

  test('of a stream beside cases has none', () => {
    expect(asNow(null)).toMatchObject({ outcome: 'parsed', data: { subject: null } });
  });
});
