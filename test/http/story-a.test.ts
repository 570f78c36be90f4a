import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hash, idOf, paper } from '#test/support/domain/case-papers.ts';
import { unitCodes } from '#test/support/domain/huong-binh.ts';
import { paper as otherPaper } from '#test/support/domain/papers.ts';
import { deputyFor, headed, officeHolders } from '#test/support/http/office-holders.ts';
import { Telling } from '#test/support/http/telling.ts';
import * as told from '#test/support/http/told-fees.ts';
import { announced, ofDistrict, ofProvince } from '#test/support/http/told-inspection.ts';
import {
  foundAs,
  identified,
  openedFor,
  overcharged,
  refOf,
  reviewed,
  reviewedAsCrime,
} from '#test/support/http/told-matter.ts';
import { onUnit } from '#test/support/projections/product-events.ts';

const { bribe, DISTRICT, fees, OVERCHARGED, PER_HOUSEHOLD } = told;
const { townChairman: chairman, townDeputy: deputy } = officeHolders;
const PLAN = `/plans/${told.PLAN_ID}` as const;
const planItem = { planId: told.PLAN_ID, itemId: 'P1' };
const superior = 'Chủ tịch UBND huyện An Lộc';

let story: Telling;
beforeAll(async () => {
  story = await Telling.from('2023-11-06');
  const inOffice = [headed('townChairman'), ...deputyFor('townDeputy', fees.topic, 'land')];
  await story.api.happened(
    inOffice.map((event) => onUnit(fees.unit, event)),
    story.now,
  );
});
afterAll(() => story[Symbol.asyncDispose]());

