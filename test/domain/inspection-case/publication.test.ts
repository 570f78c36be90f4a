import { describe, expect, test } from 'vitest';
import { conclusionPublished } from '#domain/inspection-case/publication.ts';
import { happened, hash, idOf, on } from '#test/support/domain/case-papers.ts';
import { given, provinceLed } from '#test/support/domain/inspection.ts';
import { ask, TODAY } from '#test/support/domain/inspection-commands.ts';

const concluded = given(provinceLed.upTo('concluded'));
const ARTICLE = 'Điều 48–49 NĐ 43/2023/NĐ-CP';
const AFTER = { now: '2025-09-10T02:00:00.000Z' };

describe('publishing the conclusion', () => {
  test('on the portal and one more channel, saying what was left out and why', () => {
    const redactions = [{ passage: 'Mục 2.3, tên người cung cấp tin', ground: 'Bảo vệ người cung cấp thông tin' }];
    const outcome = concluded.when(ask.PublishConclusion({ channels: ['portal', 'mass-media'], redactions }));
    outcome.expectEvents(
      happened(conclusionPublished, {
        channels: ['portal', 'mass-media'],
        postedOn: on.published,
        until: on.publishedUntil,
        publishedHash: hash('b'),
        redactions,
        publishedBy: idOf('head'),
        occurredOn: on.published,
      }),
    );
    outcome.expectClaims();
    outcome.expectLinks();
  });

  test.each([
    ['before the conclusion', '2024-05-12', { code: 'DateOutOfOrder', notBefore: on.concluded }],
    ['tomorrow', '2024-06-15', { code: 'DateInFuture', today: TODAY }],
  ] as const)('is not done %s', (_, postedOn, refusal) => {
    concluded
      .when(ask.PublishConclusion({ postedOn, until: '2024-07-30' }))
      .expectRejection({ ...refusal, field: 'postedOn', date: postedOn });
  });

  test('may last into the future', () => {
    expect(concluded.when(ask.PublishConclusion({ until: '2024-12-31' })).decision.outcome).toBe('accepted');
  });

  test('does not end before it begins', () => {
    concluded
      .when(ask.PublishConclusion({ until: '2024-05-15' }))
      .expectRejection({ code: 'PeriodReversed', from: on.published, to: '2024-05-15' });
  });
});

describe('Điều 48–49 NĐ 43/2023: where and how long', () => {
  test.each([
    ['portal', ['mass-media', 'notice-board']],
    ['other', ['portal']],
    ['other', ['portal', 'portal']],
  ] as const)('the %s channel is missing in %s', (missing, channels) => {
    concluded
      .when(ask.PublishConclusion({ channels: [...channels] }))
      .expectRejection({ code: 'ChannelsMissing', article: ARTICLE, missing });
  });

  test('fourteen days are too short', () => {
    concluded
      .when(ask.PublishConclusion({ until: '2024-05-29' }))
      .expectRejection({ code: 'PublicationTooShort', days: 14, required: 15, article: ARTICLE });
  });

  test('fifteen days, first and last counted, are enough', () => {
    expect(concluded.when(ask.PublishConclusion({ until: '2024-05-30' })).decision.outcome).toBe('accepted');
  });

  test.each([
    ['2025-06-30', 'rejected'],
    ['2025-07-01', 'accepted'],
  ] as const)('one channel for one day, posted on %s, is %s: for later days no rule is known', (postedOn, outcome) => {
    const asked = ask.PublishConclusion({ channels: ['notice-board'], postedOn, until: postedOn }, AFTER);
    expect(concluded.when(asked).decision.outcome).toBe(outcome);
  });
});
