import type { PaperStep } from '#domain/inspection-case/decide-carry-in.ts';
import type { Bilingual } from '#terms/bilingual.ts';
import { type DomainProblems, GUARD, say } from './domain-refusal.ts';

const stepNames: Readonly<Record<PaperStep, Bilingual>> = {
  decision: { vi: 'quyết định thanh tra', en: 'the decision' },
  team: { vi: 'đoàn thanh tra', en: 'the team' },
  announcement: { vi: 'công bố quyết định', en: 'the announcement' },
  fieldworkEndedOn: { vi: 'ngày kết thúc thanh tra trực tiếp', en: 'the end of the fieldwork' },
  report: { vi: 'báo cáo kết quả', en: 'the report' },
  conclusion: { vi: 'kết luận', en: 'the conclusion' },
  publication: { vi: 'công khai kết luận', en: 'the publication' },
};

/** Taking over what ran on paper. */
export const carryInProblems = {
  BodyOutOfReach: say(GUARD, ['Cơ quan ngoài phạm vi', 'Body out of reach'], ({ body }) => [
    `Cơ quan ${body} không thuộc phạm vi của bạn: chỉ nhập được hồ sơ của cơ quan mình hoặc của cơ quan trong địa bàn.`,
    `${body} is out of your reach: you carry in what your own body led, or one in your territory.`,
  ]),
  PaperStepMissing: say(GUARD, ['Thiếu một bước', 'A step is missing'], ({ step, missing }) => [
    `Đã có ${stepNames[step].vi} mà chưa có ${stepNames[missing].vi}.`,
    `There is ${stepNames[step].en}, but not ${stepNames[missing].en}, which comes before it.`,
  ]),
  GivenUpWithoutReason: say(GUARD, ['Thiếu lý do', 'Reason missing'], ({ recommendationId }) => [
    `Kiến nghị ${recommendationId} không thực hiện được thì phải nêu lý do.`,
    `Why ${recommendationId} was given up must be stated.`,
  ]),
} satisfies DomainProblems;
