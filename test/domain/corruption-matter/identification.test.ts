import { describe, expect, test } from 'vitest';
import { matterTransferred } from '#domain/corruption-matter/transfer.ts';
import { crimeSignsTransferred } from '#domain/inspection-case/transfer.ts';
import { happened, idOf, on, paper } from '#test/support/domain/case-papers.ts';
import { extend } from '#test/support/domain/facts.ts';
import { as, bribe, type FindingStory, suspect, witness } from '#test/support/domain/finding-story.ts';
import { system, unitCodes, uuid } from '#test/support/domain/huong-binh.ts';
import { provinceLed } from '#test/support/domain/inspection.ts';
import { TODAY } from '#test/support/domain/inspection-commands.ts';
import {
  CASE_ID,
  casesBeside,
  courtPaper,
  DISTRICT_CASE_ID,
  given,
  identified,
  told,
} from '#test/support/domain/matter.ts';
import { ask, identifyFromPaper } from '#test/support/domain/matter-commands.ts';
import { paper as anyPaper } from '#test/support/domain/papers.ts';

const { department, hospital, province, commune, school } = unitCodes;
const nothing = given();
const OTHER_CASE = uuid('ca5e', 31);
/** Beside the usual cases one of the department with these findings. */
const withFindings = (...findings: readonly FindingStory[]) =>
  nothing.with(
    extend(casesBeside, { cases: { [OTHER_CASE]: provinceLed.withFindings(...findings).upTo('following-up') } }),
  );
const judgment = { source: 'judgment' as const, document: courtPaper(3, '2024-03-20') };

describe('a corruption matter is identified', () => {
  test('for upheld corrupt acts of a case, and free text in it is about those in the findings', () => {
    const outcome = nothing.when(ask.IdentifyMatter());
    outcome.expectEvents(identified({ findingIds: ['F2'] }));
    outcome.expectAbout(suspect.personId);
    outcome.expectClaims();
  });

  test('Điều 62 Luật PCTN: with the file that its case has handed over for one of its findings', () => {
    nothing.when(ask.IdentifyMatter({ findingIds: ['F2', 'F1'] })).expectEvents(
      identified({ findingIds: ['F2', 'F1'] }),
      happened(matterTransferred, {
        caseId: CASE_ID,
        extent: 'information',
        recipient: 'Cơ quan Cảnh sát điều tra Công an tỉnh',
        document: paper('letter', 21, on.transferred),
        transferredBy: idOf('leader'),
        occurredOn: on.transferred,
      }),
    );
  });

  test('Điều 62 Luật PCTN: also where that file was handed over for other findings as well', () => {
    const document = paper('letter', 22, on.transferred);
    const handover = { extent: 'whole-file' as const, recipient: 'Cơ quan Cảnh sát điều tra Công an tỉnh', document };
    const ofTwo = happened(crimeSignsTransferred, {
      ...handover,
      findingIds: ['F2', 'F3'],
      transferredBy: idOf('head'),
      occurredOn: on.transferred,
    });
    nothing
      .with(extend(casesBeside, { cases: { [CASE_ID]: [ofTwo] } }))
      .when(ask.IdentifyMatter())
      .expectEvents(
        identified({ findingIds: ['F2'] }),
        happened(matterTransferred, {
          ...handover,
          caseId: CASE_ID,
          transferredBy: idOf('leader'),
          occurredOn: on.transferred,
        }),
      );
  });

  test.each(['judgment', 'other-conclusion'] as const)('from a %s, by its paper and without a case', (source) => {
    const { document } = judgment;
    const { caseId, findingIds, ...found } = identified().data;
    nothing
      .when(identifyFromPaper({ source, offenders: [] }))
      .expectEvents({ type: 'MatterIdentified', data: { ...found, source, document, offenders: [], findingIds: [] } });
  });

  test('from a judgment in a case of ours that found nothing of it: the case is named, and no person of its findings', () => {
    const { findingIds, ...found } = identified().data;
    const ofCase = { caseId: CASE_ID, actCode: '2.1.a' as const };
    const outcome = nothing.when(identifyFromPaper(ofCase));
    outcome.expectEvents({
      type: 'MatterIdentified',
      data: { ...found, ...judgment, ...ofCase, findingIds: [] },
    });
    outcome.expectAbout();
    nothing.when(identifyFromPaper()).expectAbout();
  });

  test('in units below, those that are named and those of its findings', () => {
    const subUnits = [hospital, hospital];
    nothing
      .when(ask.IdentifyMatter({ subUnits }))
      .expectEvents(identified({ findingIds: ['F2'], subUnits: [hospital] }));
    const ofDistrict = { caseId: DISTRICT_CASE_ID, findingIds: ['F1'], unit: unitCodes.district };
    nothing.when(ask.IdentifyMatter(ofDistrict)).expectEvents(identified({ ...ofDistrict, subUnits: [commune] }));
  });

  test('by a component for no inspectorate: it has no territory', () => {
    nothing
      .when(ask.IdentifyMatter({}, { by: system }))
      .expectRejection({ code: 'OutsideTerritory', unit: department });
  });

  test('once', () => {
    given(identified()).when(ask.IdentifyMatter()).expectRejection({ code: 'MatterExists' });
  });
});

