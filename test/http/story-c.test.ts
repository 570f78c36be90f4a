import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '#domain/document.ts';
import { paper } from '#test/support/domain/case-papers.ts';
import { unitCodes, uuid } from '#test/support/domain/huong-binh.ts';
import { paper as otherPaper } from '#test/support/domain/papers.ts';
import { reformEvents } from '#test/support/domain/reform.ts';
import { headed, officeHolders, SINCE } from '#test/support/http/office-holders.ts';
import { Telling } from '#test/support/http/telling.ts';
import { announced, concluded, ofProvince } from '#test/support/http/told-inspection.ts';
import { type Act, foundAs, identified, openedFor, refOf, reviewedAsCrime } from '#test/support/http/told-matter.ts';
import { onUnit } from '#test/support/projections/product-events.ts';

const { villageChairman: chairman } = officeHolders;
const unit = unitCodes.secondCommune;
const accountant = { personId: uuid('5059', 11), name: 'Phan Thị Thí Dụ', post: 'Công chức tài chính - kế toán' };
const cashier = { personId: uuid('5059', 12), name: 'Đàm Văn Giả Thiết', post: 'Thủ quỹ' };
const embezzlement: Act = {
  unit,
  topic: 'budget-finance',
  actCode: '2.1.a',
  from: '2021-09-01',
  to: '2022-12-31',
  amountVnd: 214_000_000,
  summary: 'Tham ô tiền hỗ trợ hộ nghèo bằng danh sách khống.',
  suspects: [accountant, cashier],
};

const investigators = 'Cơ quan Cảnh sát điều tra Công an tỉnh';
const communeChairman = 'Chủ tịch UBND xã Vĩnh Hòa';
const reprimand = otherPaper({ number: 1120, year: 2023, issuer: unitCodes.district, signedOn: '2023-10-24' });
const warning = otherPaper({ number: 2214, year: 2025, issuer: unitCodes.province, signedOn: '2025-09-12' });
const suspension = otherPaper({ number: 301, year: 2025, issuer: unit, signedOn: '2025-08-18' });
const judgmentPaper = (number: number, symbol: string, issuer: string, signedOn: string): Document =>
  otherPaper({ kind: 'judgment', number, symbol, year: 2025, issuer, signedOn });
const firstInstance = judgmentPaper(17, 'HS-ST', 'Tòa án nhân dân huyện An Lộc', '2025-05-21');
const appeal = judgmentPaper(58, 'HS-PT', 'Tòa án nhân dân tỉnh Hương Bình', '2025-10-15');
const sentenced = (months: number) => ({ kind: 'imprisonment', months });
const outcomes = (ofCashier: object) => [
  { personId: accountant.personId, outcome: sentenced(30) },
  { personId: cashier.personId, outcome: ofCashier },
];

let story: Telling;
beforeAll(async () => {
  story = await Telling.from('2023-07-10');
  await story.api.happened([onUnit(unit, headed('villageChairman'))], story.now);
});
afterAll(() => story[Symbol.asyncDispose]());

