import { describe, expect, test } from 'vitest';
import { inspectionTerminated } from '#domain/inspection-case/termination.ts';
import { crimeSignsTransferred } from '#domain/inspection-case/transfer.ts';
import { claim, happened, idOf, on, paper } from '#test/support/domain/case-papers.ts';
import { bribe, bribeWithCrimeSigns, overspending } from '#test/support/domain/finding-story.ts';
import { unitCodes } from '#test/support/domain/huong-binh.ts';
import { given, provinceLed } from '#test/support/domain/inspection.ts';
import { ask, TODAY } from '#test/support/domain/inspection-commands.ts';

const story = provinceLed.withFindings(bribeWithCrimeSigns, overspending);
const withSigns = given(story.upTo('announced'));
const document = paper('letter', 21, on.transferred);

describe('Điều 62 Luật PCTN: transfer to the investigation body', () => {
  test.each(['information', 'whole-file'] as const)(
    'hands over the %s, and the number of the paper is claimed',
    (extent) => {
      const outcome = withSigns.when(ask.TransferToInvestigation({ extent }));
      outcome.expectEvents(
        happened(crimeSignsTransferred, {
          findingIds: ['F1'],
          extent,
          recipient: 'Cơ quan Cảnh sát điều tra Công an tỉnh',
          document,
          transferredBy: idOf('head'),
          occurredOn: on.transferred,
        }),
      );
      outcome.expectClaims(claim(document));
      outcome.expectLinks();
    },
  );

  test.each(['announced', 'fieldwork-ended', 'reported', 'drafted', 'concluded', 'following-up'] as const)(
    'is never too early and never too late: %s',
    (stage) => {
      expect(given(story.upTo(stage)).when(ask.TransferToInvestigation()).decision.outcome).toBe('accepted');
    },
  );

  test('is not held up because the inspection was given up', () => {
    const givenUp = happened(inspectionTerminated, {
      ground: 'Đơn vị đã giải thể',
      document: paper('decision', 25, on.transferred),
      terminatedBy: idOf('head'),
      occurredOn: on.transferred,
    });
    const outcome = given([...story.upTo('announced'), givenUp]).when(ask.TransferToInvestigation());
    expect(outcome.decision.outcome).toBe('accepted');
  });

  test('leaves the case where it is: the inspection goes on with the rest', () => {
    const events = [
      ...story.upTo('announced'),
      happened(crimeSignsTransferred, {
        findingIds: ['F1'],
        extent: 'whole-file',
        recipient: 'Cơ quan Cảnh sát điều tra',
        document,
        transferredBy: idOf('head'),
        occurredOn: on.transferred,
      }),
    ];
    expect(given(events).state).toMatchObject({
      stage: 'announced',
      findings: [{ transferred: true }, { transferred: false }],
    });
  });

  test('is refused for a finding that does not exist', () => {
    withSigns
      .when(ask.TransferToInvestigation({ findingIds: ['F1', 'F9'] }))
      .expectRejection({ code: 'FindingUnknown', findingId: 'F9' });
  });

  test('names each finding once', () => {
    expect(() => ask.TransferToInvestigation({ findingIds: ['F1', 'F1'] })).toThrow('each finding once');
  });

  test('is refused where nobody saw signs of a crime, naming each', () => {
    given(provinceLed.withFindings(bribe, bribeWithCrimeSigns, overspending).upTo('announced'))
      .when(ask.TransferToInvestigation({ findingIds: ['F1', 'F2', 'F3'] }))
      .expectRejection({ code: 'NoCrimeSigns', findingIds: ['F1', 'F3'] });
  });

  test('goes out in the name of the inspecting body', () => {
    withSigns
      .when(ask.TransferToInvestigation({ document: paper('letter', 21, on.transferred, unitCodes.district) }))
      .expectRejection({
        code: 'WrongIssuer',
        issuer: unitCodes.district,
        expected: unitCodes.provincialInspectorate,
      });
  });

  test('comes not before the review that saw the signs', () => {
    withSigns
      .when(ask.TransferToInvestigation({ document: paper('letter', 21, on.found) }))
      .expectRejection({ code: 'DateOutOfOrder', field: 'document.signedOn', date: on.found, notBefore: on.reviewed });
  });

  test('is not signed tomorrow', () => {
    withSigns
      .when(ask.TransferToInvestigation({ document: paper('letter', 21, '2024-06-15') }))
      .expectRejection({ code: 'DateInFuture', field: 'document.signedOn', date: '2024-06-15', today: TODAY });
  });
});
