import { endCheck, issueCheckDecision, notifyCheckResult, stopCheck } from '#domain/inspection-case/check.ts';
import { asking } from './asking.ts';
import { on, paper } from './case-papers.ts';

/** The usual acts of a check of the province. */
export const askOfCheck = {
  IssueCheckDecision: asking(issueCheckDecision, 'head', { document: paper('decision', 15, on.decided) }),
  EndCheck: asking(endCheck, 'leader', {
    minutes: { madeOn: on.fieldworkEnded, place: 'Hội trường Sở Y tế' },
    occurredOn: on.fieldworkEnded,
  }),
  NotifyCheckResult: asking(notifyCheckResult, 'head', {
    document: paper('notice', 7, on.concluded),
    recommendations: [],
  }),
  StopCheck: asking(stopCheck, 'head', {
    ground: 'Đơn vị đã giải thể trong thời gian kiểm tra',
    document: paper('decision', 25, on.terminated),
  }),
};
