import { describe, expect, test } from 'vitest';
import { escalationAccepted, matterEscalated } from '#domain/corruption-matter/escalation.ts';
import { happened, idOf, on, paper } from '#test/support/domain/case-papers.ts';
import { extend } from '#test/support/domain/facts.ts';
import { unitCodes, uuid } from '#test/support/domain/huong-binh.ts';
import { TODAY } from '#test/support/domain/inspection-commands.ts';
import {
  CASE_ID,
  casesBeside,
  ESCALATED_CASE_ID,
  given,
  identified,
  identifiedByDistrict,
  told,
} from '#test/support/domain/matter.ts';
import { ask } from '#test/support/domain/matter-commands.ts';
import { paper as anyPaper } from '#test/support/domain/papers.ts';

const { province, commune, secondCommune, districtInspectorate, provincialInspectorate } = unitCodes;
const ofDistrict = given(identifiedByDistrict());
const ofProvince = given(identified());

describe('Điều 60, 61 Luật PCTN: a matter goes to whom the law makes competent', () => {
  const escalated = {
    ground: 'Vụ việc có dấu hiệu tham nhũng',
    competent: { kind: 'provincial-inspectorate', of: province },
    competence: {
      ruleId: 'corruption-signs-2019',
      article: 'Luật Phòng, chống tham nhũng, Điều 60, 61',
      verified: true,
    },
    escalatedBy: idOf('districtHead'),
    occurredOn: on.followedUp,
  };

  test('from the district to the province', () => {
    ofDistrict.when(ask.EscalateMatter()).expectEvents(happened(matterEscalated, escalated));
  });

  test('from the province to the Government Inspectorate where a director is suspected', () => {
    const document = paper('letter', 44, on.followedUp);
    const highestSuspect = 'department-director' as const;
    ofProvince.when(ask.EscalateMatter({ highestSuspect, document }, { by: 'head' })).expectEvents(
      happened(matterEscalated, {
        ...escalated,
        highestSuspect,
        document,
        competent: { kind: 'government-inspectorate', of: null },
        competence: {
          ruleId: 'director-suspected-2019',
          article: 'Luật Phòng, chống tham nhũng, Điều 61.1.a',
          verified: true,
        },
        escalatedBy: idOf('head'),
      }),
    );
  });

  test.each(['department-deputy-director', undefined] as const)('not from the province otherwise: %s', (suspect) => {
    ofProvince
      .when(ask.EscalateMatter(suspect === undefined ? {} : { highestSuspect: suspect }, { by: 'head' }))
      .expectRejection({ code: 'CompetentAlready', body: provincialInspectorate });
  });

  test('once', () => {
    given(identifiedByDistrict(), told.escalated('2024-06-01'))
      .when(ask.EscalateMatter())
      .expectRejection({ code: 'EscalatedAlready', on: '2024-06-01' });
  });

  test('not on a day for which no rule is known', () => {
    const occurredOn = '2019-06-30';
    given(identifiedByDistrict({ occurredOn: '2019-06-03', from: '2019-05-01', to: '2019-05-31' }))
      .when(ask.EscalateMatter({ occurredOn }))
      .expectRejection({ code: 'CompetenceUnknown', unit: commune, on: occurredOn });
  });

  test('as the tree is on the day: a commune that is no more is looked for at its successor', () => {
    const document = anyPaper({ signedOn: '2024-05-20' });
    const world = extend(casesBeside, {
      units: { [commune]: [{ type: 'UnitMerged', data: { into: province, from: '2024-06-01', document } }] },
    });
    ofDistrict
      .with(world)
      .when(ask.EscalateMatter())
      .expectEvents(
        happened(matterEscalated, {
          ...escalated,
          competent: { kind: 'government-inspectorate', of: null },
          competence: {
            ruleId: 'corruption-at-the-top-2019',
            article: 'Luật Phòng, chống tham nhũng, Điều 61',
            verified: false,
          },
        }),
      );
  });

  test('neither before it was identified nor tomorrow', () => {
    ofDistrict.when(ask.EscalateMatter({ occurredOn: '2024-03-28' })).expectRejection({
      code: 'DateOutOfOrder',
      field: 'occurredOn',
      date: '2024-03-28',
      notBefore: on.identified,
    });
    ofDistrict
      .when(ask.EscalateMatter({ occurredOn: '2024-06-15' }))
      .expectRejection({ code: 'DateInFuture', field: 'occurredOn', date: '2024-06-15', today: TODAY });
  });

  test('and is shown as gone there', () => {
    expect(given(identifiedByDistrict(), told.escalated('2024-06-01')).state?.escalation).toStrictEqual({
      on: '2024-06-01',
      caseId: null,
    });
  });
});

