import { describe, expect, test } from 'vitest';
import type { MatterEvent } from '#domain/corruption-matter/events.ts';
import { days, given, mattersBeside, opened, told as toldOfAction } from '#test/support/domain/action.ts';
import { ask } from '#test/support/domain/action-commands.ts';
import { on } from '#test/support/domain/case-papers.ts';
import { extend } from '#test/support/domain/facts.ts';
import { unitCodes, uuid } from '#test/support/domain/huong-binh.ts';
import { TODAY } from '#test/support/domain/inspection-commands.ts';
import {
  CASE_ID,
  DISTRICT_CASE_ID,
  identified,
  identifiedByDistrict,
  matterIds,
  told,
} from '#test/support/domain/matter.ts';
import { holders } from '#test/support/domain/offices.ts';
import { paper } from '#test/support/domain/papers.ts';

const { department, commune, secondCommune, school, hospital } = unitCodes;
const nothing = given();
const MATTER = uuid('3a77', 31);
/** Beside the usual matters this one. */
const matterOf = (...events: readonly MatterEvent[]) => extend(mattersBeside, { matters: { [MATTER]: events } });
const withMatter = (...events: readonly MatterEvent[]) => nothing.with(matterOf(...events));
/** Somebody who headed a unit before its present people came. */
const headBefore2021 = {
  type: 'HeadAppointed',
  data: {
    ...holders.schoolHead,
    level: 'unit-head',
    acting: false,
    from: '2018-01-01',
    until: '2020-12-31',
    document: paper({ year: 2017, signedOn: '2017-12-20' }),
  },
} as const;
const inOffice = (key: keyof typeof holders, office: 'head' | 'deputy', isActing = false) => ({
  ...holders[key],
  office,
  isActing,
});
const asHead = (key: keyof typeof holders) => ({ personId: holders[key].personId, office: 'head' as const });
const whoIs = (key: keyof typeof holders) => ({ ...holders[key] });

describe('Điều 72 Luật PCTN 2018: who answers held the post and the field on the days of the act', () => {
  test('the deputy directly, for his own field', () => {
    const outcome = nothing.when(ask.OpenAction());
    outcome.expectEvents(opened());
    outcome.expectClaims();
    expect(given(opened()).state).toStrictEqual({
      matterId: matterIds.usual,
      otherMatters: [],
      caseId: CASE_ID,
      unit: department,
      ...whoIs('deputyDirector'),
      office: 'deputy',
      isActing: false,
      liability: 'direct',
      because: 'own-field',
      regime: 'civil-service',
      openedOn: days.opened,
      notifiedOn: null,
      explainedOn: null,
      grounds: [],
      proposals: [],
      papers: [],
      enforcements: [],
      appeals: [],
      dropped: null,
      statuses: [],
    });
  });

  test('the head jointly beside him: who was head then, whoever is head now', () => {
    const joint = { office: 'head' as const, liability: 'joint' as const, because: 'deputy-has-field' as const };
    nothing
      .when(ask.OpenAction(asHead('formerDirector')))
      .expectEvents(opened({ ...whoIs('formerDirector'), ...joint }));
    nothing.when(ask.OpenAction(asHead('director'))).expectRejection({
      code: 'NotInOfficeThen',
      personId: holders.director.personId,
      from: '2023-02-01',
      to: '2023-02-28',
      inOffice: [inOffice('formerDirector', 'head'), inOffice('deputyDirector', 'deputy')],
      undetermined: null,
    });
  });

  test('both heads of an act over many days', () => {
    const world = matterOf(identified({ to: '2023-07-01' }));
    for (const key of ['formerDirector', 'director'] as const) {
      const { decision } = nothing.with(world).when(ask.OpenAction({ matterId: MATTER, ...asHead(key) }));
      expect(decision, key).toMatchObject({
        events: [{ data: { liability: 'joint', personId: holders[key].personId } }],
      });
    }
  });

  test('the head alone where there is no deputy, also one who was acting', () => {
    nothing.when(ask.OpenAction({ matterId: matterIds.commune, ...asHead('chairman') })).expectEvents(
      opened({
        matterId: matterIds.commune,
        caseId: DISTRICT_CASE_ID,
        unit: commune,
        ...whoIs('chairman'),
        office: 'head',
        isActing: true,
        liability: 'direct',
        because: 'no-deputy',
        counted: [{ matterId: matterIds.commune, severity: 'less-serious', outcome: 'graded' }],
      }),
    );
  });

  test('the deputy in whose unit below it happened', () => {
    withMatter(identified({ topic: 'health', subUnits: [hospital] }))
      .when(ask.OpenAction({ matterId: MATTER }))
      .expectEvents(
        opened({ matterId: MATTER, counted: [{ matterId: MATTER, severity: 'less-serious', outcome: 'graded' }] }),
      );
  });

  test('a post that is not his is not held: the deputy was no head', () => {
    nothing.when(ask.OpenAction({ office: 'head' })).expectRejection('NotInOfficeThen');
  });

  test('nobody can answer for a unit without a head', () => {
    withMatter(identifiedByDistrict({ unit: secondCommune }))
      .when(ask.OpenAction({ matterId: MATTER, ...asHead('chairman') }))
      .expectRejection({
        code: 'NotInOfficeThen',
        personId: holders.chairman.personId,
        from: '2023-02-01',
        to: '2023-02-28',
        inOffice: [],
        undetermined: 'no-head',
      });
  });

  test('before the law was in force no article is named', () => {
    const before = { from: '2019-06-01', to: '2019-06-30' };
    const { decision } = nothing
      .with(extend(matterOf(identified({ ...before, unit: commune })), { units: { [commune]: [headBefore2021] } }))
      .when(ask.OpenAction({ matterId: MATTER, ...asHead('schoolHead') }));
    expect(decision).toMatchObject({ outcome: 'accepted', events: [{ data: { article: null } }] });
  });
});

