/** Sentences of what happens around the conclusion: opinions, contests, the legal file, what comes to light later. */
export const aroundSentences = {
  ProcuracyNotifiedOfTransfer: {
    vi: 'Thông báo {recipient} về việc chuyển dấu hiệu tội phạm ({transfer}), văn bản {number}.',
    en: '{recipient} told of the transfer of signs of crime ({transfer}) by {number}.',
  },
  SuperiorOpinionRequested: {
    vi: 'Xin ý kiến {superior} về dự thảo kết luận ({opinion}) bằng văn bản {number}. Lý do: {ground}',
    en: 'Opinion of {superior} on the draft asked for ({opinion}) by {number}. Ground: {ground}',
  },
  SuperiorOpinionRecorded: {
    vi: 'Có ý kiến của cấp trên ({opinion}): {position}, văn bản {number}. {summary}',
    en: "The superior's opinion ({opinion}): {position}, by {number}. {summary}",
  },
  ConclusionAmended: {
    vi: 'Sửa kết luận thanh tra bằng văn bản {number}: {count} chỗ. Lý do: {ground}',
    en: 'Conclusion amended by {number}: passages {count}. Ground: {ground}',
  },
  ConclusionContested: {
    vi: '{by} không nhất trí với kết luận ({contest}), văn bản {number}. {summary}',
    en: '{by} contests the conclusion ({contest}) by {number}. {summary}',
  },
  ContestAnswered: {
    vi: 'Trả lời ý kiến không nhất trí {contest}: {result}, văn bản {number}. {summary}',
    en: 'Contest {contest} answered: {result}, by {number}. {summary}',
  },
  InspectionFileClosed: {
    vi: 'Kết thúc hồ sơ thanh tra: {count} tài liệu, {pages} trang.',
    en: 'Inspection file closed: papers {count}, pages {pages}.',
  },
  FileHandedOver: {
    vi: 'Bàn giao hồ sơ thanh tra cho {recipient}.',
    en: 'Inspection file handed over to {recipient}.',
  },
  LateFactAdded: {
    vi: 'Ghi tình tiết biết sau kết luận ({fact}){finding}: {summary}',
    en: 'Late fact added ({fact}){finding}: {summary}',
  },
  ReinspectionOrdered: {
    vi: 'Quyết định thanh tra lại bằng văn bản {number}. Lý do: {ground}',
    en: 'Re-inspection ordered by {number}. Ground: {ground}',
  },
  CaseReopened: {
    vi: 'Mở lại hồ sơ để theo dõi bằng văn bản {number}. Lý do: {ground}',
    en: 'Case reopened by {number}. Ground: {ground}',
    outline: { vi: 'Mở lại hồ sơ để theo dõi.', en: 'Case reopened.' },
  },
} as const;
