import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '#domain/document.ts';
import { paper } from '#test/support/domain/case-papers.ts';
import { unitCodes, uuid } from '#test/support/domain/huong-binh.ts';
import { paper as otherPaper } from '#test/support/domain/papers.ts';
import { deputyFor, headed, officeHolders } from '#test/support/http/office-holders.ts';
import { Telling } from '#test/support/http/telling.ts';
import { bribe, DISTRICT, official } from '#test/support/http/told-fees.ts';
import { announced, concluded, ofDistrict, ofProvince } from '#test/support/http/told-inspection.ts';
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

const { townChairman: chairman, townDeputy: deputy } = officeHolders;
const superior = 'Chủ tịch UBND huyện An Lộc';
const suspension = otherPaper({ number: 212, issuer: unitCodes.district, signedOn: '2024-02-26' });

let story: Telling;
beforeAll(async () => {
  story = await Telling.from('2024-01-02');
  const inOffice = [headed('townChairman'), ...deputyFor('townDeputy', 'administrative-procedure', 'land')];
  await story.api.happened(
    inOffice.map((event) => onUnit(bribe.unit, event)),
    story.now,
  );
});
afterAll(() => story[Symbol.asyncDispose]());

describe('Story A, its chapter of the bribe: who may do what, and what is refused on the way', () => {
  let district = '';
  let province = '';
  let matter = '';
  let ofDeputy = '';
  let ofChairman = '';

  it('begins as a planned inspection of the district, which finds fees that were too high', async () => {
    district = await story.begins('districtInspector', 'cases', opening('plan', false), 'CaseOpened');
    story.on('2024-01-16');
    await announced(story, district, ofDistrict);
    story.on('2024-01-22');
    await reportedAs('Thu phí chứng thực cao hơn mức quy định của 168 hộ.');
    const path = `/cases/${district}/findings/F1/review` as const;
    await story.does('districtInspector', path, reviewed(story.today), 'FindingUpheld');
  });

  it('sees in one of them a bribe: reported as overcharging, reclassified, upheld with signs of a crime', async () => {
    story.on('2024-01-29');
    await reportedAs('Thu thêm ngoài biên lai của 37 hộ làm thủ tục đất đai.');
    const path = `/cases/${district}/findings/F2` as const;
    // A matter wants a corrupt act that a review has seen: this one is still an overcharge.
    await story.cannotBegin('districtInspector', 'matters', matterOfF2(), 409, 'NotCorruptAct');
    const ground = 'Tiền được đưa để hồ sơ được trả sớm';
    const asBribe = { topic: bribe.topic, actCode: '2.1.b', ground, occurredOn: story.today };
    await story.does('secondDistrictInspector', `${path}/reclassification`, asBribe, 'FindingReclassified');
    const own = reviewedAsCrime(bribe, story.today);
    await story.cannot('secondDistrictInspector', `${path}/review`, own, 403, 'ActionNotAllowed');
    await story.does('districtInspector', `${path}/review`, own, 'FindingUpheld');
  });

  it('goes to the investigation body at once, and is a matter that takes the transfer over', async () => {
    const transfer = {
      findingIds: ['F2'],
      extent: 'information',
      recipient: 'Cơ quan Cảnh sát điều tra Công an tỉnh',
      document: paper('letter', 2, '2024-01-29', DISTRICT),
    };
    await story.does('districtHead', `/cases/${district}/transfers`, transfer, 'CrimeSignsTransferred');
    story.on('2024-02-06');
    const elsewhere = { ...matterOfF2(), unit: unitCodes.secondCommune };
    await story.cannotBegin('districtInspector', 'matters', elsewhere, 409, 'MatterOfAnotherUnit');
    const events = ['MatterIdentified', 'MatterTransferred'];
    matter = await story.begins('districtInspector', 'matters', matterOfF2(), ...events);
    const [seen, handedOver] = await story.api.eventsOf(`corruptionMatter-${matter}`);
    expect(JSON.stringify(seen?.data)).not.toContain(official.name);
    expect(handedOver?.data).toMatchObject({ caseId: district, document: transfer.document });
    const link = { matterId: matter, occurredOn: story.today };
    await story.does('districtInspector', `/cases/${district}/matters`, link, 'MatterLinked');
  });

  it('is told to the procuracy and escalated: before July 2025 no district inspects what looks corrupt', async () => {
    const recipient = 'Viện kiểm sát nhân dân tỉnh';
    const notice = { recipient, document: paper('letter', 5, story.today, DISTRICT) };
    const ofProvinces = { recipient, document: paper('letter', 5, story.today) };
    const notices = `/matters/${matter}/procuracy-notices` as const;
    await story.cannot('districtInspector', notices, notice, 403, 'ActionNotAllowed');
    await story.cannot('districtHead', notices, ofProvinces, 409, 'WrongIssuer');
    await story.does('districtHead', notices, notice, 'ProcuracyNotified');
    story.on('2024-02-07');
    const ground = { ground: 'Vụ việc có dấu hiệu tham nhũng', occurredOn: '2024-02-07' };
    const path = `/matters/${matter}/escalation` as const;
    await story.does('districtHead', path, ground, 'MatterEscalated');
    await story.cannot('districtHead', path, ground, 409, 'EscalatedAlready');
    const { data } = (await story.api.eventsOf(`corruptionMatter-${matter}`)).at(-1) ?? {};
    expect(data).toMatchObject({ competent: { kind: 'provincial-inspectorate', of: unitCodes.province } });
    expect(JSON.stringify(data)).toContain('Điều 60, 61');
  });

  it('is accepted by the province, in a case that was opened for it and in no other', async () => {
    story.on('2024-02-16');
    const usual = await story.begins('leader', 'cases', opening('ad-hoc', true), 'CaseOpened');
    province = await story.begins('leader', 'cases', opening('escalation', true), 'CaseOpened');
    const accepting = (caseId: string) => ({ caseId, occurredOn: story.today });
    const path = `/matters/${matter}/escalation/acceptance` as const;
    await story.cannot('districtHead', path, accepting(uuid('ca5e', 9)), 404, 'NotFound');
    await story.cannot('leader', path, accepting(usual), 409, 'NotAnEscalatedCase');
    await story.does('leader', path, accepting(province), 'EscalationAccepted');
    await story.cannot('leader', path, accepting(usual), 409, 'AcceptedAlready');
    const link = { matterId: matter, occurredOn: story.today };
    await announced(story, usual, { ...ofProvince, number: 5 });
    await story.cannot('leader', `/cases/${usual}/matters`, link, 409, 'MatterNotOfCase');
  });

  it('has the official suspended, until the time for that runs out', async () => {
    story.on('2024-02-20');
    const asked = {
      personId: official.personId,
      addressee: superior,
      ground: 'Đang tiếp xúc với các hộ đã cung cấp thông tin',
      document: paper('letter', 4, '2024-02-20'),
    };
    const path = `/matters/${matter}` as const;
    const ofStranger = { ...asked, personId: uuid('5059', 8) };
    await story.cannot('head', `${path}/suspension-requests`, ofStranger, 409, 'OffenderUnknown');
    await story.does('head', `${path}/suspension-requests`, asked, 'SuspensionRequested');
    story.on('2024-02-27');
    const declined = { personId: official.personId, by: superior, document: suspension, receivedOn: '2024-02-27' };
    const order = { ...declined, kind: 'suspension', from: '2024-02-27' };
    await story.does('inspector', `${path}/suspension-orders`, order, 'SuspensionOrdered');
    // The same paper told again is nothing to do; told otherwise it is somebody's mistake.
    await story.does('leader', `${path}/suspension-orders`, order);
    await story.cannot('leader', `${path}/suspension-refusals`, declined, 409, 'RecordedOtherwise');
  });

  it('leaves the rest to the district, which concludes and publishes it', async () => {
    story.on('2024-02-28');
    await concluded(story, district, ofDistrict, 'administrative-procedure');
  });

  it('is put on the province’s own file with the finding that tells of it there', async () => {
    story.on('2024-03-01');
    await announced(story, province, ofProvince);
    const found = foundAs(bribe, story.today);
    const review = reviewedAsCrime(bribe, story.today);
    await story.does('inspector', `/cases/${province}/findings`, found, 'FindingReported');
    const path = `/cases/${province}/matters` as const;
    const link = { matterId: matter, findingIds: ['F1'], occurredOn: story.today };
    await story.cannot('leader', path, link, 409, 'NotCorruptAct');
    await story.cannot('inspector', `/cases/${province}/findings/F1/review`, review, 403, 'SelfReview');
    await story.does('leader', `/cases/${province}/findings/F1/review`, review, 'FindingUpheld');
    await story.cannot('leader', path, { ...link, findingIds: ['F2'] }, 404, 'FindingUnknown');
    await story.does('leader', path, link, 'MatterLinked');
    await story.does('leader', path, link);
  });

  it('asks the deputy, whose field it was, directly and the chairman jointly, and nobody else', async () => {
    story.on('2024-03-25');
    const asked = { matterId: matter, regime: 'civil-service', occurredOn: story.today };
    const open = (personId: string, office: 'head' | 'deputy') => ({ ...asked, personId, office });
    const stranger = open(uuid('0ead', 9), 'head');
    await story.cannotBegin('inspector', 'accountability-actions', stranger, 409, 'NotInOfficeThen');
    const determination = { liability: 'joint', ground: 'Theo phân công' };
    const guessed = { ...open(deputy.personId, 'deputy'), determination };
    await story.cannotBegin('inspector', 'accountability-actions', guessed, 409, 'LiabilityDerived');
    ofDeputy = await begunAgainst(open(deputy.personId, 'deputy'));
    ofChairman = await begunAgainst(open(chairman.personId, 'head'));
    const opened = await Promise.all(
      [ofDeputy, ofChairman].map(async (id) => (await story.api.eventsOf(`accountabilityAction-${id}`))[0]?.data),
    );
    expect(opened).toMatchObject([
      { liability: 'direct', because: 'own-field', name: deputy.name, reference: { form: 'reprimand' } },
      { liability: 'joint', because: 'deputy-has-field', name: chairman.name, reference: { isProvisional: true } },
    ]);
    for (const actionId of [ofDeputy, ofChairman]) {
      for (const caseId of [district, province]) {
        const path = `/cases/${caseId}/accountability-actions` as const;
        await story.does('leader', path, { actionId, occurredOn: story.today }, 'AccountabilityLinked');
      }
    }
  });

  it('hears both; whoever wrote a ground down does not assess it', async () => {
    story.on('2024-04-02');
    const occurredOn = story.today;
    for (const [action, ground, effect] of [
      [ofDeputy, 'stopped-or-remedied', 'reduce'],
      [ofChairman, 'could-not-know', 'exclude'],
    ] as const) {
      const path = `/accountability-actions/${action}` as const;
      const explained = { explanation: 'Đã nhắc nhở bộ phận một cửa hai lần trong năm.', occurredOn };
      const claim = { ground, effect, claimedFor: 'head', occurredOn };
      await story.does('leader', `${path}/notices`, { occurredOn }, 'HeadNotified');
      await story.does('inspector', `${path}/explanations`, explained, 'HeadExplained');
      await story.cannot('inspector', `${path}/grounds`, { ...claim, effect: 'increase' }, 409, 'EffectNotAllowed');
      await story.does('inspector', `${path}/grounds`, claim, 'GroundClaimed');
    }
    story.on('2024-04-08');
    const path = `/accountability-actions/${ofDeputy}` as const;
    const others = `/accountability-actions/${ofChairman}` as const;
    const given = { result: 'given', reason: 'Lịch trực đã được chuyển trước khi thanh tra', occurredOn: story.today };
    const letter = { form: 'reprimand', document: paper('letter', 11, story.today), addressee: superior };
    await story.cannot('head', `${path}/proposals`, letter, 409, 'GroundsOpen');
    await story.cannot('inspector', `${path}/grounds/G1/assessment`, given, 403, 'SelfAssessment');
    await story.does('leader', `${path}/grounds/G1/assessment`, given, 'GroundAssessed');
    const notGiven = { ...given, result: 'not-given', reason: 'Phản ánh đã nêu tại giao ban do Chủ tịch chủ trì' };
    await story.does('leader', `${others}/grounds/G1/assessment`, notGiven, 'GroundAssessed');
  });

  it('recommends within the reference, or says why not', async () => {
    story.on('2024-04-11');
    const letter = (number: number, form: string) => ({
      form,
      document: paper('letter', number, story.today),
      addressee: superior,
    });
    const [one, other] = [`/accountability-actions/${ofDeputy}`, `/accountability-actions/${ofChairman}`] as const;
    await story.cannot('leader', `${one}/proposals`, letter(11, 'reprimand'), 403, 'ActionNotAllowed');
    await story.cannot('head', `${one}/proposals`, letter(11, 'warning'), 409, 'OutsideReference');
    await story.does('head', `${one}/proposals`, letter(11, 'reprimand'), 'SanctionProposed');
    await story.does('head', `${other}/proposals`, letter(12, 'reprimand'), 'SanctionProposed');
  });

  it('records what the superior decided, also where it departs without a word, and a second officer confirms it', async () => {
    story.on('2024-04-26');
    const reprimand = otherPaper({ number: 498, issuer: unitCodes.district, signedOn: '2024-04-24' });
    const nothing = otherPaper({ number: 505, issuer: unitCodes.district, signedOn: '2024-04-25' });
    const received = { decidedBy: superior, receivedOn: story.today };
    const [one, other] = [`/accountability-actions/${ofDeputy}`, `/accountability-actions/${ofChairman}`] as const;
    const stated = { ...received, document: reprimand, form: 'reprimand', ground: 'Điều 78 Nghị định 59/2019/NĐ-CP' };
    await story.does('inspector', `${one}/sanctions`, stated, 'SanctionRecorded');
    const unstated = { ...received, document: nothing, form: 'none' };
    await story.does('districtInspector', `${other}/sanctions`, unstated, 'SanctionRecorded');

    const read = (document: Document) => ({ document: refOf(document), occurredOn: story.today });
    await story.cannot('inspector', `${one}/record-confirmations`, read(reprimand), 403, 'SelfConfirmation');
    await story.cannot('leader', `${one}/record-confirmations`, read(nothing), 409, 'RecordUnknown');
    await story.does('leader', `${one}/record-confirmations`, read(reprimand), 'SanctionRecordConfirmed');
    await story.does(
      'secondDistrictInspector',
      `${other}/record-confirmations`,
      read(nothing),
      'SanctionRecordConfirmed',
    );
    const enforced = { sanction: refOf(reprimand), occurredOn: story.today };
    await story.does('inspector', `${one}/enforcements`, enforced, 'SanctionEnforced');
  });

  it('ends for the district when two have seen that nothing is open, and the suspension has run out', async () => {
    story.on('2024-06-03');
    const cancelled = {
      personId: official.personId,
      by: superior,
      document: otherPaper({ number: 611, issuer: unitCodes.district, signedOn: '2024-05-30' }),
      receivedOn: story.today,
      order: refOf(suspension),
      reason: 'ran-out',
    };
    const path = `/matters/${matter}` as const;
    await story.does('inspector', `${path}/suspension-cancellations`, cancelled, 'SuspensionCancelled');
    const proposal = { outcome: 'no-recommendations', occurredOn: story.today };
    await story.does('districtHead', `/cases/${district}/closure-proposals`, proposal, 'ClosureProposed');
    await story.does('leader', `/cases/${district}/closure`, { occurredOn: story.today }, 'CaseClosed');
  });

  const reportedAs = (summary: string) => {
    const body = overcharged(bribe, story.today, summary);
    return story.does('secondDistrictInspector', `/cases/${district}/findings`, body, 'FindingReported');
  };
  const matterOfF2 = () => identified(bribe, story.today, district, 'F2');
  const opening = (source: string, corruptionSigns: boolean) => openedFor(bribe, story.today, source, corruptionSigns);
  const begunAgainst = (body: object) =>
    story.begins('inspector', 'accountability-actions', body, 'AccountabilityActionOpened');
});
