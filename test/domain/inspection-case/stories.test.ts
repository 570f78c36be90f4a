import { expect, test } from 'vitest';
import { hash, idOf, on, paper } from '#test/support/domain/case-papers.ts';
import { suspect } from '#test/support/domain/finding-story.ts';
import { unitCodes } from '#test/support/domain/huong-binh.ts';
import { member, recover } from '#test/support/domain/inspection.ts';
import { ask } from '#test/support/domain/inspection-commands.ts';
import { tell } from '#test/support/domain/telling.ts';

const treasury = 'Kho bạc Nhà nước tỉnh';
const district = unitCodes.districtInspectorate;
const byLeader = { by: 'districtInspector' } as const;
const byMember = { by: 'secondDistrictInspector' } as const;
const byHead = { by: 'districtHead' } as const;

test('story A: a planned district inspection of a commune finds fee overcharging, then a bribe at the one-stop desk', () => {
  const story = tell();
  const commune = unitCodes.commune;
  const topics = ['administrative-procedure', 'public-disclosure'] as const;

  // The district plans and opens it; nothing points to corruption yet, so the district is competent.
  story.next(
    ask.OpenCase({ unit: commune, topics: [...topics] }, byLeader),
    ask.IssueDecision({ document: paper('decision', 4, on.decided, district), durationDays: 30 }, byHead),
    ask.AppointTeam({ members: [member('districtInspector', 'leader'), member('secondDistrictInspector')] }, byHead),
    ask.AnnounceDecision({}, byLeader),
  );

  // Fees above the tariff: money that belongs to households.
  const fee = {
    topic: 'administrative-procedure' as const,
    summary: 'Thu lệ phí chứng thực cao hơn mức quy định',
    unit: commune,
    amountVnd: 48_600_000,
  };
  story.next(ask.ReportFinding(fee, byMember));
  story.refused(ask.ReviewFinding({}, byMember), { code: 'SelfReview' });
  story.next(
    ask.ReviewFinding({ verdict: 'returned', comment: 'Cần danh sách biên lai.' }, byLeader),
    ask.CorrectFinding({ changes: { evidence: [hash('1')] } }, byMember),
    ask.ReviewFinding({ legalBasis: ['Điều 4 Thông tư 226/2016/TT-BTC'] }, byLeader),
  );

  // At the same desk, money for speed: first taken for bad conduct, then for what it is. The topic stays.
  const desk = { topic: 'administrative-procedure' as const, unit: commune, place: 'Bộ phận một cửa' };
  story.next(
    ask.ReportFinding(
      { ...desk, violationCode: '94.1.c', summary: 'Gợi ý đưa thêm tiền', details: 'Bà Chứng kể.' },
      byMember,
    ),
    ask.ReclassifyFinding(
      { findingId: 'F2', topic: 'administrative-procedure', actCode: '2.1.b', ground: 'Có nhận tiền, vì vụ lợi' },
      byMember,
    ),
    ask.ReviewFinding({ findingId: 'F2', persons: [suspect], crimeSigns: true }, byLeader),
    ask.EndFieldwork({}, byLeader),
  );
  const report = paper('report', 2, on.reported, district);
  story.refused(ask.SubmitReport({ document: report }, byLeader), {
    code: 'GradeMissing',
    article: 'Điều 73 Luật Thanh tra 2022',
  });
  story.next(
    ask.SubmitReport({ document: report, headResponsibilityGrade: 'weak-management-capacity' }, byLeader),
    ask.AssignDraft({ drafter: idOf('secondDistrictInspector') }, byHead),
    ask.SubmitDraft({}, byMember),
  );

  // The rest is concluded; what smells of crime is with the investigation body before.
  const conclusion = {
    document: paper('conclusion', 1, on.concluded, district),
    assessments: [
      { topic: 'administrative-procedure' as const, result: 'violations' as const },
      { topic: 'public-disclosure' as const, result: 'not-examined' as const },
    ],
    recommendations: [
      {
        ...recover,
        kind: 'return-to-payer' as const,
        summary: 'Hoàn trả lệ phí thu sai cho các hộ dân',
        addressee: commune,
        amountVnd: 48_600_000,
        findingIds: ['F1'],
      },
    ],
  };
  story.refused(ask.IssueConclusion(conclusion, byHead), {
    code: 'CrimeSignsNotTransferred',
    findingIds: ['F2'],
    article: 'Điều 62 Luật PCTN 2018',
  });
  story.next(
    ask.TransferToInvestigation({ findingIds: ['F2'], document: paper('letter', 9, on.transferred, district) }, byHead),
    ask.IssueConclusion(conclusion, byHead),
    ask.PublishConclusion({}, byHead),
    ask.ReportRecommendationDone({ details: 'Đã trả 312 hộ.' }, byMember),
  );
  // Their word is no money.
  story.refused(ask.VerifyRecommendation({}, byMember), {
    code: 'AccountNotSettled',
    recommendationId: 'R1',
    owed: { amountVnd: 48_600_000 },
  });

  // The gate names all that is left; the district's head proposes, the province closes.
  story.refused(ask.ProposeClosure({ outcome: 'fully-implemented' }, byMember), { code: 'HeadProposes' });
  story.refused(ask.ProposeClosure({ outcome: 'fully-implemented' }, byHead), {
    code: 'ClosureGateUnmet',
    unmet: [
      { item: 'RecommendationsOpen', recommendationIds: ['R1'] },
      { item: 'MatterNotRecorded', findingIds: ['F2'] },
      { item: 'AccountabilityUndecided', matterIds: [] },
      { item: 'EvidenceNotReverified', hashes: [hash('1')] },
    ],
  });
  story.next(
    ask.RecordRecovery({ amountVnd: 48_600_000, destination: 'payers' }, byMember),
    ask.VerifyRecommendation({}, byMember),
    ask.DeclareMatterNotRequired({ findingIds: ['F2'] }, byMember),
    ask.DeclareAccountabilityNotRequired({}, byMember),
    ask.ReverifyEvidence({ hashes: [hash('1')] }, byMember),
    ask.ProposeClosure({ outcome: 'fully-implemented' }, byHead),
  );
  story.refused(ask.CloseCase({}, byHead), { code: 'SelfClosure' });
  story.refused(ask.CloseCase({}, byLeader), { code: 'ProvinceCloses' });
  story.next(ask.CloseCase({}, { by: 'head' }));
  expect(story.state).toMatchObject({ stage: 'closed', body: district, eventCount: story.types.length });
});