describe('Story C: a judgment two years later', () => {
  let found = '';
  let matter = '';
  let action = '';
  const ofMatter = (act: string) => `/matters/${matter}/${act}` as const;
  const ofAction = (act: string) => `/accountability-actions/${action}/${act}` as const;
  const compared = async (scope: string, from: number, to: number) =>
    (await story.api.as('leader').get(`/compare?scope=${scope}&from=${from}&to=${to}`)).body;
  const numberNow = async (): Promise<number> =>
    (await story.api.as('leader').get('/ledger/standing')).body.asOf.number;
  const severities = async (scope: string, from: number, to: number) =>
    (await compared(scope, from, to)).whole.lines.map(({ severity }: { severity: string }) => severity);
  const typesOf = async (stream: string) => (await story.api.eventsOf(stream)).map(({ type }) => type);

  it('begins in 2023 with money of poor households, which goes to the investigation body', async () => {
    const opening = openedFor(embezzlement, story.today, 'complaint-or-denunciation', true);
    found = await story.begins('leader', 'cases', opening, 'CaseOpened');
    story.on('2023-07-25');
    await announced(story, found, ofProvince);
    await story.does('inspector', `/cases/${found}/findings`, foundAs(embezzlement, story.today), 'FindingReported');
    const review = reviewedAsCrime(embezzlement, story.today);
    await story.does('leader', `/cases/${found}/findings/F1/review`, review, 'FindingUpheld');
    const document = paper('letter', 1, story.today);
    const transfer = { findingIds: ['F1'], extent: 'whole-file', recipient: investigators, document };
    await story.does('head', `/cases/${found}/transfers`, transfer, 'CrimeSignsTransferred');
    const events = ['MatterIdentified', 'MatterTransferred'];
    matter = await story.begins('leader', 'matters', identified(embezzlement, story.today, found, 'F1'), ...events);
    await story.does(
      'leader',
      `/cases/${found}/matters`,
      { matterId: matter, occurredOn: story.today },
      'MatterLinked',
    );
    story.on('2023-09-18');
    await concluded(story, found, ofProvince, 'budget-finance');
  });

  it('reprimands the chairman on what is known: nobody has been judged', async () => {
    story.on('2023-09-26');
    const asked = { matterId: matter, office: 'head', regime: 'civil-service', occurredOn: story.today };
    const opening = { ...asked, personId: chairman.personId };
    action = await story.begins('leader', 'accountability-actions', opening, 'AccountabilityActionOpened');
    const [opened] = await story.api.eventsOf(`accountabilityAction-${action}`);
    expect(opened?.data).toMatchObject({
      liability: 'direct',
      because: 'no-deputy',
      reference: { form: 'reprimand', clause: 'one-less-serious', isProvisional: true },
      counted: [{ severity: 'less-serious', outcome: 'undetermined' }],
    });
    const link = { actionId: action, occurredOn: story.today };
    await story.does('leader', `/cases/${found}/accountability-actions`, link, 'AccountabilityLinked');
    story.on('2023-10-30');
    const decidedBy = 'Chủ tịch UBND huyện An Lộc';
    const decided = { decidedBy, document: reprimand, receivedOn: story.today, form: 'reprimand' };
    await story.does('inspector', ofAction('sanctions'), decided, 'SanctionRecorded');
    const read = { document: refOf(reprimand), occurredOn: story.today };
    await story.cannot('inspector', ofAction('record-confirmations'), read, 403, 'SelfConfirmation');
    await story.does('leader', ofAction('record-confirmations'), read, 'SanctionRecordConfirmed');
  });

  it('closes the case: what courts do is recorded all the same', async () => {
    story.on('2024-02-05');
    const proposal = { outcome: 'no-recommendations', occurredOn: story.today };
    await story.does('leader', `/cases/${found}/closure-proposals`, proposal, 'ClosureProposed');
    await story.does('head', `/cases/${found}/closure`, { occurredOn: story.today }, 'CaseClosed');
    await story.cannot(
      'leader',
      `/cases/${found}/matters`,
      { matterId: matter, occurredOn: story.today },
      409,
      'CaseClosed',
    );
    const document = otherPaper({ number: 9, symbol: 'QĐ-CSĐT', issuer: investigators, signedOn: '2024-01-20' });
    const opened = { by: investigators, document, receivedOn: story.today };
    await story.does('inspector', ofMatter('prosecutions'), opened, 'ProsecutionOpened');
  });

  it('has the chairman move and another one come, who does not answer for what was before', async () => {
    story.on('2024-10-02');
    const until = '2024-09-30';
    const end = { office: 'head', personId: chairman.personId, from: SINCE, until, reason: 'moved' };
    await story.does('administrator', `/units/${unit}/term-ends`, end, 'TermEnded');
    const successor = {
      personId: uuid('0ead', 4),
      name: 'Nông Thị Sim',
      post: 'Chủ tịch',
      level: 'commune-leader',
      acting: false,
      from: '2024-10-01',
      document: otherPaper({ number: 90, signedOn: '2024-09-28' }),
    };
    await story.does('administrator', `/units/${unit}/heads`, successor, 'HeadAppointed');
    const moved = { status: 'moved', from: '2024-10-01', note: 'Phó Trưởng phòng của huyện' };
    await story.does('leader', ofAction('person-statuses'), moved, 'PersonStatusRecorded');
    await story.does('leader', ofAction('person-statuses'), moved);
    const asked = { matterId: matter, office: 'head', regime: 'civil-service', occurredOn: story.today };
    const ofSuccessor = { ...asked, personId: successor.personId };
    await story.cannotBegin('leader', 'accountability-actions', ofSuccessor, 409, 'NotInOfficeThen');
  });

  it('learns of the judgment after the district has ended: late, and typed with a mistake', async () => {
    story.on('2025-07-01');
    const reformed = Object.entries(reformEvents).flatMap(([code, events]) =>
      events.map((event) => onUnit(code, event)),
    );
    await story.api.happened(reformed, story.now);
    story.on('2025-08-12');
    const judgment = {
      court: firstInstance.issuer,
      level: 'first-instance',
      document: firstInstance,
      effectiveOn: '2025-06-21',
      receivedOn: story.today,
    };
    const mistyped = { ...judgment, offenders: outcomes(sentenced(84)) };
    const asOnPaper = { ...judgment, offenders: outcomes(sentenced(48)) };
    // The commune is the province's now; of the district nobody sees it any more.
    await story.cannot('districtInspector', ofMatter('judgments'), asOnPaper, 404, 'NotFound');
    await story.cannot(
      'inspector',
      ofMatter('judgments'),
      { ...asOnPaper, effectiveOn: '2025-05-01' },
      409,
      'DateOutOfOrder',
    );
    const before = await numberNow();
    await story.does('inspector', ofMatter('judgments'), mistyped, 'JudgmentRecorded');
    await story.cannot('inspector', ofMatter('judgments'), asOnPaper, 409, 'RecordedOtherwise');
    const corrected = { ...asOnPaper, ground: 'Ghi nhầm số tháng', occurredOn: story.today };
    await story.does('leader', ofMatter('judgments/corrections'), corrected, 'JudgmentCorrected');
    await story.does('inspector', ofMatter('judgments'), asOnPaper);
    const ofChairman = `head:${chairman.personId}`;
    expect(await severities(ofChairman, before, await numberNow())).toEqual(['rose']);
  });

  it('suspends the cashier, whom the judgment names', async () => {
    story.on('2025-08-13');
    const asked = {
      personId: cashier.personId,
      addressee: communeChairman,
      ground: 'Vẫn đang giữ quỹ của xã',
      document: paper('letter', 28, story.today),
    };
    await story.does('head', ofMatter('suspension-requests'), asked, 'SuspensionRequested');
    story.on('2025-08-20');
    const order = {
      personId: cashier.personId,
      by: communeChairman,
      document: suspension,
      receivedOn: story.today,
      kind: 'suspension',
      from: '2025-08-19',
    };
    await story.does('inspector', ofMatter('suspension-orders'), order, 'SuspensionOrdered');
  });

  it('recommends by what is known now, and the reprimand gives way to a warning', async () => {
    story.on('2025-08-25');
    const addressee = 'Chủ tịch UBND tỉnh Hương Bình';
    const letter = (form: string) => ({ form, addressee, document: paper('letter', 31, story.today) });
    await story.cannot('head', ofAction('proposals'), letter('reprimand'), 409, 'OutsideReference');
    await story.does('head', ofAction('proposals'), letter('warning'), 'SanctionProposed');
    const proposed = (await story.api.eventsOf(`accountabilityAction-${action}`)).at(-1);
    expect(proposed?.data['band']).toEqual({ lightest: 'warning', heaviest: 'warning', isProvisional: false });
    story.on('2025-09-15');
    const decided = { decidedBy: addressee, document: warning, receivedOn: story.today, form: 'warning' };
    const itself = { ...decided, replaces: refOf(warning) };
    await story.cannot('inspector', ofAction('sanctions/replacements'), itself, 409, 'ReplacesItself');
    const replaced = { ...decided, replaces: refOf(reprimand) };
    await story.does('inspector', ofAction('sanctions/replacements'), replaced, 'SanctionReplaced');
    const read = { document: refOf(warning), occurredOn: story.today };
    await story.cannot('inspector', ofAction('record-confirmations'), read, 403, 'SelfConfirmation');
    await story.does('secondInspector', ofAction('record-confirmations'), read, 'SanctionRecordConfirmed');
  });

  it('ends with an acquittal on appeal: the suspension is cancelled and published, the rights are given back', async () => {
    story.on('2025-10-20');
    const judgment = {
      court: appeal.issuer,
      level: 'appeal',
      document: appeal,
      effectiveOn: '2025-10-15',
      receivedOn: story.today,
      offenders: outcomes({ kind: 'acquitted' }),
      supersedes: refOf(firstInstance),
    };
    await story.does('inspector', ofMatter('judgments'), judgment, 'JudgmentRecorded');
    const papers = { personId: cashier.personId, by: communeChairman };
    const of = (number: number, signedOn: string) => otherPaper({ number, year: 2025, issuer: unit, signedOn });
    story.on('2025-10-23');
    const order = refOf(suspension);
    const cancelled = {
      ...papers,
      document: of(388, '2025-10-21'),
      receivedOn: story.today,
      order,
      reason: 'no-corruption',
    };
    await story.does('inspector', ofMatter('suspension-cancellations'), cancelled, 'SuspensionCancelled');
    story.on('2025-10-27');
    const published = { personId: cashier.personId, order, channel: 'Niêm yết tại trụ sở', occurredOn: story.today };
    await story.does('inspector', ofMatter('cancellation-publications'), published, 'CancellationPublished');
    story.on('2025-11-03');
    const restored = {
      ...papers,
      document: of(402, '2025-10-28'),
      receivedOn: story.today,
      restored: 'Trở lại vị trí cũ',
    };
    await story.does('inspector', ofMatter('rights-restorations'), restored, 'RightsRestored');
  });

  it('has written it all down where it belongs, in the order in which it was told', async () => {
    expect(await typesOf(`corruptionMatter-${matter}`)).toEqual([
      'MatterIdentified',
      'MatterTransferred',
      'ProsecutionOpened',
      'JudgmentRecorded',
      'JudgmentCorrected',
      'SuspensionRequested',
      'SuspensionOrdered',
      'JudgmentRecorded',
      'SuspensionCancelled',
      'CancellationPublished',
      'RightsRestored',
    ]);
    expect(await typesOf(`accountabilityAction-${action}`)).toEqual([
      'AccountabilityActionOpened',
      'SanctionRecorded',
      'SanctionRecordConfirmed',
      'PersonStatusRecorded',
      'SanctionProposed',
      'SanctionReplaced',
      'SanctionRecordConfirmed',
    ]);
    expect((await typesOf(`inspectionCase-${found}`)).at(-1)).toBe('CaseClosed');
  });

  it('would have taken the appeal first: a judgment that supersedes one which nobody recorded is a fact too', async () => {
    const { suspects: _, ...act } = embezzlement;
    const told = { ...act, source: 'judgment', document: appeal, offenders: [], occurredOn: story.today };
    const other = await story.begins('leader', 'matters', told, 'MatterIdentified');
    const judgment = {
      court: appeal.issuer,
      level: 'appeal',
      document: appeal,
      effectiveOn: '2025-10-15',
      receivedOn: story.today,
      offenders: outcomes({ kind: 'acquitted' }),
    };
    const path = `/matters/${other}/judgments` as const;
    await story.cannot('inspector', path, { ...judgment, supersedes: refOf(appeal) }, 409, 'SupersedesItself');
    await story.does('inspector', path, { ...judgment, supersedes: refOf(firstInstance) }, 'JudgmentRecorded');
  });
});
