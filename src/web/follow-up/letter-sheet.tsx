import { formatDocumentNumber } from '#domain/document.ts';
import { recommendationKindNames } from '#terms/cases.ts';
import type { FollowUpLine } from '../api/follow-up-queries.ts';
import { areaText, capitalised, dateText, moneyText } from '../i18n/format.ts';
import { useMe } from '../shell/use-me.ts';
import classes from './letters.module.css';
import type { Letter } from './letters.ts';
import type { LetterPaper } from './use-send-letters.ts';

const owedText = ({ money, land }: FollowUpLine): string =>
  [
    ...(money !== null && money.owed > 0 ? [moneyText(money.owed, 'vi')] : []),
    ...(land !== null && land.owed > 0 ? [areaText(land.owed, 'vi')] : []),
  ].join('; ') || '–';

/** `ngày 05 tháng 8 năm 2025`, as documents write it. */
const longDay = (day: string): string => {
  const [year = '', month = '', date = ''] = day.split('-');
  return `ngày ${date} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`;
};

/** The letter as it goes out: a paper of the inspectorate, so in Vietnamese whatever the screens speak. One page of A4. */
export const LetterSheet = ({ letter, paper }: Readonly<{ letter: Letter; paper: LetterPaper | undefined }>) => {
  const { body, banner } = useMe();
  const [first] = letter.lines;
  if (first === undefined) return null;
  const { addressee, conclusionNumber, concludedOn } = first;
  return (
    <article className={classes['sheet'] ?? ''} lang="vi" aria-label={`Văn bản đôn đốc: ${addressee.name}`}>
      <header className={classes['head'] ?? ''}>
        <div>
          <p>
            <strong>{body.name.toLocaleUpperCase('vi')}</strong>
          </p>
          <p>Số: {paper === undefined ? '……' : formatDocumentNumber(paper.document)}</p>
          <p>V/v đôn đốc thực hiện kết luận thanh tra</p>
        </div>
        <div>
          <p>
            <strong>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</strong>
          </p>
          <p>
            <strong>Độc lập - Tự do - Hạnh phúc</strong>
          </p>
          <p>
            <em>{paper === undefined ? 'ngày … tháng … năm …' : longDay(paper.document.signedOn)}</em>
          </p>
        </div>
      </header>
      <p className={classes['to'] ?? ''}>Kính gửi: {addressee.name}</p>
      <p>
        Ngày {dateText(concludedOn)}, Kết luận thanh tra số {conclusionNumber} đã kiến nghị {addressee.name} thực hiện
        các nội dung dưới đây. Đến nay, theo hồ sơ theo dõi, các nội dung này chưa được thực hiện xong:
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">Kiến nghị</th>
            <th scope="col">Hạn thực hiện</th>
            <th scope="col">Còn phải thực hiện</th>
          </tr>
        </thead>
        <tbody>
          {letter.lines.map((line) => (
            <tr key={line.recommendationId}>
              <td>
                {line.recommendationId}. {capitalised(recommendationKindNames[line.kind].vi)}: {line.summary}
              </td>
              <td>
                {dateText(line.dueOn)}
                {line.overdueDays > 0 && ` (quá hạn ${line.overdueDays} ngày)`}
              </td>
              <td>{owedText(line)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        {body.name} đề nghị {addressee.name} thực hiện các nội dung trên và gửi báo cáo kết quả bằng văn bản, kèm chứng
        từ, trước hết {paper === undefined ? 'ngày … tháng … năm …' : longDay(paper.dueOn)}.
      </p>
      <footer className={classes['foot'] ?? ''}>
        <p>
          <em>Nơi nhận:</em>
          <br />- Như trên;
          <br />- Lưu: VT.
        </p>
        <p className={classes['sign'] ?? ''}>
          <strong>THỦ TRƯỞNG CƠ QUAN</strong>
        </p>
      </footer>
      <p className={classes['banner'] ?? ''}>{banner}</p>
    </article>
  );
};
