import { Text } from '@mantine/core';
import type { StatisticsColumn } from '#domain/law/statistics-form.ts';
import { statisticsEventNames } from '#terms/statistics.ts';
import type { StatisticsLine } from '../api/statistics-queries.ts';
import { dateText, instantText } from '../i18n/format.ts';
import { useWords, wordFor } from '../i18n/use-words.ts';
import { AnchorLink } from '../shell/links.tsx';
import { amountText, differenceText } from './figure-text.ts';

type LineItemProps = Readonly<{ line: StatisticsLine; column: StatisticsColumn }>;

/** One event that counts, what for, and the way to it; of a difference also why it came or went. */
export const LineItem = ({ line, column }: LineItemProps) => {
  const { t, language } = useWords();
  const { caseId, title, number, on, bodyName, recommendationId, recordedAt, cause } = line;
  const event = (type: string): string => wordFor(statisticsEventNames, type, language);
  return (
    <li>
      <div>
        <AnchorLink to="/cases/$caseId" params={{ caseId }} search={{ tab: 'timeline' }} hash={`event-${number}`}>
          {title[language]}
        </AnchorLink>
        <Text size="sm">
          {event(line.type)}
          {recommendationId === null ? '' : ` (${recommendationId})`} · {dateText(on)} · {bodyName}
        </Text>
        <Text size="sm" c="dimmed">
          {t('statistics.recorded', { number, instant: instantText(recordedAt) })}
        </Text>
        {cause !== null && <Why cause={cause} event={event(cause.type)} />}
      </div>
      <Text fw={600}>
        {cause === null ? amountText(column, line.amount, language) : differenceText(column, line.amount, language)}
      </Text>
    </li>
  );
};

type WhyProps = Readonly<{ cause: NonNullable<StatisticsLine['cause']>; event: string }>;

const Why = ({ cause: { why, number, recordedAt, unit }, event }: WhyProps) => {
  const { t } = useWords();
  const words = { event, number, instant: instantText(recordedAt) };
  const whys = {
    recorded: t('statistics.why.recorded'),
    ended: t('statistics.why.ended', words),
    reorganised: t('statistics.why.reorganised', words),
  } as const;
  return (
    <Text size="sm">
      {whys[why]}
      {unit !== null && (
        <>
          {' '}
          <AnchorLink to="/units/$code" params={{ code: unit }} size="sm">
            {unit}
          </AnchorLink>
        </>
      )}
    </Text>
  );
};
