import { formatDate } from '#domain/legal-date.ts';
import type { PolicyEvent } from '#domain/policy/events.ts';
import type { CalendarEvent } from '#domain/working-calendar/events.ts';
import type { Bilingual } from './bilingual.ts';
import { dayKindNames, markNames, termUnitNames } from './clocks.ts';
import { policyNames } from './policies.ts';

/** What deadlines are computed with: calendars, and numbers that the law leaves to the province or that were read. */
export type LawEvent = CalendarEvent | PolicyEvent;

type DataOf<Type extends LawEvent['type']> = Extract<LawEvent, Readonly<{ type: Type }>>['data'];
type Sentences = { readonly [Type in LawEvent['type']]: (data: DataOf<Type>) => Bilingual };

/** One sentence for each event type. */
const SENTENCES = {
  CalendarRegistered: ({ year, days, isComplete }) => ({
    vi: `Đăng ký lịch năm ${year}: ${days.length} ngày đặc biệt${isComplete ? '' : ', chưa đầy đủ'}.`,
    en: `Calendar of ${year} registered: special days ${days.length}${isComplete ? '' : ', not complete'}.`,
  }),
  CalendarDayDeclared: ({ day: { date, kind, label }, ground }) => ({
    vi: `Ghi ngày ${formatDate(date)} là ${dayKindNames[kind].vi} (${label}). Lý do: ${ground}`,
    en: `${formatDate(date)} declared a ${dayKindNames[kind].en} (${label}). Ground: ${ground}`,
  }),
  CalendarDayWithdrawn: ({ date, ground }) => ({
    vi: `Bỏ ngày đặc biệt ${formatDate(date)}. Lý do: ${ground}`,
    en: `Special day ${formatDate(date)} withdrawn. Ground: ${ground}`,
  }),
  CalendarCompleted: ({ ground }) => ({
    vi: `Lịch năm đã đầy đủ. Lý do: ${ground}`,
    en: `The calendar is complete. Ground: ${ground}`,
  }),
  PolicySet: ({ name, value, from, ground }) => ({
    vi: `Đặt ${policyNames[name].vi}: ${value} từ ${formatDate(from)}. Lý do: ${ground}`,
    en: `Set from ${formatDate(from)}: ${policyNames[name].en}: ${value}. Ground: ${ground}`,
  }),
  RuleReadingRecorded: ({ value, unit, article, mark }) => ({
    vi: `Ghi nội dung đã đọc của ${article}: ${value} ${termUnitNames[unit].vi} (${markNames[mark].vi}).`,
    en: `Reading of ${article} recorded: ${value} ${termUnitNames[unit].en} (${markNames[mark].en}).`,
  }),
} as const satisfies Sentences;

/** What happened to what deadlines are computed with, in one sentence in both languages. */
export const lawSentence = <Type extends LawEvent['type']>({
  type,
  data,
}: Readonly<{ type: Type; data: DataOf<Type> }>): Bilingual => {
  // The sentence of a type takes the data of that type.
  const sentence = SENTENCES[type] as (data: DataOf<Type>) => Bilingual;
  return sentence(data);
};
