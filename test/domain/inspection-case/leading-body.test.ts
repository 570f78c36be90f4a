import { describe, expect, test } from 'vitest';
import { leadingBody, ledOn } from '#domain/inspection-case/leading-body.ts';
import type { UnitEvent } from '#domain/unit/events.ts';
import { claim, idOf, paper } from '#test/support/domain/case-papers.ts';
import { DEFAULT_IDENTITY } from '#test/support/domain/command.ts';
import { extend } from '#test/support/domain/facts.ts';
import { unitCodes as c, huongBinh } from '#test/support/domain/huong-binh.ts';
import { districtLed, given, provinceLed } from '#test/support/domain/inspection.ts';
import { ask } from '#test/support/domain/inspection-commands.ts';
import { paper as anyPaper } from '#test/support/domain/papers.ts';

const SOLD_ON = '2024-05-10';
const document = anyPaper({ signedOn: '2024-04-30' });
const mergedInto = (into: string): UnitEvent => ({ type: 'UnitMerged', data: { into, from: SOLD_ON, document } });
const splitFor = (caseId: string): UnitEvent => ({
  type: 'UnitSplit',
  data: {
    into: [c.provincialInspectorate, c.otherDistrictInspectorate],
    defaultOwner: c.provincialInspectorate,
    owners: [{ subject: 'case', id: caseId, owner: c.otherDistrictInspectorate }],
    from: SOLD_ON,
    document,
  },
});
const worldWhere = (event: UnitEvent) => extend(huongBinh, { units: { [c.districtInspectorate]: [event] } });

const ofDistrict = { caseId: DEFAULT_IDENTITY, body: c.districtInspectorate };
const before = '2024-05-09';

describe('who leads a case', () => {
  test('the body that opened it, until it is no more; from that day its successor', () => {
    const { units } = worldWhere(mergedInto(c.provincialInspectorate));
    expect(leadingBody(units, ofDistrict, before)).toBe(c.districtInspectorate);
    expect(leadingBody(units, ofDistrict, SOLD_ON)).toBe(c.provincialInspectorate);
  });

  test('at a split the one that was named for this very case', () => {
    const { units } = worldWhere(splitFor(DEFAULT_IDENTITY));
    expect(leadingBody(units, ofDistrict, SOLD_ON)).toBe(c.otherDistrictInspectorate);
    expect(leadingBody(units, { ...ofDistrict, caseId: 'another' }, SOLD_ON)).toBe(c.provincialInspectorate);
  });

  test('of a body that nobody registered: that body itself', () => {
    expect(leadingBody(new Map(), ofDistrict, SOLD_ON)).toBe(c.districtInspectorate);
  });

  test('its level is that of the successor', () => {
    const state = given(districtLed.upTo('drafted')).state;
    if (state === null) throw new Error('it was opened');
    const levelAfter = (event: UnitEvent) => ledOn(SOLD_ON, state, DEFAULT_IDENTITY, worldWhere(event)).bodyLevel;
    expect(levelAfter(mergedInto(c.provincialInspectorate))).toBe('provincial');
    expect(levelAfter(mergedInto(c.otherDistrictInspectorate))).toBe('district');
  });
});

describe('papers after the body has gone', () => {
  const drafted = given(districtLed.upTo('drafted'));
  const conclude = (issuer: string, signedOn: string) =>
    ask.IssueConclusion({ document: paper('conclusion', 7, signedOn, issuer) }, { by: 'head' });

  test('are the successor’s, and take their number in its register', () => {
    const world = worldWhere(mergedInto(c.otherDistrictInspectorate));
    const asked = conclude(c.otherDistrictInspectorate, '2024-05-13');
    drafted.with(world).when(asked).expectClaims(claim(asked.data.document));
    drafted.with(world).when(conclude(c.districtInspectorate, '2024-05-13')).expectRejection({
      code: 'WrongIssuer',
      issuer: c.districtInspectorate,
      expected: c.otherDistrictInspectorate,
    });
  });

  test('signed on its last day they are still its own, whenever they are recorded', () => {
    const fieldworkEnded = given(districtLed.upTo('fieldwork-ended'));
    const report = (issuer: string) =>
      ask.SubmitReport({ document: paper('report', 3, before, issuer), dissents: [] }, { by: 'districtInspector' });
    const world = worldWhere(mergedInto(c.provincialInspectorate));
    const asked = report(c.districtInspectorate);
    fieldworkEnded.with(world).when(asked).expectClaims(claim(asked.data.document));
    fieldworkEnded.with(world).when(report(c.provincialInspectorate)).expectRejection('WrongIssuer');
  });

  test('Điều 77 Luật Thanh tra 2022: where the province leads on, its draft is appraised', () => {
    drafted
      .with(worldWhere(mergedInto(c.provincialInspectorate)))
      .when(conclude(c.provincialInspectorate, '2024-05-13'))
      .expectRejection('AppraisalMissing');
  });
});

describe('closing after the body has gone', () => {
  const followedUp = given(districtLed.upTo('following-up'));
  const propose = (by: 'districtInspector' | 'otherDistrictInspector' | 'inspector') =>
    ask.ProposeClosure({ outcome: 'no-recommendations' }, { by });

  test('the province proposes what it leads', () => {
    const world = worldWhere(mergedInto(c.provincialInspectorate));
    expect(followedUp.with(world).when(propose('inspector')).decision).toMatchObject({ outcome: 'accepted' });
  });

  test('the head proposes where another district leads on', () => {
    const world = worldWhere(mergedInto(c.otherDistrictInspectorate));
    followedUp.with(world).when(propose('otherDistrictInspector')).expectRejection({ code: 'HeadProposes' });
  });

  test('an inspectorate of the province that is no more closes nothing', () => {
    const proposed = given([
      ...provinceLed.upTo('following-up'),
      {
        type: 'ClosureProposed',
        data: { outcome: 'no-recommendations', proposedBy: idOf('inspector'), occurredOn: '2024-06-10' },
      },
    ]);
    const world = extend(huongBinh, {
      units: { [c.provincialInspectorate]: [mergedInto(c.otherDistrictInspectorate)] },
    });
    proposed.with(world).when(ask.CloseCase()).expectRejection({ code: 'ProvinceCloses' });
  });
});

test('a unit that ended while it was inspected is inspected as it was on its last day', () => {
  const ended = extend(huongBinh, {
    units: {
      [c.commune]: [{ type: 'UnitMerged', data: { into: c.secondCommune, from: '2024-03-15', document } }],
    },
  });
  const announced = given(districtLed.upTo('announced')).with(ended);
  const found = (unit: string) => ask.ReportFinding({ unit, occurredOn: '2024-03-18' }, { by: 'districtInspector' });
  for (const unit of [c.commune, c.school]) {
    expect(announced.when(found(unit)).decision, unit).toMatchObject({ outcome: 'accepted' });
  }
  announced.when(found(c.secondCommune)).expectRejection('UnitOutsideInspection');
});
