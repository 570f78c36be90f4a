import { recommendationKindNames, recommendationStatusNames } from '#terms/cases.ts';
import { checkResultNames, followUpListNames, followUpMoveNames } from '#terms/follow-up.ts';
import { topicNames } from '#terms/topics.ts';
import { listFollowUp, sumFollowUp } from '../../follow-up/contract.ts';
import { countedBy, defineExport, filter, inWords, word, YES_NO, yesNo } from '../exportable-list.ts';

const ORDERS = {
  due: { vi: 'hạn sớm nhất trước', en: 'first due first' },
  '-owed': { vi: 'còn nợ nhiều nhất trước', en: 'who owes most first' },
} as const;

const TURNS = { addressee: { vi: 'đơn vị', en: 'addressee' }, inspectorate: { vi: 'thanh tra', en: 'inspectorate' } };

/** Recommendations with what they owe. Of a person who has to pay only that it is one: the name is sealed. */
export const followUp = defineExport({
  name: 'follow-up',
  contract: listFollowUp,
  page: (answer) => ({ rows: answer.lines, next: answer.next }),
  count: countedBy(sumFollowUp, ({ recommendations }) => recommendations, ['sort']),
  filters: {
    list: filter('Hiện', 'Show', followUpListNames),
    kind: filter('Loại kiến nghị', 'Kind', recommendationKindNames),
    unit: filter('Đơn vị được thanh tra hoặc phải thực hiện', 'Inspected unit or addressee'),
    year: filter('Năm kết luận', 'Year of the conclusion'),
    body: filter('Cơ quan thanh tra', 'Inspectorate'),
    published: filter('Kết luận đã công khai', 'Conclusion is public', YES_NO),
    rows: filter('Chỉ các kiến nghị', 'Only these'),
    sort: filter('Sắp xếp', 'Order', ORDERS),
  },
  columns: ({ text, date, vnd, number }) => [
    text('Kiến nghị', 'Recommendation', ({ recommendationId }) => recommendationId),
    text('Hồ sơ', 'Case', ({ title }) => title),
    text('Mã đơn vị được thanh tra', 'Inspected unit code', ({ unit }) => unit),
    text('Đơn vị được thanh tra', 'Inspected unit', ({ unitName }) => unitName),
    text('Cơ quan thanh tra', 'Inspectorate', ({ body }) => body),
    text('Số kết luận', 'Conclusion number', ({ conclusionNumber }) => conclusionNumber),
    date('Ngày kết luận', 'Concluded on', ({ concludedOn }) => concludedOn),
    text('Loại', 'Kind', ({ kind }) => word(recommendationKindNames, kind)),
    text('Nội dung', 'Summary', ({ summary }) => summary),
    text('Đơn vị phải thực hiện', 'Addressee', ({ addressee }) => addressee.name),
    text('Người phải nộp, trả', 'Who has to pay', ({ obligor }) =>
      obligor === null ? null : (obligor.name ?? { vi: '(cá nhân, niêm phong)', en: '(a person, sealed)' }),
    ),
    text('Tình trạng', 'Status', ({ status }) => word(recommendationStatusNames, status)),
    text('Đã xong', 'Settled', ({ isSettled }) => yesNo(isSettled)),
    date('Hạn', 'Due on', ({ dueOn }) => dueOn),
    number('Quá hạn (ngày)', 'Days overdue', ({ overdueDays }) => overdueDays),
    vnd('Tiền phải thu (đồng)', 'Money ordered (đồng)', ({ money }) => money?.ordered),
    vnd('Tiền đã thu (đồng)', 'Money recovered (đồng)', ({ money }) => money?.recovered),
    vnd('Tiền đã đóng (đồng)', 'Money given up (đồng)', ({ money }) => money?.closed),
    vnd('Tiền còn phải thu (đồng)', 'Money owed (đồng)', ({ money }) => money?.owed),
    number('Đất phải thu (m²)', 'Land ordered (m²)', ({ land }) => land?.ordered),
    number('Đất đã thu (m²)', 'Land recovered (m²)', ({ land }) => land?.recovered),
    number('Đất còn phải thu (m²)', 'Land owed (m²)', ({ land }) => land?.owed),
    text('Văn bản chỉ đạo', 'Order to implement', ({ order }) => order?.number),
    date('Đơn vị báo đã làm', 'Said done on', ({ saidDoneOn }) => saidDoneOn),
    number('Số lần đôn đốc', 'Reminders', ({ reminders }) => reminders),
    date('Đôn đốc gần nhất', 'Last reminder', ({ lastReminder }) => lastReminder?.sentOn),
    date('Kiểm tra gần nhất', 'Last check', ({ lastCheck }) => lastCheck?.checkedOn),
    text('Kết quả kiểm tra', 'Result of the check', ({ lastCheck }) =>
      word(checkResultNames, lastCheck?.result ?? null),
    ),
    number('Tổ chức đã xử lý', 'Organisations handled', ({ handled }) => handled.organisations),
    number('Cá nhân đã xử lý', 'Individuals handled', ({ handled }) => handled.individuals),
    text('Đến lượt', 'Whose turn', ({ move }) => word(TURNS, move?.who ?? null)),
    text('Việc tiếp theo', 'For what', ({ move }) => word(followUpMoveNames, move?.to ?? null)),
    text('Tái diễn: nội dung', 'Recurs: topics', ({ recurs }) =>
      recurs.length === 0
        ? null
        : inWords(
            topicNames,
            recurs.map(({ topic }) => topic),
          ),
    ),
    text('Mã hồ sơ', 'Case id', ({ caseId }) => caseId),
  ],
});