test('story B: the province inspects a department: construction overpayment, down to the last đồng', () => {
  const story = tell();
  const overpaid = {
    topic: 'construction' as const,
    summary: 'Nghiệm thu, thanh toán vượt khối lượng thực tế',
    amountVnd: 1_250_000_000,
    evidence: [hash('a'), hash('b')],
  };
  const settlement = { ...recover, kind: 'reduce-settlement' as const, amountVnd: 450_000_000, findingIds: ['F1'] };
  const repayment = {
    ...recover,
    amountVnd: 800_000_000,
    obligor: { kind: 'enterprise' as const, name: 'Công ty CP Xây dựng Hương Bình' },
    findingIds: ['F1'],
  };

  story.next(
    ask.OpenCase({ topics: ['construction', 'procurement'] }),
    ask.IssueDecision(),
    ask.AppointTeam(),
    ask.AnnounceDecision(),
    ask.ReportFinding({ ...overpaid, unit: unitCodes.hospital }),
    // The contractor pays some of it while the team is still there.
    ask.RecordRecovery({
      ...{ recommendationId: undefined, findingId: 'F1', amountVnd: 500_000_000 },
      ...{ destination: 'custody-account', document: paper('letter', 70, on.found, treasury), paidOn: on.found },
    }),
    ask.ReviewFinding(),
    ask.EndFieldwork(),
    ask.SubmitReport({ dissents: [{ officerId: idOf('inspector'), text: 'Mức giảm trừ phải cao hơn.' }] }),
    ask.AssignDraft(),
    ask.SubmitDraft(),
    ask.AppraiseDraft({ result: 'changes-needed', comment: 'Thiếu căn cứ đơn giá.' }),
    ask.SubmitDraft({ hash: hash('2'), occurredOn: '2024-05-09' }),
  );
  const conclusion = {
    document: paper('conclusion', 7, on.concluded),
    assessments: [
      { topic: 'construction' as const, result: 'violations' as const },
      { topic: 'procurement' as const, result: 'compliant' as const },
    ],
    recommendations: [settlement, repayment],
  };
  story.refused(ask.IssueConclusion(conclusion), {
    code: 'AppraisalMissing',
    version: 2,
    article: 'Điều 77 Luật Thanh tra 2022',
  });
  story.next(
    ask.AppraiseDraft({ version: 2, occurredOn: '2024-05-10' }),
    ask.IssueConclusion(conclusion),
    ask.PublishConclusion({ redactions: [{ passage: 'Mục 3, tên cá nhân', ground: 'Dữ liệu cá nhân' }] }),
    ask.ReportRecommendationDone({ recommendationId: 'R1' }),
    ask.RecordRecovery({ amountVnd: 450_000_000, destination: 'settlement-reduced' }),
    ask.VerifyRecommendation({ recommendationId: 'R1' }),
  );
  // What was paid into custody in the field counts for what is to be paid in, not for what is taken off the settlement.
  story.refused(ask.RecordRecovery({ recommendationId: 'R2', amountVnd: 800_000_000 }), {
    code: 'RecoveryBeyondOwed',
    ...{ subject: 'R2', measure: 'amountVnd', amount: 800_000_000, owed: 300_000_000 },
  });
  story.next(
    ask.RecordRecovery({ recommendationId: 'R2', amountVnd: 300_000_000 }),
    ask.ReverseRecovery({ recoveryId: 'P3', amountVnd: 250_000_000 }),
    ask.SendReminder({ recommendationId: 'R2' }),
    ask.RecordRecovery({ recommendationId: 'R2', amountVnd: 249_999_999 }),
  );
  story.refused(ask.VerifyRecommendation({ recommendationId: 'R2' }), {
    code: 'AccountNotSettled',
    recommendationId: 'R2',
    owed: { amountVnd: 1 },
  });
  story.next(
    ask.RecordRecovery({ recommendationId: 'R2', amountVnd: 1 }),
    ask.VerifyRecommendation({ recommendationId: 'R2', document: paper('letter', 44, on.followedUp) }),
    ask.ReverifyEvidence({ hashes: [hash('a'), hash('b')] }),
    ask.ProposeClosure({ outcome: 'fully-implemented' }),
    ask.CloseCase(),
  );
  expect(story.state).toMatchObject({
    stage: 'closed',
    recommendations: [{ status: 'verified' }, { status: 'verified' }],
  });
});

