import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hash, idOf, paper } from '#test/support/domain/case-papers.ts';
import { ConstructionCase } from '#test/support/http/construction-case.ts';
import { sha256 } from '#test/support/http/evidence.ts';
import { Telling } from '#test/support/http/telling.ts';
import * as told from '#test/support/http/told-construction.ts';
import { approved, PLAN, proposed } from '#test/support/http/told-plan.ts';

const [settlement, assessed] = [sha256(told.settlementFile), sha256(told.expertReport)] as const;

let story: Telling;
beforeAll(async () => {
  story = await Telling.from('2023-11-14');
});
afterAll(() => story[Symbol.asyncDispose]());

describe('Story B: a construction that was paid for beyond what was built', () => {
  let caseId = '';
  let building: ConstructionCase;
  let beforePublication = 0;
  const of = (act: string) => `/cases/${caseId}/${act}` as const;

  it('begins from an item of the plan that the province approved', async () => {
    expect(await proposed(story, told.planned(story.today))).toBe('P1');
    story.on('2023-11-24');
    await approved(story);
    story.on('2024-03-04');
    await story.cannotBegin('leader', 'cases', told.opened(story.today, 'P9'), 409, 'PlanItemUnknown');
    caseId = await story.begins('leader', 'cases', told.opened(story.today, 'P1'), 'CaseOpened', 'PlanItemNamed');
    building = new ConstructionCase(story, caseId);
    const { plan } = (await story.api.as('overseer').get(PLAN)).body;
    expect(plan.items).toMatchObject([{ standing: 'begun', cases: [{ caseId }] }]);
  });

  it('is decided, has a team without a conflict of interest, an outline ahead of it, and is announced', async () => {
    story.on('2024-03-07');
    const decision = { document: paper('decision', 9, story.today), durationDays: 45 };
    await story.does('head', of('decision'), decision, 'InspectionDecisionIssued');
    const { undeclared, declared } = told.teams(story.today);
    await story.cannot('head', of('team'), undeclared, 409, 'ConflictNotDeclared');
    await story.does('head', of('team'), declared, 'TeamAppointed');
    const outline = told.outline(story.today, '2024-03-20');
    await story.cannot('inspector', of('outlines'), outline, 403, 'NotTeamLeader');
    await story.does('leader', of('outlines'), outline, 'OutlineSent');
    story.on('2024-03-15');
    const minutes = { madeOn: story.today, place: 'Hội trường Sở Y tế' };
    await story.does('leader', of('announcement'), { announcedOn: story.today, minutes }, 'DecisionAnnounced');
  });

  it('asks for papers, brings them in with their hash, and finds what they say against what stands there', async () => {
    story.on('2024-03-18');
    const asked = told.papersAsked(story.today, '2024-03-22');
    await story.does('inspector', of('document-requests'), asked, 'DocumentsRequested');
    story.on('2024-03-22');
    const received = { items: [1], occurredOn: story.today };
    await story.does('inspector', of('document-requests/Q1/receipts'), received, 'DocumentsReceived');
    await building.brings(told.settlementFile, 'Hồ sơ thanh toán khối nhà C');
    story.on('2024-03-25');
    const found = told.overpaid(story.today, settlement);
    await story.does('inspector', of('findings'), found, 'FindingReported');
    const { requests } = (await building.read('inspector', '/fieldwork')).fieldwork;
    expect(requests).toMatchObject([{ requestId: 'Q1', missing: 1 }]);
    const { evidence } = await building.read('inspector', '/evidence');
    expect(evidence.files).toMatchObject([{ hash: settlement, citedIn: ['F1'] }]);
    expect(evidence.notInStore).toEqual([]);
  });

  it('asks an expert, and corrects the amount to what he measured', async () => {
    story.on('2024-03-27');
    const asked = told.expertAsked(story.today, '2024-04-12');
    await story.does('inspector', of('expert-requests'), asked, 'ExpertRequested');
    story.on('2024-04-12');
    const answer = told.expertSays(story.today, '2024-04-10');
    const path = of('expert-requests/E1/answer');
    await story.cannot('inspector', of('expert-requests/E2/answer'), answer, 404, 'ExpertRequestUnknown');
    await story.does('inspector', path, answer, 'ExpertAnswered');
    await story.cannot('inspector', path, answer, 409, 'ExpertAnsweredAlready');
    await building.brings(told.expertReport, 'Báo cáo giám định khối nhà C');
    const changes = { amountVnd: told.OVERPAID, evidence: [settlement, assessed] };
    const correction = { changes, occurredOn: story.today };
    await story.does('inspector', of('findings/F1/correction'), correction, 'FindingCorrected');
  });

  it('has the builder pay during fieldwork, on the finding: nothing is ordered yet', async () => {
    story.on('2024-04-16');
    const paid = (amountVnd: number, on: object) => told.paidByBuilder(on, amountVnd, 1288, story.today);
    const [onFinding, onR2] = [{ findingId: 'F1' }, { recommendationId: 'R2' }];
    await story.cannot('inspector', of('recoveries'), paid(150_000_000, onR2), 409, 'WrongStage');
    await story.cannot('inspector', of('recoveries'), paid(told.OVERPAID + 1, onFinding), 409, 'RecoveryBeyondOwed');
    await story.does('inspector', of('recoveries'), paid(150_000_000, onFinding), 'RecoveryRecorded');
    const ledger = await building.read('inspector', '/payment-ledger');
    expect(ledger.recoveries).toMatchObject([{ recoveryId: 'P1', on: onFinding, amount: 150_000_000, shares: [] }]);
    await building.accounts.say();
  });

  it('hears the unit, has the finding upheld by another than who found it, and ends the fieldwork', async () => {
    story.on('2024-04-18');
    await story.does('inspector', of('explanations'), told.unitSays(story.today), 'UnitExplained');
    const review = told.upheld(story.today);
    await story.cannot('inspector', of('findings/F1/review'), review, 403, 'SelfReview');
    await story.does('leader', of('findings/F1/review'), review, 'FindingUpheld');
    story.on('2024-04-24');
    await story.does('leader', of('fieldwork-end'), { occurredOn: story.today }, 'FieldworkEnded');
  });

  it('is reported; the superior is asked, and his time runs until he has spoken', async () => {
    story.on('2024-05-06');
    const report = { document: paper('report', 9, story.today), dissents: [] };
    await story.does('leader', of('report'), report, 'ResultsReported');
    story.on('2024-05-08');
    const asked = told.superiorAsked(story.today);
    await story.cannot('leader', of('superior-opinions'), asked, 403, 'ActionNotAllowed');
    await story.does('head', of('superior-opinions'), asked, 'SuperiorOpinionRequested');
    expect((await building.file()).around.opinionsOut).toBe(1);
    expect(await building.clock('superior-opinion.O1')).toBe('running');
    story.on('2024-05-20');
    const opinion = told.superiorSays(story.today, '2024-05-17');
    await story.does('inspector', of('superior-opinions/O1/answer'), opinion, 'SuperiorOpinionRecorded');
    await story.cannot('inspector', of('superior-opinions/O1/answer'), opinion, 409, 'OpinionRecordedAlready');
    expect((await building.file()).around.opinionsOut).toBe(0);
    expect(await building.clock('superior-opinion.O1')).toBe('met');
  });

  it('is drafted, appraised by somebody outside the team, and concluded: what was paid counts for what is ordered', async () => {
    story.on('2024-05-22');
    const assignment = { drafter: idOf('inspector'), occurredOn: story.today };
    await story.does('head', of('draft-assignment'), assignment, 'DraftAssigned');
    await story.does('inspector', of('drafts'), { hash: hash('d'), occurredOn: story.today }, 'ConclusionDrafted');
    await story.cannot('head', of('conclusion'), told.conclusionOf(story.today), 409, 'AppraisalMissing');
    story.on('2024-05-27');
    const appraisal = { version: 1, result: 'agreed', occurredOn: story.today };
    await story.does('appraiser', of('drafts/appraisals'), appraisal, 'DraftAppraised');
    story.on('2024-06-03');
    await story.does('head', of('conclusion'), told.conclusionOf(story.today), 'ConclusionIssued');
    await building.accounts.say([512_300_000, 0, 0, 0, 512_300_000], [330_000_000, 150_000_000, 0, 0, 180_000_000]);
    const [, { lines }] = (await building.read('inspector', '/payment-ledger')).accounts;
    expect(lines).toMatchObject([{ type: 'ordered' }, { type: 'counted', recoveryId: 'P1', owed: 180_000_000 }]);
  });

  it('is to an overseer stage and clocks only, until it is published', async () => {
    const { extent, case: seen, asOf } = await building.read('overseer', '');
    beforePublication = asOf.number;
    expect([extent, seen.stage]).toEqual(['outline', 'concluded']);
    for (const part of ['/payment-ledger', '/fieldwork', '/around-conclusion', '/evidence']) {
      expect((await story.api.as('overseer').get(`/cases/${caseId}${part}`)).status, part).toBe(403);
    }
    const followUp = await story.api.as('overseer').get(`/follow-up?list=all&rows=${caseId}.R1,${caseId}.R2`);
    expect(followUp.body.lines).toEqual([]);
    const [timeline, clocks] = [
      await building.read('overseer', '/timeline'),
      await building.read('overseer', '/deadlines'),
    ];
    const all = JSON.stringify([seen, timeline, clocks]);
    for (const word of [told.SUMMARY, told.builder, '842300000', '512300000']) expect(all).not.toContain(word);
  });

  it('is published through two channels for fifteen days, with what was left out and why', async () => {
    story.on('2024-06-07');
    const publication = told.publicationOn(story.today, '2024-06-21');
    await story.cannot('leader', of('publication'), { ...publication, channels: ['portal'] }, 409, 'ChannelsMissing');
    const short = told.publicationOn(story.today, '2024-06-20');
    await story.cannot('leader', of('publication'), short, 409, 'PublicationTooShort');
    await story.does('leader', of('publication'), publication, 'ConclusionPublished');

    const { extent, case: seen } = await building.read('overseer', '');
    expect([extent, seen.stage]).toEqual(['file', 'following-up']);
    expect(seen.publication.redactions).toEqual(publication.redactions);
    expect(seen.findings).toMatchObject([{ content: { summary: told.SUMMARY, amountVnd: told.OVERPAID } }]);
    expect(JSON.stringify(seen)).not.toContain(told.ENGINEER);
    expect((await building.read('overseer', '/payment-ledger')).accounts).toHaveLength(2);
  });

  it('is contested by the unit, and answered by the head: until then nothing is closed', async () => {
    story.on('2024-06-14');
    await story.does('inspector', of('contests'), told.contest(story.today), 'ConclusionContested');
    expect(await building.unmet()).toEqual(['ContestsUnanswered', 'EvidenceNotReverified', 'RecommendationsOpen']);
    story.on('2024-06-26');
    const answer = told.contestAnswer(story.today);
    await story.cannot('leader', of('contests/K1/answer'), answer, 403, 'ActionNotAllowed');
    await story.does('head', of('contests/K1/answer'), answer, 'ContestAnswered');
    await story.cannot('head', of('contests/K1/answer'), answer, 409, 'ContestAnsweredAlready');
    expect(await building.unmet()).toEqual(['EvidenceNotReverified', 'RecommendationsOpen']);
  });

  it('is ordered to be carried out: from now on its legal file is due, too', async () => {
    const closing = told.fileList(story.today);
    await story.cannot('leader', of('legal-file/closing'), closing, 409, 'ImplementationNotOrdered');
    story.on('2024-07-01');
    const order = told.order('2024-06-28');
    await story.does('inspector', of('implementation-orders'), order, 'ImplementationOrderRecorded');
    // The same paper told again is nothing to do.
    await story.does('inspector', of('implementation-orders'), order);
    expect(await building.unmet()).toEqual(['EvidenceNotReverified', 'FileNotHandedOver', 'RecommendationsOpen']);
    expect((await building.file()).recommendations).toMatchObject([{ dueOn: '2024-08-27' }, { dueOn: '2024-08-27' }]);
  });

  it('has the settlement reduced by all that was ordered: that one is verified', async () => {
    story.on('2024-07-22');
    const theirs = { occurredOn: story.today };
    await story.does('inspector', of('recommendations/R1/done-reports'), theirs, 'RecommendationReportedDone');
    // Their word is not money.
    await building.stillOwes('R1', '512.300.000');
    const lower = told.settledLower(told.FROM_SETTLEMENT, story.today);
    await story.does('inspector', of('recoveries'), lower, 'RecoveryRecorded');
    await building.verifies('R1');
    await building.accounts.say([512_300_000, 512_300_000, 0, 0, 0], [330_000_000, 150_000_000, 0, 0, 180_000_000]);
    expect(await building.statuses()).toEqual(['verified', 'open']);
  });

  it('reminds of the rest when its day is over, and gets a part of it', async () => {
    story.on('2024-08-29');
    const overdue = await story.api.as('inspector').get(`/follow-up?list=overdue&rows=${caseId}.R1,${caseId}.R2`);
    expect(overdue.body.lines).toMatchObject([{ recommendationId: 'R2', overdueDays: 2, move: { to: 'remind' } }]);
    const reminder = { document: paper('letter', 45, story.today), dueOn: '2024-09-10' };
    await story.does('inspector', of('recommendations/R2/reminders'), reminder, 'ReminderSent');
    story.on('2024-09-06');
    const paid = (amountVnd: number) => told.paidByBuilder({ recommendationId: 'R2' }, amountVnd, 1301, story.today);
    await story.cannot('inspector', of('recoveries'), paid(180_000_001), 409, 'RecoveryBeyondOwed');
    const onFinding = told.paidByBuilder({ findingId: 'F1' }, 100_000_000, 1301, story.today);
    await story.cannot('inspector', of('recoveries'), onFinding, 409, 'PaidAfterConclusion');
    await story.does('inspector', of('recoveries'), paid(100_000_000), 'RecoveryRecorded');
    await building.accounts.say([512_300_000, 512_300_000, 0, 0, 0], [330_000_000, 250_000_000, 0, 0, 80_000_000]);
    await building.stillOwes('R2', '80.000.000');
  });

  it('has what was verified open again, when the treasury sends the last payment back', async () => {
    story.on('2024-09-12');
    const paid = told.paidByBuilder({ recommendationId: 'R2' }, 80_000_000, 1312, story.today);
    await story.does('inspector', of('recoveries'), paid, 'RecoveryRecorded');
    await building.verifies('R2');
    await building.accounts.say([512_300_000, 512_300_000, 0, 0, 0], [330_000_000, 330_000_000, 0, 0, 0]);
    expect(await building.unmet()).toEqual(['EvidenceNotReverified', 'FileNotHandedOver']);

    story.on('2024-09-20');
    const path = of('recoveries/P4/reversals');
    const beyond = told.sentBack(80_000_001, 1313, story.today);
    await story.cannot('inspector', path, beyond, 409, 'ReversalBeyondRecovered');
    await story.does('inspector', path, told.sentBack(80_000_000, 1313, story.today), 'RecoveryReversed');
    await building.accounts.say([512_300_000, 512_300_000, 0, 0, 0], [330_000_000, 250_000_000, 80_000_000, 0, 0]);
    expect(await building.statuses()).toEqual(['verified', 'open']);
    expect(await building.unmet()).toEqual(['EvidenceNotReverified', 'FileNotHandedOver', 'RecommendationsOpen']);
    await building.stillOwes('R2', '80.000.000');
  });

  it('is paid again to the last đồng, and only then verified again', async () => {
    story.on('2024-10-02');
    const paid = (amountVnd: number, number: number) =>
      told.paidByBuilder({ recommendationId: 'R2' }, amountVnd, number, story.today);
    await story.does('inspector', of('recoveries'), paid(79_999_999, 1330), 'RecoveryRecorded');
    await building.accounts.say([512_300_000, 512_300_000, 0, 0, 0], [330_000_000, 329_999_999, 1, 0, 0]);
    await building.stillOwes('R2', '1');
    await story.does('inspector', of('recoveries'), paid(1, 1331), 'RecoveryRecorded');
    await building.verifies('R2');
    await building.accounts.say([512_300_000, 512_300_000, 0, 0, 0], [330_000_000, 330_000_000, 0, 0, 0]);
    await story.cannot('inspector', of('recoveries'), paid(1, 1332), 409, 'NothingOwed');
  });

  it('has its legal file closed and handed over, and its evidence read again by the store', async () => {
    story.on('2024-10-07');
    const closing = told.fileList(story.today);
    const handover = { recipient: 'Bộ phận lưu trữ', occurredOn: story.today };
    await story.cannot('leader', of('legal-file/handover'), handover, 409, 'FileNotClosed');
    await story.does('leader', of('legal-file/closing'), closing, 'InspectionFileClosed');
    await story.does('leader', of('legal-file/handover'), handover, 'FileHandedOver');
    const proposal = { outcome: 'fully-implemented', occurredOn: story.today };
    await story.cannot('leader', of('closure-proposals'), proposal, 409, 'ClosureGateUnmet');
    const again = { hashes: [settlement, assessed], occurredOn: story.today };
    await story.does('inspector', of('evidence-verifications'), again, 'EvidenceReverified');
    for (const one of [settlement, assessed]) {
      const last = (await story.api.eventsOf(`evidence-${one}`)).at(-1);
      expect([last?.type, last?.data['result']]).toEqual(['EvidenceVerified', 'matches']);
    }
    expect(await building.unmet()).toEqual([]);
  });

  it('ends when one proposes and another closes', async () => {
    story.on('2024-10-15');
    const proposal = (outcome: string) => ({ outcome, occurredOn: story.today });
    const path = of('closure-proposals');
    await story.cannot('leader', path, proposal('partly-implemented'), 409, 'OutcomeContradictsRecommendations');
    await story.cannot('head', of('closure'), { occurredOn: story.today }, 409, 'ClosureNotProposed');
    await story.does('leader', path, proposal('fully-implemented'), 'ClosureProposed');
    await story.cannot('leader', of('closure'), { occurredOn: story.today }, 403, 'SelfClosure');
    await story.does('head', of('closure'), { occurredOn: story.today }, 'CaseClosed');
    const paid = told.paidByBuilder({ recommendationId: 'R2' }, 1, 1340, story.today);
    await story.cannot('inspector', of('recoveries'), paid, 409, 'CaseClosed');
  });

  it('says of every earlier moment what it said then, to the đồng', async () => {
    expect(building.accounts.moments).toBe(8);
    await building.accounts.stillSay();
    // What he may see is as of today; what there was to be seen is as of then.
    const then = await building.read('overseer', `?asOf=${beforePublication}`);
    expect([then.extent, then.case.stage, then.case.publication]).toEqual(['file', 'concluded', null]);
    const { case: now } = await building.read('overseer', '');
    expect([now.stage, now.closure.closed.outcome]).toEqual(['closed', 'fully-implemented']);
  });
});
