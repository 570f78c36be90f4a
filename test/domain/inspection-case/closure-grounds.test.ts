import { describe, test } from 'vitest';
import {
  accountabilityDeclaredNotRequired,
  evidenceReverified,
  matterDeclaredNotRequired,
  resultReportedToRequester,
} from '#domain/inspection-case/closure-grounds.ts';
import { happened, hash, idOf, on, paper } from '#test/support/domain/case-papers.ts';
import { bribe, overspending } from '#test/support/domain/finding-story.ts';
import { given, provinceLed } from '#test/support/domain/inspection.ts';
import { ask, TODAY } from '#test/support/domain/inspection-commands.ts';

const requested = given(
  provinceLed.from('elected-body-request').withFindings(bribe, overspending, bribe).upTo('following-up'),
);
const planned = given(provinceLed.withFindings(overspending).upTo('following-up'));
const document = paper('letter', 30, on.followedUp);

describe('a corrupt act without a matter', () => {
  const ground = 'Vụ việc đã có trong kết luận của cơ quan điều tra';

  test('is declared with ground and document', () => {
    requested.when(ask.DeclareMatterNotRequired({ findingIds: ['F1', 'F3'], ground, document })).expectEvents(
      happened(matterDeclaredNotRequired, {
        findingIds: ['F1', 'F3'],
        ground,
        document,
        occurredOn: on.followedUp,
        declaredBy: idOf('inspector'),
      }),
    );
  });

  test('is a finding of the case', () => {
    requested
      .when(ask.DeclareMatterNotRequired({ findingIds: ['F1', 'F9'] }))
      .expectRejection({ code: 'FindingUnknown', findingId: 'F9' });
  });

  test('is an upheld corrupt act', () => {
    requested
      .when(ask.DeclareMatterNotRequired({ findingIds: ['F1', 'F2'] }))
      .expectRejection({ code: 'NotCorruptAct', findingIds: ['F2'] });
  });
});

describe('the head’s accountability', () => {
  test.each([
    ['with', { document }],
    ['without', {}],
  ])('is declared not required, %s a document', (_, more) => {
    requested.when(ask.DeclareAccountabilityNotRequired(more)).expectEvents(
      happened(accountabilityDeclaredNotRequired, {
        ground: 'Người đứng đầu đã từ trần',
        ...more,
        occurredOn: on.followedUp,
        declaredBy: idOf('inspector'),
      }),
    );
  });

  test('is no question where no corrupt act was upheld', () => {
    planned.when(ask.DeclareAccountabilityNotRequired()).expectRejection({ code: 'NotCorruptAct', findingIds: [] });
  });
});

describe('Điều 59 Luật PCTN: the elected body that asked', () => {
  test('is told the result', () => {
    requested
      .when(ask.ReportResultToRequester({ document }))
      .expectEvents(
        happened(resultReportedToRequester, { document, occurredOn: on.followedUp, reportedBy: idOf('inspector') }),
      );
  });

  test('is not there in a planned inspection', () => {
    planned.when(ask.ReportResultToRequester()).expectRejection({ code: 'NoRequester', source: 'plan' });
  });
});

describe('evidence', () => {
  test('is computed again and found the same', () => {
    requested.when(ask.ReverifyEvidence({ hashes: [hash('e')] })).expectEvents(
      happened(evidenceReverified, {
        hashes: [hash('e')],
        occurredOn: on.followedUp,
        reverifiedBy: idOf('inspector'),
      }),
    );
  });

  test('is evidence of this case', () => {
    requested
      .when(ask.ReverifyEvidence({ hashes: [hash('e'), hash('f'), hash('0')] }))
      .expectRejection({ code: 'EvidenceUnknown', hashes: [hash('f'), hash('0')] });
  });
});

const declaring = [
  'DeclareMatterNotRequired',
  'DeclareAccountabilityNotRequired',
  'ReportResultToRequester',
  'ReverifyEvidence',
] as const;

describe.each(declaring)('%s', (type) => {
  test('comes not before the conclusion', () => {
    requested.when(ask[type]({ occurredOn: '2024-05-12' })).expectRejection({
      code: 'DateOutOfOrder',
      field: 'occurredOn',
      date: '2024-05-12',
      notBefore: on.concluded,
    });
  });

  test('comes not tomorrow', () => {
    requested
      .when(ask[type]({ occurredOn: '2024-06-15' }))
      .expectRejection({ code: 'DateInFuture', field: 'occurredOn', date: '2024-06-15', today: TODAY });
  });
});
