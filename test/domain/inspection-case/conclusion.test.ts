import { describe, expect, test } from 'vitest';
import { conclusionIssued } from '#domain/inspection-case/conclusion.ts';
import { conclusionDrafted, draftAppraised, draftAssigned } from '#domain/inspection-case/drafting.ts';
import { claim, happened, hash, idOf, on, paper } from '#test/support/domain/case-papers.ts';
import {
  as,
  bribe,
  bribeHandedOver,
  bribeWithCrimeSigns,
  overspending,
  suspect,
} from '#test/support/domain/finding-story.ts';
import { actor, unitCodes, uuid } from '#test/support/domain/huong-binh.ts';
import { districtLed, given, provinceLed, type RecommendationStory, recover } from '#test/support/domain/inspection.ts';
import { ask, TODAY } from '#test/support/domain/inspection-commands.ts';
import { enrolledTwice } from '#test/support/domain/second-enrolment.ts';

const document = paper('conclusion', 7, on.concluded);
const drafted = given(provinceLed.withFindings(overspending, as('rejected')).upTo('drafted'));
const clean = given(provinceLed.upTo('drafted'));
const assessments = [
  { topic: 'budget-finance', result: 'violations' },
  { topic: 'procurement', result: 'not-examined' },
] as const;
const assessed = { assessments: [...assessments] };
const AFTER = { now: '2025-09-10T02:00:00.000Z' };

describe('issuing the conclusion', () => {
  test('the head signs it: assessments, the upheld findings, recommendations numbered R1, R2 …', () => {
    const recommendations = [
      { ...recover, findingIds: ['F1'] },
      {
        kind: 'return-to-payer' as const,
        summary: 'Hoàn trả số tiền thu sai',
        details: 'Hoàn trả cho 12 hộ dân.',
        addressee: unitCodes.hospital,
        obligor: { kind: 'person' as const, personId: uuid('5059', 3), personName: 'Phan Thị Nợ' },
        amountVnd: 3_000_000,
        dueOn: on.concluded,
        findingIds: [],
      },
    ];
    const outcome = drafted.when(ask.IssueConclusion({ ...assessed, recommendations }));
    outcome.expectEvents(
      happened(conclusionIssued, {
        document,
        ...assessed,
        findings: ['F1'],
        recommendations: recommendations.map((each, index) => ({ recommendationId: `R${index + 1}`, ...each })),
        draftVersion: 1,
        issuedBy: idOf('head'),
        occurredOn: on.concluded,
      }),
    );
    outcome.expectClaims(claim(document));
    outcome.expectLinks();
  });

  test('its recommendations may tell of whoever the findings name', () => {
    given(provinceLed.withFindings(bribe, overspending).upTo('drafted'))
      .when(ask.IssueConclusion({ ...assessed, recommendations: [{ ...recover, details: 'Thu hồi của ông Thủ.' }] }))
      .expectAbout(suspect.personId);
  });

  test('is a conclusion', () => {
    clean
      .when(ask.IssueConclusion({ document: paper('report', 7, on.concluded) }))
      .expectRejection({ code: 'WrongDocumentKind', kind: 'report', expected: 'conclusion' });
  });

  test('is a paper of the inspecting body', () => {
    clean
      .when(ask.IssueConclusion({ document: paper('conclusion', 7, on.concluded, unitCodes.district) }))
      .expectRejection({
        code: 'WrongIssuer',
        issuer: unitCodes.district,
        expected: unitCodes.provincialInspectorate,
      });
  });

  test.each([
    ['before the appraisal', '2024-05-07', { code: 'DateOutOfOrder', notBefore: on.appraised }],
    ['tomorrow', '2024-06-15', { code: 'DateInFuture', today: TODAY }],
  ] as const)('is not signed %s', (_, signedOn, refusal) => {
    clean
      .when(ask.IssueConclusion({ document: paper('conclusion', 7, signedOn) }))
      .expectRejection({ ...refusal, field: 'document.signedOn', date: signedOn });
  });

  test('waits until every finding is settled, naming the open ones', () => {
    given(provinceLed.withFindings(overspending, as('reported'), as('returned'), as('withdrawn')).upTo('drafted'))
      .when(ask.IssueConclusion(assessed))
      .expectRejection({ code: 'FindingsOpen', findingIds: ['F2', 'F3'] });
  });
});

