/** Sentences of what an overseer asked about a case, and of what became of it. Before publication none is told here. */
export const requestSentences = {
  OversightRequestRaised: {
    vi: '{body} hỏi về thời điểm sự kiện {moment}: {summary}',
    en: '{body} asked about the moment of event {moment}: {summary}',
  },
  OversightRequestAcknowledged: {
    vi: 'Ghi nhận câu hỏi giám sát.',
    en: 'The question of an overseer was acknowledged.',
  },
  OversightRequestAnswered: {
    vi: 'Trả lời câu hỏi giám sát, theo sổ cái đến sự kiện {moment}: {summary}',
    en: 'The question of an overseer was answered, as of event {moment}: {summary}',
  },
  ReportBackPromised: {
    vi: 'Hẹn báo cáo lại cơ quan giám sát ({promise}) trước hết ngày {due}: {what}',
    en: 'Promised to report back to the overseer ({promise}) by {due}: {what}',
  },
  ReportBackGiven: {
    vi: 'Báo cáo lại cơ quan giám sát ({promise}): {summary}',
    en: 'Reported back to the overseer ({promise}): {summary}',
  },
  OversightAnswerAccepted: { vi: 'Người hỏi chấp nhận trả lời.', en: 'The asker accepted the answer.' },
  OversightAnswerInsufficient: {
    vi: 'Người hỏi nêu trả lời chưa đủ: {why}',
    en: 'The asker found the answer insufficient: {why}',
  },
  OversightRequestWithdrawn: { vi: 'Rút câu hỏi giám sát: {ground}', en: 'The question was withdrawn: {ground}' },
} as const;
