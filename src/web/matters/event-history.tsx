import { List, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Bilingual } from '#terms/bilingual.ts';
import type { MatterStep } from '../api/matter-queries.ts';
import classes from '../cases/cases.module.css';
import { dateText, instantText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { AnchorLink } from '../shell/links.tsx';
import { useMoment } from '../shell/moment.ts';
import { useMay } from '../shell/use-me.ts';
import { Part } from '../units/part.tsx';

type Told = Readonly<{
  steps: readonly MatterStep[];
  /** Names of those who recorded them, by their ids. */
  officers: Readonly<Record<string, string>>;
  sentenceOf: (step: MatterStep) => Bilingual;
}>;

type EventHistoryProps = Told &
  Readonly<{
    title: string;
    /** What leads to the moment after an event. */
    seeThen: (number: number) => string;
    /** Of which thing the access log tells who has opened it, and who could: `matter.<id>`, `accountability.<id>`. */
    accessOf: string;
    /** What stands below the sentence of an event. */
    renderMore?: (step: MatterStep) => ReactNode;
  }>;

/** Every event of a matter or an action in a sentence, newest first, with both its times and the way to the moment after it. */
export const EventHistory = ({
  title,
  steps,
  officers,
  sentenceOf,
  seeThen,
  accessOf,
  renderMore,
}: EventHistoryProps) => {
  const { t, say } = useWords();
  const { asOf } = useMoment();
  const mayReadLog = useMay('read-access-log');
  return (
    <Part title={title}>
      {mayReadLog && (
        <AnchorLink to="/access-log" search={{ subject: accessOf }} size="sm" py={2} display="inline-block">
          {t('accessLog.ofThing')}
        </AnchorLink>
      )}
      <ol className={classes['entries'] ?? ''}>
        {steps.toReversed().map((step) => {
          const isHere = String(step.number) === asOf;
          return (
            <li
              key={step.number}
              className={`${classes['entry']} ${isHere ? classes['entryHere'] : ''}`}
              aria-current={isHere ? 'step' : undefined}
            >
              <Text fw={600}>{say(sentenceOf(step))}</Text>
              {renderMore?.(step)}
              <Text size="sm" c="dimmed">
                {t('caseFile.occurred', { day: dateText(step.occurredOn) })} ·{' '}
                {t('caseFile.recorded', { instant: instantText(step.recordedAt) })} · {officers[step.by] ?? step.by}
              </Text>
              <AnchorLink
                to="."
                search={(before) => ({ ...before, asOf: String(step.number) })}
                size="sm"
                py={2}
                display="inline-block"
              >
                {seeThen(step.number)}
              </AnchorLink>
            </li>
          );
        })}
      </ol>
    </Part>
  );
};

/** What was recorded since somebody read it, in words. @param since the revision that was read */
export const StepsSince = ({ steps, officers, sentenceOf, since }: Told & Readonly<{ since: number }>) => {
  const { say } = useWords();
  return (
    <List>
      {steps
        .filter(({ revision }) => revision > since)
        .map((step) => (
          <List.Item key={step.number}>
            <Text>{say(sentenceOf(step))}</Text>
            <Text size="sm" c="dimmed">
              {instantText(step.recordedAt)} · {officers[step.by] ?? step.by}
            </Text>
          </List.Item>
        ))}
    </List>
  );
};