describe('the case that the competent body has opened for it', () => {
  const gone = given(identifiedByDistrict(), told.escalated('2024-06-01'));
  const accepted = happened(escalationAccepted, {
    caseId: ESCALATED_CASE_ID,
    acceptedBy: idOf('leader'),
    occurredOn: on.proposed,
  });
  const taken = given(identifiedByDistrict(), told.escalated('2024-06-01'), accepted);

  test('is named', () => {
    gone.when(ask.AcceptEscalation()).expectEvents(accepted);
    expect(taken.state?.escalation).toStrictEqual({ on: '2024-06-01', caseId: ESCALATED_CASE_ID });
  });

  test('is named once', () => {
    taken.when(ask.AcceptEscalation()).expectNothing();
    taken
      .when(ask.AcceptEscalation({ caseId: CASE_ID }))
      .expectRejection({ code: 'AcceptedAlready', caseId: ESCALATED_CASE_ID });
  });

  test('is none where nothing was escalated', () => {
    ofDistrict.when(ask.AcceptEscalation()).expectRejection({ code: 'NotEscalated' });
  });

  test('is there, and was opened because of an escalation', () => {
    gone.when(ask.AcceptEscalation({ caseId: uuid('ca5e', 99) })).expectRejection({ code: 'CaseUnknown' });
    gone
      .when(ask.AcceptEscalation({ caseId: CASE_ID }))
      .expectRejection({ code: 'NotAnEscalatedCase', source: 'plan' });
  });

  test('is about the same unit, or one above it', () => {
    given(identifiedByDistrict({ unit: secondCommune }), told.escalated('2024-06-01'))
      .when(ask.AcceptEscalation())
      .expectRejection({
        code: 'CaseOfAnotherUnit',
        caseId: ESCALATED_CASE_ID,
        unit: commune,
        expected: secondCommune,
      });
    const ofSchool = given(identifiedByDistrict({ unit: unitCodes.school }), told.escalated('2024-06-01'));
    expect(ofSchool.when(ask.AcceptEscalation()).decision.outcome).toBe('accepted');
  });

  test('is about the unit itself, also when that was merged into another one since', () => {
    const document = anyPaper({ signedOn: '2024-05-20' });
    const merged = { type: 'UnitMerged', data: { into: secondCommune, from: on.proposed, document } } as const;
    const { decision } = gone
      .with(extend(casesBeside, { units: { [commune]: [merged] } }))
      .when(ask.AcceptEscalation());
    expect(decision.outcome).toBe('accepted');
  });

  test('is about the unit that succeeded it', () => {
    const document = anyPaper({ signedOn: '2024-05-20' });
    const world = extend(casesBeside, {
      units: { [secondCommune]: [{ type: 'UnitMerged', data: { into: commune, from: on.proposed, document } }] },
    });
    const { decision } = given(identifiedByDistrict({ unit: secondCommune }), told.escalated('2024-06-01'))
      .with(world)
      .when(ask.AcceptEscalation());
    expect(decision.outcome).toBe('accepted');
  });

  test('is named neither before the matter went there nor tomorrow', () => {
    gone.when(ask.AcceptEscalation({ occurredOn: '2024-05-31' })).expectRejection({
      code: 'DateOutOfOrder',
      field: 'occurredOn',
      date: '2024-05-31',
      notBefore: '2024-06-01',
    });
    gone
      .when(ask.AcceptEscalation({ occurredOn: '2024-06-15' }))
      .expectRejection({ code: 'DateInFuture', field: 'occurredOn', date: '2024-06-15', today: TODAY });
  });
});

test('a district inspectorate may not keep what is the province’s, whoever of it identified the matter', () => {
  const own = given(identifiedByDistrict({ body: districtInspectorate, unit: unitCodes.division }));
  expect(own.when(ask.EscalateMatter()).decision.outcome).toBe('accepted');
});