describe('it is refused', () => {
  test.each([
    ['tomorrow', { occurredOn: '2024-06-15' }, 'occurredOn', '2024-06-15'],
    ['of an act that lies ahead', { to: '2024-06-16' }, 'to', '2024-06-16'],
  ])('%s', (_, changes, field, date) => {
    nothing.when(ask.IdentifyMatter(changes)).expectRejection({ code: 'DateInFuture', field, date, today: TODAY });
  });

  test('with its days in the wrong order', () => {
    const days = { from: '2023-02-28', to: '2023-02-27' };
    nothing.when(ask.IdentifyMatter(days)).expectRejection({ code: 'PeriodReversed', ...days });
    expect(nothing.when(ask.IdentifyMatter({ from: '2023-02-28' })).decision.outcome).toBe('accepted');
  });

  test('with a person in it twice', () => {
    const { personId } = witness;
    nothing
      .when(ask.IdentifyMatter({ offenders: [{ personId }, { personId: suspect.personId }, { personId }] }))
      .expectRejection({ code: 'PersonTwice', personId });
  });

  test('in a unit that nobody knows, or that was not there yet', () => {
    nothing
      .when(ask.IdentifyMatter({ unit: '99.X' }))
      .expectRejection({ code: 'UnitUnknown', unit: '99.X', on: '2023-02-28', known: null });
    nothing.when(identifyFromPaper({ from: '2009-01-01', to: '2009-12-31' })).expectRejection({
      code: 'UnitUnknown',
      unit: department,
      on: '2009-12-31',
      known: { validFrom: '2010-01-01', endedFrom: null, successors: [] },
    });
  });

  test('outside the territory of whoever identifies it', () => {
    nothing
      .when(ask.IdentifyMatter({}, { by: 'districtInspector' }))
      .expectRejection({ code: 'OutsideTerritory', unit: department });
    const inside = { caseId: DISTRICT_CASE_ID, findingIds: ['F1'], unit: commune };
    expect(nothing.when(ask.IdentifyMatter(inside, { by: 'districtInspector' })).decision.outcome).toBe('accepted');
  });

  test('without what it is known from: case and findings, or a paper; findings are of a case', () => {
    const refused = (
      command: ReturnType<typeof identifyFromPaper>,
      missing: ('caseId' | 'findingIds' | 'document')[],
    ) => nothing.when(command).expectRejection({ code: 'SourceIncomplete', source: command.data.source, missing });
    refused(identifyFromPaper({ source: 'inspection' }), ['caseId', 'findingIds']);
    refused(ask.IdentifyMatter({ findingIds: [] }), ['findingIds']);
    refused(ask.IdentifyMatter({ source: 'judgment' }), ['document']);
    refused(ask.IdentifyMatter({ source: 'other-conclusion' }), ['document']);
    refused(identifyFromPaper({ findingIds: ['F1'] }), ['caseId']);
  });

  test('for a case that is not there', () => {
    nothing.when(ask.IdentifyMatter({ caseId: uuid('ca5e', 99) })).expectRejection({ code: 'CaseUnknown' });
  });

  test('for a finding that the case does not have, or that tells of no corrupt act', () => {
    nothing
      .when(ask.IdentifyMatter({ findingIds: ['F2', 'F9'] }))
      .expectRejection({ code: 'FindingUnknown', findingId: 'F9' });
    nothing
      .when(ask.IdentifyMatter({ findingIds: ['F2', 'F3'] }))
      .expectRejection({ code: 'NotCorruptAct', findingIds: ['F3'] });
  });

  test('for a corrupt act that was not upheld', () => {
    withFindings(bribe, as('rejected', bribe))
      .when(ask.IdentifyMatter({ caseId: OTHER_CASE, findingIds: ['F1', 'F2'] }))
      .expectRejection({ code: 'NotCorruptAct', findingIds: ['F2'] });
  });

  test('in another unit than its findings', () => {
    nothing
      .when(ask.IdentifyMatter({ unit: hospital }))
      .expectRejection({ code: 'MatterOfAnotherUnit', unit: hospital, findingIds: ['F2'] });
    expect(nothing.when(ask.IdentifyMatter({ unit: province })).decision.outcome).toBe('accepted');
  });

  test('Điều 2 Luật PCTN: for another corrupt act than its findings tell of', () => {
    nothing
      .when(ask.IdentifyMatter({ actCode: '2.1.a' }))
      .expectRejection({ code: 'ActCodeDiffers', actCode: '2.1.a', found: ['2.1.b'] });
    const { decision } = withFindings(bribe, { ...bribe, actCode: '2.1.a' }).when(
      ask.IdentifyMatter({ caseId: OTHER_CASE, findingIds: ['F1', 'F2'], actCode: '2.1.a' }),
    );
    expect(decision.outcome).toBe('accepted');
    const other = { ...judgment, findingIds: [], actCode: '2.1.a' as const };
    expect(nothing.when(ask.IdentifyMatter(other)).decision.outcome).toBe('accepted');
  });

  test.each([school, department])('in a sub-unit that is none of its own: %s', (subUnit) => {
    nothing
      .when(ask.IdentifyMatter({ subUnits: [hospital, subUnit] }))
      .expectRejection({ code: 'SubUnitUnknown', subUnit, on: '2023-02-28' });
  });
});

