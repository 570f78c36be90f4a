import type { Fieldwork } from '../api/fieldwork-queries.ts';
import { SealedText } from '../cases/sealed-text.tsx';
import { dateText, instantText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { dayOnPaper } from './day-on-paper.ts';
import { Sheet, type SheetHeading } from './sheet.tsx';
import classes from './sheets.module.css';

type ListSheetProps = Readonly<{ heading: SheetHeading; fieldwork: Fieldwork }>;

/** Every request with what was handed over and what is missing: to be left with the unit. */
export const RequestsSheet = ({ heading, fieldwork: { requests } }: ListSheetProps) => {
  const { t } = useWords();
  return (
    <Sheet heading={heading} title={t('fieldwork.print.requestsTitle')} isOnScreen>
      {requests.map(({ requestId, occurredOn, dueOn, items }) => (
        <section key={requestId} className={classes['page']}>
          <h3>
            {requestId} · {dateText(occurredOn)} · {t('fieldwork.requests.due', { day: dateText(dueOn) })}
          </h3>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('fieldwork.print.number')}</th>
                <th scope="col">{t('fieldwork.print.item')}</th>
                <th scope="col">{t('fieldwork.print.state')}</th>
              </tr>
            </thead>
            <tbody>
              {items.map(({ item, title, receivedOn }) => (
                <tr key={item}>
                  <td>{item}</td>
                  <td>{title}</td>
                  <td>
                    {receivedOn === null
                      ? t('fieldwork.requests.notReceived')
                      : t('fieldwork.requests.received', { day: dateText(receivedOn) })}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </Sheet>
  );
};

/** The diary by its days, the first day first, as a book is read; what is sealed is printed so. */
export const DiarySheet = ({ heading, fieldwork: { diary, officers } }: ListSheetProps) => {
  const { t, language } = useWords();
  return (
    <Sheet
      heading={heading}
      title={heading.file.form === 'check' ? t('check.diaryTitle') : t('fieldwork.print.diaryTitle')}
      isOnScreen
    >
      {diary.toReversed().map(({ day, entries }) => (
        <section key={day} className={classes['page']}>
          <h3>{dayOnPaper(day, language)}</h3>
          {entries.map(({ number, text, writtenBy, recordedAt, isLate }) => (
            <div key={number}>
              <div className="prose">
                <SealedText value={text} />
              </div>
              <em>
                {t('fieldwork.diary.written', {
                  name: officers[writtenBy] ?? writtenBy,
                  instant: instantText(recordedAt),
                })}
                {isLate && ` · ${t('fieldwork.diary.late')}`}
              </em>
            </div>
          ))}
        </section>
      ))}
    </Sheet>
  );
};
