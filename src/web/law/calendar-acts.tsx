import { Alert, Text } from '@mantine/core';
import { InfoIcon } from '@primer/octicons-react';
import type { ReactNode } from 'react';
import { DAY_KINDS, type DayKind } from '#domain/law/working-days.ts';
import { isLegalDate } from '#domain/legal-date.ts';
import { calendarActs } from '#http/calendars/act-contracts.ts';
import type { CommandContract } from '#http/contract.ts';
import { dayKindNames, dayMarkNames } from '#terms/clocks.ts';
import { weekdayIn } from '#terms/derivation.ts';
import type { Calendar } from '../api/law-queries.ts';
import type { Values } from '../forms/body-of.ts';
import { OptionalDocumentFields } from '../forms/document-fields.tsx';
import { DateField, type Options, RadioField, SelectField, TextField } from '../forms/fields.tsx';
import { useActForm } from '../forms/form-context.tsx';
import { dateText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { useMe } from '../shell/use-me.ts';
import { ImpactPreview } from './impact-preview.tsx';

export type CalendarAct = keyof typeof calendarActs;

export const isCalendarAct = (name: string): name is CalendarAct => Object.hasOwn(calendarActs, name);

type Known = Readonly<{ year: number; calendar: Calendar | undefined }>;

type CalendarForm = Readonly<{
  contract: CommandContract;
  /** @param date the day it is about, where one came from a day */
  initial: (known: Known, date: string | undefined) => Values;
  Fields: (props: Known) => ReactNode;
  Preview?: (props: Readonly<{ values: Values }>) => ReactNode;
}>;

/** Stands for a sentence for which something is still missing. */
const NOT_YET = '…';

const change = { ground: '', document: null } as const;

/** The form of each act on the calendar of a year. */
export const calendarForms: Readonly<Record<CalendarAct, CalendarForm>> = {
  declareCalendarDay: {
    contract: calendarActs.declareCalendarDay,
    initial: ({ calendar }, date) => {
      const known = calendar?.days.find((day) => day.date === date);
      return { day: known ?? { date: date ?? null, kind: null, label: '', mark: null }, ...change };
    },
    Fields: DeclareFields,
    Preview: ({ values }) => {
      const { t, say } = useWords();
      const { date, kind, label } = dayIn(values);
      if (date === undefined || kind === undefined || label === '') return NOT_YET;
      return t('law.calendar.willDeclare', { day: dateText(date), kind: say(dayKindNames[kind]), label });
    },
  },
  withdrawCalendarDay: {
    contract: calendarActs.withdrawCalendarDay,
    initial: ({ calendar }, date) => ({
      date: calendar?.days.some((day) => day.date === date) ? (date ?? null) : null,
      ...change,
    }),
    Fields: WithdrawFields,
    Preview: ({ values: { date } }) => {
      const { t, say } = useWords();
      if (typeof date !== 'string' || !isLegalDate(date)) return NOT_YET;
      return t('law.calendar.willWithdraw', { day: dateText(date), weekday: say(weekdayIn(date)) });
    },
  },
  completeCalendar: {
    contract: calendarActs.completeCalendar,
    initial: () => change,
    Fields: ({ year, calendar }) => {
      const { t } = useWords();
      return (
        <>
          <Text>{calendar?.isComplete ? t('law.calendar.isComplete') : t('law.calendar.completing', { year })}</Text>
          <GroundFields />
        </>
      );
    },
  },
  registerCalendar: {
    contract: calendarActs.registerCalendar,
    initial: () => ({ source: '', days: [], isComplete: false }),
    Fields: () => {
      const { t } = useWords();
      return (
        <TextField
          name="source"
          label={t('law.calendar.source')}
          description={t('law.calendar.sourceHint')}
          required
          isClear
        />
      );
    },
  },
};

/** What stands in the fields of a day, as far as it can be read. */
const dayIn = ({ day }: Values) => {
  const { date, kind, label } = (day ?? {}) as Readonly<Record<string, unknown>>;
  return {
    date: typeof date === 'string' && isLegalDate(date) ? date : undefined,
    kind: DAY_KINDS.find((each): each is DayKind => each === kind),
    label: typeof label === 'string' ? label.trim() : '',
  };
};

function DeclareFields({ year, calendar }: Known) {
  const { t, say } = useWords();
  const { form } = useActForm();
  const { date, kind } = dayIn(form.values);
  const known = calendar?.days.find((day) => day.date === date);
  const isOfYear = date?.startsWith(`${year}-`) ?? true;
  return (
    <>
      <DateField name="day.date" label={t('law.calendar.date')} required />
      {!isOfYear && <Text c="red.9">{t('law.calendar.otherYear', { year })}</Text>}
      {known !== undefined && (
        <Alert color="blue" variant="outline" icon={<InfoIcon aria-hidden />}>
          {t('law.calendar.replaces', { label: known.label, kind: say(dayKindNames[known.kind]) })}
        </Alert>
      )}
      <RadioField name="day.kind" label={t('law.calendar.kind')} options={dayKindNames} required />
      <TextField
        name="day.label"
        label={t('law.calendar.label')}
        description={t('law.calendar.labelHint')}
        required
        isClear
      />
      <RadioField
        name="day.mark"
        label={t('law.calendar.mark')}
        description={t('law.calendar.markHint')}
        options={dayMarkNames}
        required
      />
      <GroundFields />
      <ImpactPreview
        supposed={
          date === undefined || kind === undefined || !isOfYear ? undefined : { change: 'day-declared', date, kind }
        }
        needs={t('law.impact.needsDay')}
      />
    </>
  );
}

function WithdrawFields({ calendar }: Known) {
  const { t } = useWords();
  const { form } = useActForm();
  const { date } = form.values;
  const options: Options = Object.fromEntries(
    (calendar?.days ?? []).map(({ date: day, kind, label }) => {
      const { vi, en } = dayKindNames[kind];
      const text = `${dateText(day)} · ${label}`;
      return [day, { vi: `${text} (${vi})`, en: `${text} (${en})` }];
    }),
  );
  return (
    <>
      <SelectField name="date" label={t('law.calendar.date')} options={options} searchable required />
      <GroundFields />
      <ImpactPreview
        supposed={typeof date === 'string' && isLegalDate(date) ? { change: 'day-withdrawn', date } : undefined}
        needs={t('law.impact.needsDate')}
      />
    </>
  );
}

const GroundFields = () => {
  const { t } = useWords();
  const { body } = useMe();
  return (
    <>
      <TextField
        name="ground"
        label={t('law.calendar.ground')}
        description={t('law.calendar.groundHint')}
        required
        isClear
      />
      <OptionalDocumentFields legend={t('offices.form.paper')} issuer={body.code} />
    </>
  );
};