describe('the draft behind it', () => {
  const byHead = [
    happened(draftAssigned, { drafter: idOf('head'), assignedBy: idOf('head'), occurredOn: on.appraised }),
    happened(conclusionDrafted, { hash: hash('2'), version: 2, draftedBy: idOf('head'), occurredOn: on.appraised }),
  ];
  const appraisal = happened(draftAppraised, {
    version: 2,
    result: 'agreed',
    occurredOn: on.appraised,
    appraisedBy: idOf('appraiser'),
  });

  test('is by another hand than the head’s', () => {
    given([...provinceLed.upTo('drafted'), ...byHead, appraisal])
      .when(ask.IssueConclusion())
      .expectRejection({ code: 'SelfIssue' });
  });

  test('is by another hand than the head’s in all its versions', () => {
    const asHead = actor('secondInspector', 'head-of-inspectorate');
    given([...provinceLed.upTo('drafted'), ...byHead, appraisal])
      .when(ask.IssueConclusion({}, { by: asHead }))
      .expectRejection({ code: 'SelfIssue' });
  });

  test('is by another person than the head, under whichever enrolment', () => {
    const twin = enrolledTwice('secondInspector', 'head');
    clean
      .with(twin.world)
      .when(ask.IssueConclusion({}, { by: twin.actor }))
      .expectRejection({ code: 'SelfIssue' });
  });

  test('Điều 77 Luật Thanh tra 2022: the province’s is appraised', () => {
    given(provinceLed.before('DraftAppraised'))
      .when(ask.IssueConclusion())
      .expectRejection({ code: 'AppraisalMissing', version: 1, article: 'Điều 77 Luật Thanh tra 2022' });
  });

  test('Điều 77 Luật Thanh tra 2022: an appraisal of version 1 says nothing of version 2', () => {
    given([...provinceLed.upTo('drafted'), ...byHead])
      .when(ask.IssueConclusion({}, { by: actor('leader', 'head-of-inspectorate') }))
      .expectRejection({ code: 'AppraisalMissing', version: 2, article: 'Điều 77 Luật Thanh tra 2022' });
  });

  test('Điều 77 Luật Thanh tra 2022: a district’s need not be', () => {
    const outcome = given(districtLed.upTo('drafted')).when(
      ask.IssueConclusion(
        { document: paper('conclusion', 7, on.concluded, unitCodes.districtInspectorate) },
        { by: 'districtHead' },
      ),
    );
    expect(outcome.decision.outcome).toBe('accepted');
  });

  test.each([
    ['2025-06-30', 'rejected'],
    ['2025-07-01', 'accepted'],
  ] as const)(
    'a conclusion without appraisal, signed on %s, is %s: for later days no rule is known',
    (signedOn, outcome) => {
      const asked = ask.IssueConclusion({ document: paper('conclusion', 7, signedOn) }, AFTER);
      expect(given(provinceLed.before('DraftAppraised')).when(asked).decision.outcome).toBe(outcome);
    },
  );
});

describe('Điều 62 Luật PCTN: signs of crime', () => {
  test('are with the investigation body before anything is concluded', () => {
    given(provinceLed.withFindings(bribeWithCrimeSigns, bribeHandedOver).upTo('drafted'))
      .when(ask.IssueConclusion(assessed))
      .expectRejection({ code: 'CrimeSignsNotTransferred', findingIds: ['F1'], article: 'Điều 62 Luật PCTN 2018' });
  });

  test('once handed over, do not keep the conclusion waiting', () => {
    const outcome = given(provinceLed.withFindings(bribeHandedOver).upTo('drafted')).when(
      ask.IssueConclusion(assessed),
    );
    expect(outcome.decision.outcome).toBe('accepted');
  });
});