test('what it is can be asked of it: also by which paper it became known', () => {
  const { document } = judgment;
  const { caseId, ...found } = identified({ source: 'judgment', document, findingIds: [], subUnits: [hospital] }).data;
  expect(given({ type: 'MatterIdentified', data: found }).state).toStrictEqual({
    source: 'judgment',
    documentKey: '03/HSST (2024, TAND tỉnh)',
    documentSignedOn: '2024-03-20',
    caseId: null,
    findingIds: [],
    unit: department,
    subUnits: [hospital],
    topic: 'budget-finance',
    actCode: '2.1.b',
    from: '2023-02-01',
    to: '2023-02-28',
    body: unitCodes.provincialInspectorate,
    identifiedOn: on.identified,
    offenders: [{ personId: suspect.personId, post: suspect.post, level: 'staff' }],
    escalation: null,
    mergedInto: null,
    mergedOn: null,
    clearedOn: null,
    transfers: [],
    procuracyNotifiedOn: null,
    acknowledgements: [],
    proceedings: [],
    judgments: [],
    suspensionRequests: [],
    suspensionPapers: [],
    publications: [],
  });
  expect(given(identified({ offenders: [{ personId: suspect.personId }] })).state).toMatchObject({
    caseId: CASE_ID,
    documentKey: null,
    documentSignedOn: null,
    offenders: [{ personId: suspect.personId, post: null, level: null }],
  });
});

test('a paper of ours on which it rests was numbered when it was issued: no number is claimed again', () => {
  const ours = { source: 'other-conclusion' as const, document: anyPaper({ kind: 'conclusion', issuer: '99.TTr' }) };
  nothing.when(identifyFromPaper(ours)).expectClaims();
});

test('nothing can have happened to a matter before it was identified', () => {
  expect(() => given(told.cleared()).when(ask.ClearMatter())).toThrow('MatterCleared before MatterIdentified');
});

test('nothing is done to a matter that is not there', () => {
  for (const [type, command] of Object.entries(ask)) {
    if (type !== 'IdentifyMatter') nothing.when(command()).expectRejection({ code: 'MatterUnknown' });
  }
});