test('an elected body asks; the inspection finds nothing; the asker is answered before it is closed', () => {
  const story = tell();
  story.next(
    ask.OpenCase({ source: 'elected-body-request', sourceReference: 'CV 12/HĐND' }),
    ask.IssueDecision(),
    ask.AppointTeam(),
    ask.AnnounceDecision(),
    ask.EndFieldwork(),
    ask.SubmitReport(),
    ask.AssignDraft(),
    ask.SubmitDraft(),
    ask.AppraiseDraft(),
    ask.IssueConclusion(),
  );
  story.refused(ask.ProposeClosure(), {
    code: 'ClosureGateUnmet',
    unmet: [{ item: 'NotPublished' }, { item: 'RequesterNotAnswered' }],
  });
  story.next(ask.PublishConclusion(), ask.ReportResultToRequester(), ask.ProposeClosure(), ask.CloseCase());
  expect(story.types).toStrictEqual([
    'CaseOpened',
    'InspectionDecisionIssued',
    'TeamAppointed',
    'DecisionAnnounced',
    'FieldworkEnded',
    'ResultsReported',
    'DraftAssigned',
    'ConclusionDrafted',
    'DraftAppraised',
    'ConclusionIssued',
    'ConclusionPublished',
    'ResultReportedToRequester',
    'ClosureProposed',
    'CaseClosed',
  ]);
});