describe('the assessments', () => {
  test('leave out no topic of the scope', () => {
    clean
      .when(ask.IssueConclusion({ assessments: [{ topic: 'budget-finance', result: 'compliant' }] }))
      .expectRejection({ code: 'AssessmentsIncomplete', missing: ['procurement'], twice: [] });
  });

  test('leave out no topic in which a finding was upheld', () => {
    given(provinceLed.withFindings({ ...overspending, topic: 'land' }).upTo('drafted'))
      .when(ask.IssueConclusion())
      .expectRejection({ code: 'AssessmentsIncomplete', missing: ['land'], twice: [] });
  });

  test('name no topic twice', () => {
    clean
      .when(
        ask.IssueConclusion({
          assessments: [
            { topic: 'budget-finance', result: 'compliant' },
            { topic: 'budget-finance', result: 'not-examined' },
            { topic: 'procurement', result: 'compliant' },
          ],
        }),
      )
      .expectRejection({ code: 'AssessmentsIncomplete', missing: [], twice: ['budget-finance'] });
  });

  test('do not call clean what has an upheld finding, nor a violation what has none', () => {
    drafted
      .when(
        ask.IssueConclusion({
          assessments: [
            { topic: 'budget-finance', result: 'compliant' },
            { topic: 'procurement', result: 'violations' },
          ],
        }),
      )
      .expectRejection({ code: 'AssessmentContradictsFindings', topics: ['budget-finance', 'procurement'] });
  });
});

describe('the recommendations', () => {
  const { amountVnd: _, ...withoutMoney } = recover;
  const second = (wrong: RecommendationStory) =>
    drafted.when(ask.IssueConclusion({ ...assessed, recommendations: [recover, wrong] }));

  test.each(['recover-budget', 'return-to-payer', 'reduce-settlement'] as const)('%s names the money', (kind) => {
    const refusal = { code: 'RecommendationIncomplete', index: 1, missing: ['amountVnd'] } as const;
    second({ ...withoutMoney, kind }).expectRejection(refusal);
    second({ ...withoutMoney, kind, amountVnd: 0 }).expectRejection(refusal);
  });

  test('recover-land names the land', () => {
    const refusal = { code: 'RecommendationIncomplete', index: 1, missing: ['landM2'] } as const;
    second({ ...recover, kind: 'recover-land' }).expectRejection(refusal);
    second({ ...recover, kind: 'recover-land', landM2: 0 }).expectRejection(refusal);
  });

  test.each(['handle-organisation', 'handle-individual', 'amend-document', 'other'] as const)(
    '%s names neither',
    (kind) => {
      expect(second({ ...withoutMoney, kind }).decision.outcome).toBe('accepted');
    },
  );

  test.each([
    { kind: 'person', personName: 'Phan Thị Nợ' },
    { kind: 'person', personId: uuid('5059', 3), name: 'Phan Thị Nợ' },
    { kind: 'enterprise' },
    { kind: 'enterprise', name: 'Công ty Hư Cấu', personName: 'Phan Thị Nợ' },
    { kind: 'unit', name: 'UBND xã Phú Mỹ', personId: uuid('5059', 3) },
  ] as const)('name who must pay so that erasing a person reaches the name: not as %o', (obligor) => {
    second({ ...recover, obligor }).expectRejection({ code: 'ObligorUnclear', index: 1 });
  });

  test('go to a unit that exists on the day of signing', () => {
    second({ ...recover, addressee: '99.S99' }).expectRejection({
      code: 'UnitUnknown',
      unit: '99.S99',
      on: on.concluded,
    });
  });

  test.each(['F2', 'F9'])('rest on upheld findings: %s is not one', (findingId) => {
    second({ ...recover, findingIds: [findingId] }).expectRejection({ code: 'FindingNotUpheld', findingId });
  });

  test('are due on the day of signing or later', () => {
    second({ ...recover, dueOn: '2024-05-12' }).expectRejection({
      code: 'DateOutOfOrder',
      field: 'recommendations.1.dueOn',
      date: '2024-05-12',
      notBefore: on.concluded,
    });
  });
});
