import { Group, Select, Text } from '@mantine/core';
import { isWithinOneYear, type Period, reportingPeriod, reportingYearOf } from '#domain/law/reporting-periods.ts';
import { periodKindNames } from '#terms/statistics.ts';
import { DayInput } from '../forms/day-input.tsx';
import { capitalised, dateText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { PERIOD_CHOICES, type PeriodChoice, type StatisticsSearch } from './statistics-search.ts';

type PeriodFieldsProps = Readonly<{
  kind: PeriodChoice;
  year: number;
  period: Period;
  today: string;
  onChange: (next: StatisticsSearch) => void;
}>;

const FIRST_YEAR = 2023;

/** One of the periods of the form and its year, or from any day to another. */
export const PeriodFields = ({ kind, year, period, today, onChange }: PeriodFieldsProps) => {
  const { t, say } = useWords();
  const last = Math.max(reportingYearOf(today), year);
  const years = Array.from({ length: last - FIRST_YEAR + 1 }, (_, index) => String(last - index));
  return (
    <Group align="flex-end" gap="sm">
      <Select
        label={t('statistics.period')}
        w={180}
        value={kind}
        allowDeselect={false}
        onChange={(value) => {
          const next = PERIOD_CHOICES.find((each) => each === value);
          // One's own period begins as the one that was looked at.
          onChange(next === 'own' ? { period: next, ...period } : { period: next, from: undefined, to: undefined });
        }}
        data={PERIOD_CHOICES.map((value) => ({
          value,
          label: value === 'own' ? t('statistics.own') : capitalised(say(periodKindNames[value])),
        }))}
      />
      {kind === 'own' ? (
        <OwnPeriod period={period} onChange={onChange} />
      ) : (
        <>
          <Select
            label={t('statistics.year')}
            w={110}
            value={String(year)}
            allowDeselect={false}
            onChange={(value) => onChange({ year: value ?? undefined })}
            data={years.includes(String(year)) ? years : [...years, String(year)]}
          />
          <Text pb={8}>
            {t('statistics.fromTo', {
              from: dateText(reportingPeriod(kind, year).from),
              to: dateText(reportingPeriod(kind, year).to),
            })}
          </Text>
        </>
      )}
    </Group>
  );
};

type OwnPeriodProps = Readonly<{ period: Period; onChange: (next: StatisticsSearch) => void }>;

const OwnPeriod = ({ period, onChange }: OwnPeriodProps) => {
  const { t } = useWords();
  const fault =
    period.from > period.to ? t('statistics.reversed') : isWithinOneYear(period) ? undefined : t('statistics.tooLong');
  return (
    <>
      <DayInput
        label={t('statistics.from')}
        value={period.from}
        onChange={(day) => onChange({ from: day ?? undefined })}
      />
      <DayInput
        label={t('statistics.to')}
        value={period.to}
        error={fault}
        onChange={(day) => onChange({ to: day ?? undefined })}
      />
    </>
  );
};