describe('Story A: from the plan of a year to the last đồng and those who answer for it', () => {
  let district = '';
  let province = '';
  let matter = '';
  let ofDeputy = '';
  let ofChairman = '';
  /** Numbers of the ledger, to ask later what was known then. */
  const then = { planned: 0, fees: 0, bribe: 0, heard: 0, saidDone: 0, reversed: 0 };

  const ofCase = (act: string) => `/cases/${district}/${act}` as const;
  const ofR1 = (act: string) => ofCase(`recommendations/R1/${act}`);
  const actions = () => [ofDeputy, ofChairman].map((id) => `/accountability-actions/${id}` as const);
  const account = async (asOf?: number) =>
    (await story.reads('overseer', `/cases/${district}/payment-ledger`, asOf)).accounts[0];

  it('is an item of the plan, proposed by the district and approved with the year’s plan of the province', async () => {
    const planned = { body: DISTRICT, unit: fees.unit, topics: [fees.topic], quarter: 1, occurredOn: story.today };
    await story.does('districtInspector', `${PLAN}/items`, planned, 'PlanItemProposed');
    story.on('2023-12-11');
    const opening = { ...openedFor(fees, story.today, 'plan', false), planItem };
    await story.cannotBegin('districtInspector', 'cases', opening, 409, 'PlanNotApproved');
    const document = otherPaper({ number: 2101, year: 2023, signedOn: '2023-12-11' });
    const approval = { document, occurredOn: story.today };
    await story.cannot('districtHead', `${PLAN}/approval`, approval, 403, 'ProvinceDecides');
    await story.does('head', `${PLAN}/approval`, approval, 'PlanApproved');
    then.planned = await story.moment();
  });

  it('is opened for that item by the district, decided, given a team and announced', async () => {
    story.on('2024-01-08');
    const opening = { ...openedFor(fees, story.today, 'plan', false), planItem };
    district = await story.begins('districtInspector', 'cases', opening, 'CaseOpened', 'PlanItemNamed');
    story.on('2024-01-16');
    await announced(story, district, ofDistrict);
    expect(await standing()).toEqual(['begun', [district]]);
  });

  it('finds fees that were too high: reported by one, upheld by another', async () => {
    story.on('2024-01-22');
    const found = overcharged(fees, story.today, fees.summary);
    await story.does('districtInspector', ofCase('findings'), found, 'FindingReported');
    const review = ofCase('findings/F1/review');
    await story.cannot('districtInspector', review, reviewed(story.today), 403, 'SelfReview');
    await story.does('inspector', review, reviewed(story.today), 'FindingUpheld');
  });

  it('finds a second time fees that were too high, which prove to be a bribe', async () => {
    story.on('2024-01-29');
    const found = overcharged(bribe, story.today, 'Thu thêm ngoài biên lai của 37 hộ làm thủ tục đất đai.');
    await story.does('secondDistrictInspector', ofCase('findings'), found, 'FindingReported');
    then.fees = await story.moment();
    story.on('2024-01-31');
    const ground = 'Tiền được đưa để hồ sơ được trả sớm';
    const asBribe = { topic: bribe.topic, actCode: '2.1.b', ground, occurredOn: story.today };
    await story.does('secondDistrictInspector', ofCase('findings/F2/reclassification'), asBribe, 'FindingReclassified');
    const review = reviewedAsCrime(bribe, story.today);
    await story.does('districtInspector', ofCase('findings/F2/review'), review, 'FindingUpheld');
    await story.does('districtHead', ofCase('transfers'), told.transfer(story.today), 'CrimeSignsTransferred');
    then.bribe = await story.moment();
  });

  it('is a matter of corruption, which the province takes over in a case of its own', async () => {
    story.on('2024-02-06');
    const seen = identified(bribe, story.today, district, 'F2');
    matter = await story.begins('districtInspector', 'matters', seen, 'MatterIdentified', 'MatterTransferred');
    const link = { matterId: matter, occurredOn: story.today };
    await story.does('districtInspector', ofCase('matters'), link, 'MatterLinked');
    story.on('2024-02-07');
    const ground = { ground: 'Vụ việc có dấu hiệu tham nhũng', occurredOn: story.today };
    await story.does('districtHead', `/matters/${matter}/escalation`, ground, 'MatterEscalated');
    story.on('2024-02-16');
    province = await story.begins('leader', 'cases', openedFor(bribe, story.today, 'escalation', true), 'CaseOpened');
    const accepting = { caseId: province, occurredOn: story.today };
    await story.does('leader', `/matters/${matter}/escalation/acceptance`, accepting, 'EscalationAccepted');
    await announced(story, province, ofProvince);
    story.on('2024-02-19');
    await story.does('inspector', `/cases/${province}/findings`, foundAs(bribe, story.today), 'FindingReported');
    const review = reviewedAsCrime(bribe, story.today);
    await story.does('leader', `/cases/${province}/findings/F1/review`, review, 'FindingUpheld');
    const ofProvinces = { matterId: matter, findingIds: ['F1'], occurredOn: story.today };
    await story.does('leader', `/cases/${province}/matters`, ofProvinces, 'MatterLinked');
  });

  it('goes on with the rest: a report that grades the head, a draft, a conclusion, its publication', async () => {
    story.on('2024-02-20');
    await story.does('districtInspector', ofCase('fieldwork-end'), { occurredOn: story.today }, 'FieldworkEnded');
    story.on('2024-02-22');
    const report = { document: paper('report', 3, story.today, DISTRICT), dissents: [] };
    await story.cannot('districtInspector', ofCase('report'), report, 409, 'GradeMissing');
    const graded = { ...report, headResponsibilityGrade: 'irresponsible-management' };
    await story.does('districtInspector', ofCase('report'), graded, 'ResultsReported');
    const assigned = { drafter: idOf('secondDistrictInspector'), occurredOn: story.today };
    await story.does('districtHead', ofCase('draft-assignment'), assigned, 'DraftAssigned');
    story.on('2024-02-26');
    const draft = { hash: hash('d'), occurredOn: story.today };
    await story.does('secondDistrictInspector', ofCase('drafts'), draft, 'ConclusionDrafted');
    story.on('2024-02-28');
    await story.does('districtHead', ofCase('conclusion'), told.conclusion(story.today), 'ConclusionIssued');
    story.on('2024-03-01');
    const publication = told.publication(story.today);
    await story.does('districtInspector', ofCase('publication'), publication, 'ConclusionPublished');
  });

  it('asks the deputy directly and the chairman jointly, after the district’s committee has ordered the money back', async () => {
    story.on('2024-03-06');
    await story.does(
      'districtInspector',
      ofCase('implementation-orders'),
      told.implementationOrder,
      'ImplementationOrderRecorded',
    );
    story.on('2024-03-25');
    const asked = { matterId: matter, regime: 'civil-service', occurredOn: story.today };
    const begun = (personId: string, office: string) =>
      story.begins('inspector', 'accountability-actions', { ...asked, personId, office }, 'AccountabilityActionOpened');
    ofDeputy = await begun(deputy.personId, 'deputy');
    ofChairman = await begun(chairman.personId, 'head');
    for (const actionId of [ofDeputy, ofChairman]) {
      const link = { actionId, occurredOn: story.today };
      await story.does('leader', ofCase('accountability-actions'), link, 'AccountabilityLinked');
    }
    expect(await Promise.all(actions().map((path) => lineOf(path)))).toMatchObject([
      { person: { personId: deputy.personId }, liability: 'direct' },
      { person: { personId: chairman.personId }, liability: 'joint' },
    ]);
  });

  it('pays in parts, and both are heard: by the lists all 168 households have their money', async () => {
    story.on('2024-03-29');
    await pays(100 * PER_HOUSEHOLD, 11);
    expect(await account()).toMatchObject({ ordered: OVERCHARGED, recovered: 11_000_000, owed: 7_480_000 });
    story.on('2024-04-02');
    for (const path of actions()) {
      const explanation = 'Đã nhắc nhở bộ phận một cửa hai lần trong năm.';
      await story.does('leader', `${path}/notices`, { occurredOn: story.today }, 'HeadNotified');
      const explained = { explanation, occurredOn: story.today };
      await story.does('inspector', `${path}/explanations`, explained, 'HeadExplained');
    }
    then.heard = await story.moment();
    story.on('2024-04-05');
    const oneTooMany = told.paidBack(68 * PER_HOUSEHOLD + 1, 12, story.today);
    await story.cannot('districtInspector', ofCase('recoveries'), oneTooMany, 409, 'RecoveryBeyondOwed');
    await pays(68 * PER_HOUSEHOLD, 12);
    const word = { document: told.signedList(13, '2024-04-05'), occurredOn: story.today };
    await story.does('secondDistrictInspector', ofR1('done-reports'), word, 'RecommendationReportedDone');
    then.saidDone = await story.moment();
  });

  it('has both recommended, decided on and recorded by one, confirmed by another', async () => {
    story.on('2024-04-11');
    for (const [at, path] of actions().entries()) {
      const letter = { form: 'reprimand', document: told.letterOf(11 + at, story.today), addressee: superior };
      await story.does('head', `${path}/proposals`, letter, 'SanctionProposed');
    }
    story.on('2024-04-26');
    const ground = 'Điều 78 Nghị định 59/2019/NĐ-CP';
    for (const [at, path] of actions().entries()) {
      const document = otherPaper({ number: 498 + at, issuer: unitCodes.district, signedOn: '2024-04-24' });
      const decided = { decidedBy: superior, receivedOn: story.today, document, form: 'reprimand', ground };
      const read = { document: refOf(document), occurredOn: story.today };
      await story.does('districtInspector', `${path}/sanctions`, decided, 'SanctionRecorded');
      await story.cannot('districtInspector', `${path}/record-confirmations`, read, 403, 'SelfConfirmation');
      await story.does('secondDistrictInspector', `${path}/record-confirmations`, read, 'SanctionRecordConfirmed');
    }
  });

  it('learns that one list was wrong: reversed, owed again, paid again, verified to the last đồng', async () => {
    story.on('2024-05-06');
    const found = 'Danh sách 12 có tên hộ chưa nhận tiền';
    const reversal = { document: told.letterOf(9, '2024-05-06', DISTRICT), ground: found, occurredOn: story.today };
    const reversals = ofCase('recoveries/P2/reversals');
    const wrong = 68 * PER_HOUSEHOLD;
    const beyond = { ...reversal, amountVnd: wrong + 1 };
    await story.cannot('secondDistrictInspector', reversals, beyond, 409, 'ReversalBeyondRecovered');
    await story.does('secondDistrictInspector', reversals, { ...reversal, amountVnd: wrong }, 'RecoveryReversed');
    then.reversed = await story.moment();
    expect(await account()).toMatchObject({ recovered: 11_000_000, again: wrong, owed: wrong });
    story.on('2024-05-13');
    await pays(67 * PER_HOUSEHOLD, 21);
    const verification = { occurredOn: story.today };
    await story.cannot('districtInspector', ofR1('verification'), verification, 409, 'AccountNotSettled');
    await pays(PER_HOUSEHOLD, 22);
    await story.does('districtInspector', ofR1('verification'), verification, 'RecommendationVerified');
    const { lines } = await account();
    expect(lines.map(({ type, amount, owed }: Line) => [type, amount, owed])).toEqual([
      ['ordered', OVERCHARGED, OVERCHARGED],
      ['paid', 11_000_000, 7_480_000],
      ['paid', 7_480_000, 0],
      ['reversed', 7_480_000, 7_480_000],
      ['paid', 7_370_000, 110_000],
      ['paid', 110_000, 0],
    ]);
  });

  it('is handed over and closed: the head of the district proposes, the province closes', async () => {
    story.on('2024-05-20');
    const proposal = { outcome: 'fully-implemented', occurredOn: story.today };
    await story.cannot('districtHead', ofCase('closure-proposals'), proposal, 409, 'ClosureGateUnmet');
    const { closure } = (await story.reads('districtHead', `/cases/${district}`)).case;
    expect(closure.unmet).toEqual([{ item: 'FileNotHandedOver' }]);
    const items = [{ title: 'Kết luận thanh tra', number: '03/KL-TTr', pages: 14 }];
    const closing = { items, occurredOn: story.today };
    await story.does('districtInspector', ofCase('legal-file/closing'), closing, 'InspectionFileClosed');
    const handover = { recipient: 'Lưu trữ Thanh tra huyện An Lộc', occurredOn: story.today };
    await story.does('districtInspector', ofCase('legal-file/handover'), handover, 'FileHandedOver');
    await story.cannot('districtInspector', ofCase('closure-proposals'), proposal, 403, 'HeadProposes');
    await story.does('districtHead', ofCase('closure-proposals'), proposal, 'ClosureProposed');
    story.on('2024-06-03');
    await story.cannot('districtHead', ofCase('closure'), { occurredOn: story.today }, 403, 'SelfClosure');
    await story.does('head', ofCase('closure'), { occurredOn: story.today }, 'CaseClosed');
  });

  it('shows the item of the plan as done; the province’s own case was not planned', async () => {
    expect(await standing()).toEqual(['done', [district]]);
    const { plan } = await story.reads('overseer', PLAN);
    expect(plan.items[0].cases).toMatchObject([{ caseId: district, stage: 'closed' }]);
    expect(plan.unplanned).toMatchObject([{ caseId: province, source: 'escalation' }]);
  });

  it('still tells what was known of it at each moment', async () => {
    expect(await Promise.all([then.planned, then.fees].map(standing))).toEqual([
      ['planned', []],
      ['begun', [district]],
    ]);
    expect((await story.api.as('inspector').get(`/cases/${district}?asOf=${then.planned}`)).status).toBe(404);
    const finding = async (asOf?: number) =>
      (await story.reads('inspector', `/cases/${district}`, asOf)).case.findings[1];
    const asFees = await finding(then.fees);
    expect(asFees).toMatchObject({ status: 'reported', crimeSigns: false, content: { violationCode: '94.1.b' } });
    expect(asFees.content).not.toHaveProperty('actCode');
    for (const asOf of [then.bribe, undefined]) {
      const asBribe = await finding(asOf);
      expect(asBribe).toMatchObject({ status: 'upheld', transferred: true, content: { actCode: '2.1.b' } });
    }
    const owed = async (asOf?: number) => {
      const { recommendations } = (await story.reads('inspector', `/cases/${district}`, asOf)).case;
      return [recommendations[0].status, (await account(asOf)).owed];
    };
    expect(await Promise.all([then.heard, then.saidDone, then.reversed, undefined].map(owed))).toEqual([
      ['open', 7_480_000],
      ['said-done', 0],
      ['open', 7_480_000],
      ['verified', 0],
    ]);
    const [, chairmans = ''] = actions();
    const known = async (asOf?: number) => (await story.reads('inspector', chairmans, asOf)).action;
    expect(await known(then.heard)).toMatchObject({ explainedOn: '2024-04-02', proposals: [], papers: [] });
    expect(await known()).toMatchObject({
      proposals: [{ form: 'reprimand' }],
      papers: [{ form: 'reprimand', confirmedBy: idOf('secondDistrictInspector') }],
    });
    expect((await story.api.as('inspector').get(`${chairmans}?asOf=${then.bribe}`)).status).toBe(404);
  });

  type Line = Readonly<{ type: string; amount: number; owed: number }>;
  const pays = (amount: number, list: number) =>
    story.does('districtInspector', ofCase('recoveries'), told.paidBack(amount, list, story.today), 'RecoveryRecorded');
  const lineOf = async (path: string) => (await story.reads('inspector', path)).action.line;
  const standing = async (asOf?: number) => {
    const [item] = (await story.reads('overseer', PLAN, asOf)).plan.items;
    return [item.standing, item.cases.map(({ caseId }: { caseId: string }) => caseId)];
  };
});