describe('where no field covers the act, an officer says who answers, and why', () => {
  const inSchool = identifiedByDistrict({ unit: school });
  const ground = 'Hiệu trưởng trực tiếp quản lý thu chi';
  const asked = { matterId: MATTER, ...asHead('schoolHead') };
  const both = [inOffice('schoolHead', 'head', true), inOffice('schoolDeputy', 'deputy')];

  test('he must', () => {
    withMatter(inSchool)
      .when(ask.OpenAction(asked))
      .expectRejection({ code: 'LiabilityUndetermined', undetermined: 'no-field-matches', inOffice: both });
  });

  test.each(['direct', 'joint'] as const)('he does: %s', (liability) => {
    withMatter(inSchool)
      .when(ask.OpenAction({ ...asked, determination: { liability, ground } }))
      .expectEvents(
        opened({
          ...asked,
          caseId: DISTRICT_CASE_ID,
          unit: school,
          ...whoIs('schoolHead'),
          determination: { liability, ground },
          isActing: true,
          liability,
          because: 'determined',
          counted: [{ matterId: MATTER, severity: 'less-serious', outcome: 'graded' }],
        }),
      );
  });

  test('in the post that the person held', () => {
    withMatter(inSchool)
      .when(ask.OpenAction({ ...asked, office: 'deputy', determination: { liability: 'direct', ground } }))
      .expectRejection('NotInOfficeThen');
  });

  test('from among those who were in office', () => {
    withMatter(inSchool)
      .when(ask.OpenAction({ ...asked, ...asHead('chairman'), determination: { liability: 'direct', ground } }))
      .expectRejection({
        code: 'NotInOfficeThen',
        personId: holders.chairman.personId,
        from: '2023-02-01',
        to: '2023-02-28',
        inOffice: both,
        undetermined: 'no-field-matches',
      });
  });

  test('where the law says it, nobody determines it otherwise', () => {
    nothing
      .when(ask.OpenAction({ determination: { liability: 'joint', ground } }))
      .expectRejection({ code: 'LiabilityDerived', liability: 'direct', because: 'own-field' });
  });
});

describe('the matter', () => {
  test('is there, and in the territory of whoever opens', () => {
    nothing.when(ask.OpenAction({ matterId: uuid('3a77', 99) })).expectRejection({ code: 'MatterUnknown' });
    nothing.when(ask.OpenAction({}, { by: 'districtInspector' })).expectRejection({ code: 'MatterUnknown' });
    const ofCommune = { matterId: matterIds.commune, ...asHead('chairman') };
    expect(nothing.when(ask.OpenAction(ofCommune, { by: 'districtInspector' })).decision.outcome).toBe('accepted');
  });

  test('is of a unit that the register knows', () => {
    withMatter(identified({ unit: '99.X' }))
      .when(ask.OpenAction({ matterId: MATTER }))
      .expectRejection({ code: 'UnitUnknown', unit: '99.X', on: '2023-02-28', known: null });
  });

  test('has not ended: one that was merged is counted where it went, one that was cleared is none', () => {
    withMatter(identified(), told.merged(matterIds.usual))
      .when(ask.OpenAction({ matterId: MATTER }))
      .expectRejection({ code: 'MatterMerged', into: matterIds.usual });
    withMatter(identified(), told.cleared())
      .when(ask.OpenAction({ matterId: MATTER }))
      .expectRejection({ code: 'MatterCleared', on: '2024-06-01' });
  });

  test('was identified before', () => {
    nothing.when(ask.OpenAction({ occurredOn: '2024-03-28' })).expectRejection({
      code: 'DateOutOfOrder',
      field: 'occurredOn',
      date: '2024-03-28',
      notBefore: on.identified,
    });
    nothing
      .when(ask.OpenAction({ occurredOn: '2024-06-15' }))
      .expectRejection({ code: 'DateInFuture', field: 'occurredOn', date: '2024-06-15', today: TODAY });
  });

  test('is looked at once in one stream', () => {
    given(opened()).when(ask.OpenAction()).expectRejection({ code: 'ActionExists' });
  });
});

test('nothing can have happened to an action before it was opened', () => {
  expect(() => given(toldOfAction.dropped('excluded')).when(ask.DropAction())).toThrow(
    'ActionDropped before AccountabilityActionOpened',
  );
});

test('nothing is done to an action that is not there', () => {
  for (const [type, command] of Object.entries(ask)) {
    if (type !== 'OpenAction') nothing.when(command()).expectRejection({ code: 'ActionUnknown' });
  }
});
