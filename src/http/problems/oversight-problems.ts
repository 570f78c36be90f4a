import { formatDate } from '#domain/legal-date.ts';
import { requestStatusNames } from '#terms/oversight-requests.ts';
import { type DomainProblems, GUARD, PERSON, say } from './domain-refusal.ts';

const ABSENT = 404;

/** Questions of overseers. */
export const oversightProblems = {
  OversightRequestUnknown: say(
    ABSENT,
    ['Không có yêu cầu này', 'Request unknown'],
    ['Không có yêu cầu giám sát này.', 'There is no such request.'],
  ),
  RequestSubjectUnknown: say(
    ABSENT,
    ['Không có đối tượng này', 'Nothing to ask about'],
    ['Không có hồ sơ, vụ việc hoặc đơn vị được hỏi.', 'What the request asks about is not there.'],
  ),
  OversightRequestExists: say(
    GUARD,
    ['Yêu cầu đã có', 'Request exists'],
    ['Yêu cầu này đã được đặt.', 'This request was raised before.'],
  ),
  RequestPaperMissing: say(
    GUARD,
    ['Thiếu văn bản yêu cầu', 'Paper missing'],
    [
      'Yêu cầu của cơ quan dân cử (Nghị định 59/2019/NĐ-CP, Điều 59) phải kèm văn bản.',
      'What an elected body requests (Decree 59/2019/NĐ-CP, Art. 59) comes on paper: name it.',
    ],
  ),
  NotAnInspectorate: say(GUARD, ['Không phải cơ quan thanh tra', 'Not an inspectorate'], ({ body, on }) => [
    `${body} không phải cơ quan thanh tra đang hoạt động vào ngày ${formatDate(on)}.`,
    `${body} is no inspectorate that is there on ${on}.`,
  ]),
  AskedBodyElsewhere: say(GUARD, ['Cơ quan ở địa bàn khác', 'A body of elsewhere'], ({ body, unit }) => [
    `${unit} không thuộc địa bàn của ${body}; hãy hỏi Thanh tra tỉnh.`,
    `${unit} does not lie where ${body} inspects; ask the province's inspectorate.`,
  ]),
  NotAskedOf: say(PERSON, ['Không phải cơ quan được hỏi', 'Not the body asked'], ({ askedOf, acting }) => [
    `Yêu cầu này do ${askedOf} trả lời, không phải ${acting}.`,
    `This request is for ${askedOf} to answer, not for ${acting}.`,
  ]),
  OwnQuestion: say(
    PERSON,
    ['Câu hỏi của chính mình', "One's own question"],
    ['Người đã hỏi không tự trả lời.', 'Who asked does not answer.'],
  ),
  NotOwnRequest: say(
    PERSON,
    ['Không phải yêu cầu của mình', "Somebody else's request"],
    ['Chỉ người đã hỏi mới được làm việc này.', 'Only who asked may do this.'],
  ),
  RequestAcknowledgedBefore: say(GUARD, ['Đã ghi nhận', 'Acknowledged before'], ({ status }) => [
    `Yêu cầu không còn chờ ghi nhận: ${requestStatusNames[status].vi}.`,
    `The request no longer waits to be acknowledged: ${requestStatusNames[status].en}.`,
  ]),
  AnsweredBefore: say(GUARD, ['Không chờ trả lời', 'No answer is owed'], ({ status }) => [
    `Yêu cầu không chờ trả lời: ${requestStatusNames[status].vi}.`,
    `No answer is owed to the request: ${requestStatusNames[status].en}.`,
  ]),
  NoAnswerToJudge: say(GUARD, ['Chưa có trả lời để xem', 'No answer to judge'], ({ status }) => [
    `Không có trả lời nào đang chờ ý kiến: ${requestStatusNames[status].vi}.`,
    `No answer waits for a word: ${requestStatusNames[status].en}.`,
  ]),
  RequestSettled: say(GUARD, ['Yêu cầu đã xong', 'Request settled'], ({ status }) => [
    `Yêu cầu đã xong: ${requestStatusNames[status].vi}.`,
    `The request is settled: ${requestStatusNames[status].en}.`,
  ]),
  RequestWithdrawn: say(GUARD, ['Yêu cầu đã rút', 'Request withdrawn'], ({ on }) => [
    `Yêu cầu đã được rút ngày ${formatDate(on)}.`,
    `The request was withdrawn on ${on}.`,
  ]),
  ReportBackUnknown: say(GUARD, ['Không có hẹn này', 'Promise unknown'], ({ reportBackId }) => [
    `Yêu cầu không có hẹn báo cáo lại ${reportBackId}.`,
    `The request has no promise ${reportBackId}.`,
  ]),
  ReportedBackBefore: say(GUARD, ['Đã báo cáo lại', 'Reported back before'], ({ reportBackId, on }) => [
    `Hẹn ${reportBackId} đã được báo cáo lại ngày ${formatDate(on)}.`,
    `${reportBackId} was reported back on ${on}.`,
  ]),
} satisfies DomainProblems;
