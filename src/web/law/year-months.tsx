import { dateOfDay, dayNumberOf, isWeekend, weekdayOf } from '#domain/law/day-numbers.ts';
import { dayKindNames } from '#terms/clocks.ts';
import type { Calendar, SpecialDay } from '../api/law-queries.ts';
import { capitalised, monthText, weekdayText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { DayKindName, DaySign } from './day-looks.tsx';
import classes from './law.module.css';

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;
/** Any week that begins with a Monday. */
const WEEK = Array.from({ length: 7 }, (_, index) => dateOfDay(dayNumberOf('2024-01-01') + index));

/** Twelve small months, Monday first, each special day with its colour, its letter and its words. */
export const YearMonths = ({ calendar, today }: Readonly<{ calendar: Calendar; today: string }>) => {
  const special = new Map(calendar.days.map((day) => [day.date, day]));
  return (
    <div className={classes['months']}>
      {MONTHS.map((month) => (
        <Month key={month} year={calendar.year} month={month} special={special} today={today} />
      ))}
    </div>
  );
};

type MonthProps = Readonly<{
  year: number;
  month: number;
  special: ReadonlyMap<string, SpecialDay>;
  today: string;
}>;

const Month = ({ year, month, special, today }: MonthProps) => {
  const { language } = useWords();
  return (
    <table className={classes['month']}>
      <caption>{monthText(month, language)}</caption>
      <thead>
        <tr>
          {WEEK.map((day) => (
            <th key={day} scope="col">
              {weekdayText(day, language)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(year, month).map((week) => (
          <tr key={week.find((date) => date !== null)}>
            {week.map((date, index) =>
              date === null ? (
                <td key={WEEK[index]} className={classes['empty']} />
              ) : (
                <Day key={date} date={date} special={special.get(date)} isToday={date === today} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

type DayProps = Readonly<{ date: string; special: SpecialDay | undefined; isToday: boolean }>;

const Day = ({ date, special, isToday }: DayProps) => {
  const { t, say } = useWords();
  const look = special === undefined ? (isWeekend(dayNumberOf(date)) ? classes['weekend'] : '') : classes[special.kind];
  const words = special === undefined ? '' : `${capitalised(say(dayKindNames[special.kind]))}: ${special.label}`;
  return (
    <td className={`${look} ${isToday ? classes['today'] : ''}`} {...(words === '' ? {} : { title: words })}>
      {Number(date.slice(8))}
      {isToday && <span className="visually-hidden"> {t('law.calendar.today')}</span>}
      {special !== undefined && (
        <>
          <br />
          <DaySign kind={special.kind} />
          <span className="visually-hidden"> {words}</span>
        </>
      )}
    </td>
  );
};

/** What the letters stand for, above the months. */
export const Legend = () => {
  const { t } = useWords();
  return (
    <ul className={classes['legend']} aria-label={t('law.calendar.legend')}>
      {(['holiday', 'compensatory', 'makeup'] as const).map((kind) => (
        <li key={kind}>
          <DayKindName kind={kind} />
        </li>
      ))}
      <li>
        <span className={classes['weekendSign']} aria-hidden /> {t('law.calendar.weekend')}
      </li>
    </ul>
  );
};

/** Weeks of a month, Monday first; null where another month has its days. */
const weeksOf = (year: number, month: number): readonly (readonly (string | null)[])[] => {
  const first = dayNumberOf(`${year}-${String(month).padStart(2, '0')}-01`);
  const next = dayNumberOf(month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`);
  const blanks = (weekdayOf(first) + 6) % 7;
  const weeks = Math.ceil((blanks + next - first) / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => {
      const day = first + week * 7 + weekday - blanks;
      return day < first || day >= next ? null : dateOfDay(day);
    }),
  );
};
