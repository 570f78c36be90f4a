import { describe, expect, test } from 'vitest';
import type { NewEvidenceEvent } from '#domain/evidence/events.ts';
import {
  accountabilityDeclaredNotRequired,
  evidenceReverified,
  matterDeclaredNotRequired,
  resultReportedToRequester,
} from '#domain/inspection-case/closure-grounds.ts';
import { NOW } from '#test/support/domain/asking.ts';
import { claim, happened, hash, idOf, on, paper } from '#test/support/domain/case-papers.ts';
import { DEFAULT_IDENTITY } from '#test/support/domain/command.ts';
import { extend } from '#test/support/domain/facts.ts';
import { bribe, overspending } from '#test/support/domain/finding-story.ts';
import { huongBinh, unitCodes } from '#test/support/domain/huong-binh.ts';
import { given, provinceLed } from '#test/support/domain/inspection.ts';
import { ask, TODAY } from '#test/support/domain/inspection-commands.ts';
import { evidenceSamples } from '#test/support/golden-samples/evidence.ts';

const history = provinceLed
  .from('elected-body-request')
  .withFindings(bribe, overspending, { ...bribe, evidence: [hash('7')] })
  .upTo('following-up');
const requested = given(history);
const planned = given(provinceLed.withFindings(overspending).upTo('following-up'));
const document = paper('letter', 30, on.followedUp);
const foreign = paper('letter', 30, on.followedUp, unitCodes.department);

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

  test('is declared once more where another is left', () => {
    const said = happened(matterDeclaredNotRequired, {
      findingIds: ['F1'],
      ground,
      document,
      occurredOn: on.followedUp,
      declaredBy: idOf('inspector'),
    });
    const more = { findingIds: ['F1', 'F3'], ground, document };
    given([...history, said])
      .when(ask.DeclareMatterNotRequired(more))
      .expectEvents({ ...said, data: { ...said.data, ...more } });
  });

  test('is named once', () => {
    expect(() => ask.DeclareMatterNotRequired({ findingIds: ['F1', 'F3', 'F1'] })).toThrow('each finding once');
  });

  test.each([
    ['of ours claims its number', document, [claim(document)]],
    ['from elsewhere does not', foreign, []],
  ])('rests on a paper: one %s', (_, asked, claims) => {
    requested.when(ask.DeclareMatterNotRequired({ document: asked })).expectClaims(...claims);
    requested.when(ask.DeclareAccountabilityNotRequired({ document: asked })).expectClaims(...claims);
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

  test('is told on a paper of ours, whose number is claimed', () => {
    requested.when(ask.ReportResultToRequester({ document })).expectClaims(claim(document));
    requested.when(ask.ReportResultToRequester({ document: foreign })).expectRejection({
      code: 'WrongIssuer',
      issuer: unitCodes.department,
      expected: unitCodes.provincialInspectorate,
    });
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

  test('is computed again where a file is left', () => {
    const said = happened(evidenceReverified, {
      hashes: [hash('e')],
      occurredOn: on.followedUp,
      reverifiedBy: idOf('inspector'),
    });
    const both = { hashes: [hash('e'), hash('7')] };
    given([...history, said])
      .when(ask.ReverifyEvidence(both))
      .expectEvents({ ...said, data: { ...said.data, ...both } });
  });

  test('is evidence of this case', () => {
    requested
      .when(ask.ReverifyEvidence({ hashes: [hash('e'), hash('f'), hash('0')] }))
      .expectRejection({ code: 'EvidenceUnknown', hashes: [hash('f'), hash('0')] });
  });

  /** The file is in the store for the case; the store looked at it, or did not. */
  const inStore = (caseId: string, ...looks: readonly NewEvidenceEvent['data'][]) =>
    requested.with(
      extend(huongBinh, {
        evidence: {
          [hash('e')]: [
            { type: 'EvidenceRegistered', data: { ...evidenceSamples.EvidenceRegistered, caseId, hash: hash('e') } },
            ...looks.map((data) => ({ type: 'EvidenceVerified', data }) as NewEvidenceEvent),
          ],
        },
      }),
    );
  const look = (result: 'matches' | 'differs' | 'missing', occurredAt = NOW) => ({
    caseId: DEFAULT_IDENTITY,
    result,
    verifiedBy: idOf('inspector'),
    occurredAt,
  });
  const one = ask.ReverifyEvidence({ hashes: [hash('e')] });

  test('that the store has was looked at by the store today', () => {
    inStore(DEFAULT_IDENTITY, look('matches'))
      .when(one)
      .expectEvents(
        happened(evidenceReverified, {
          hashes: [hash('e')],
          occurredOn: on.followedUp,
          reverifiedBy: idOf('inspector'),
        }),
      );
    inStore(DEFAULT_IDENTITY)
      .when(one)
      .expectRejection({ code: 'EvidenceNotChecked', hashes: [hash('e')] });
    inStore(DEFAULT_IDENTITY, look('matches', '2024-06-13T02:00:00.000Z'))
      .when(one)
      .expectRejection('EvidenceNotChecked');
  });

  test.each(['differs', 'missing'] as const)('that %s on the disk is vouched for by nobody', (result) => {
    inStore(DEFAULT_IDENTITY, look('matches'), look(result))
      .when(one)
      .expectRejection({ code: 'EvidenceDamaged', hashes: [hash('e')] });
  });

  test('that only another case has brought is here what nobody has brought', () => {
    inStore('00000000-ca5e-7000-8000-000000000002', look('missing'))
      .when(one)
      .expectEvents(
        happened(evidenceReverified, {
          hashes: [hash('e')],
          occurredOn: on.followedUp,
          reverifiedBy: idOf('inspector'),
        }),
      );
  });

  test('that was found damaged keeps the case from being closed', () => {
    const facts = extend(huongBinh, {
      evidence: {
        [hash('e')]: [
          {
            type: 'EvidenceRegistered',
            data: { ...evidenceSamples.EvidenceRegistered, caseId: DEFAULT_IDENTITY, hash: hash('e') },
          },
          { type: 'EvidenceVerified', data: look('missing') },
        ],
      },
    });
    const { decision } = requested.with(facts).when(ask.ProposeClosure());
    expect(decision).toMatchObject({
      outcome: 'rejected',
      refusal: {
        code: 'ClosureGateUnmet',
        unmet: expect.arrayContaining([{ item: 'EvidenceDamaged', hashes: [hash('e')] }]),
      },
    });
  });
});

const declaring = [
  'DeclareMatterNotRequired',
  'DeclareAccountabilityNotRequired',
  'ReportResultToRequester',
  'ReverifyEvidence',
] as const;

describe.each(declaring)('%s', (type) => {
  test('said again is nothing new', () => {
    const said = requested.when(ask[type]());
    if (said.decision.outcome === 'rejected') throw new Error(said.decision.refusal.code);
    const again = given([...history, ...said.decision.events]).when(ask[type]());
    again.expectNothing();
    again.expectClaims();
  });

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
