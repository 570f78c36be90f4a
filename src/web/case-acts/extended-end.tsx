import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { termEnd } from '#domain/law/clocks/term-end.ts';
import { dateOfDay } from '#domain/law/day-numbers.ts';
import { workingCalendarOf } from '#domain/law/working-days.ts';
import { caseDeadlinesQuery } from '../api/deadline-queries.ts';
import { calendarsQuery } from '../api/law-queries.ts';
import { useActForm } from '../forms/form-context.tsx';
import { dateText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';

/** The most that a form takes; the law allows far less and says so itself. */
const MOST_DAYS = 999;

/** The last day of fieldwork as it would become, before anything is recorded; nothing where no term is counted. */
export const ExtendedEnd = ({ caseId }: Readonly<{ caseId: string }>) => {
  const { t } = useWords();
  const { form } = useActForm();
  const { data } = useQuery(caseDeadlinesQuery(caseId, undefined));
  const { data: law } = useQuery(calendarsQuery(undefined));
  const { days } = form.values;
  const clock = data?.deadlines.find((each) => each.clock === 'direct-inspection');
  const inputs = clock?.derivation.inputs;
  if (law === undefined || inputs === undefined || inputs === null) return null;
  if (typeof days !== 'number' || !Number.isInteger(days) || days < 1 || days > MOST_DAYS) return null;
  const calendar = workingCalendarOf(law.calendars.flatMap((each) => each.days));
  const end = termEnd({ ...inputs, value: inputs.value + days }, calendar);
  // Stands still: only when it goes on does it have a last day again.
  if (end.outcome === 'paused') return null;
  const day = dateText(dateOfDay(end.dueOn));
  const before = clock?.dueOn ?? null;
  return (
    <Text role="status" size="sm" fw={600}>
      {before === null
        ? t('acts.extension.endsOn', { day })
        : t('acts.extension.moves', { day, before: dateText(before) })}
    </Text>
  );
};
