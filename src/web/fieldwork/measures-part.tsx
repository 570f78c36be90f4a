import { Group, Text } from '@mantine/core';
import { AlertIcon, CheckCircleIcon, InfoIcon, LockIcon } from '@primer/octicons-react';
import { measureKindNames } from '#terms/fieldwork.ts';
import { SubjectActLinks } from '../case-acts/act-links.tsx';
import { Value } from '../cases/field-value.tsx';
import { capitalised, dateText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { Chip } from '../shell/chip.tsx';
import type { PartProps } from './fieldwork-tab.tsx';
import { Entry, Part, Texts } from './part.tsx';

/** Measures that stand, and those that were lifted; each with the article of its paper, which nobody here has read. */
export const MeasuresPart = ({ file, fieldwork: { measures, officers }, acts }: PartProps) => {
  const { t, say } = useWords();
  if (measures.length === 0) return null;
  return (
    <Part title={t('fieldwork.measures.title')}>
      {measures.map((measure) => {
        const { measureId, kind, summary, place, details, document, article, until, lifted } = measure;
        const path = `/measures/${measureId}`;
        return (
          <Entry
            key={measureId}
            id={`${measureId} · ${capitalised(say(measureKindNames[kind]))}`}
            title={<Value path={`${path}/summary`} value={summary} />}
            chips={
              <>
                {lifted === null ? (
                  <Chip tone="warn" icon={LockIcon}>
                    {t('fieldwork.measures.standing')}
                  </Chip>
                ) : (
                  <Chip tone="neutral" icon={CheckCircleIcon}>
                    {t('fieldwork.measures.lifted', { day: dateText(lifted.occurredOn) })}
                  </Chip>
                )}
                {measure.isPastItsEnd && (
                  <Chip tone="bad" icon={AlertIcon}>
                    {t('fieldwork.measures.pastItsEnd')}
                  </Chip>
                )}
              </>
            }
            by={[place, officers[measure.appliedBy] ?? measure.appliedBy].filter(Boolean).join(' · ')}
            on={measure.occurredOn}
          >
            <Group gap="xs">
              <Text size="sm">
                {t('fieldwork.measures.article')}: <Value path={`${path}/article`} value={article} />
              </Text>
              <Chip tone="warn" icon={InfoIcon}>
                {t('fieldwork.unverified')}
              </Chip>
            </Group>
            {until !== undefined && <Text size="sm">{t('fieldwork.requests.due', { day: dateText(until) })}</Text>}
            <Texts details={details} document={document} />
            {lifted !== null && <Text size="sm">{lifted.ground}</Text>}
            <Texts document={lifted?.document} />
            <Group mt="sm">
              <SubjectActLinks caseId={file.caseId} subject={measureId} open={acts} />
            </Group>
          </Entry>
        );
      })}
    </Part>
  );
};

/** What the unit was told to stop at once. */
export const StopsPart = ({ fieldwork: { stops, officers } }: PartProps) => {
  const { t } = useWords();
  if (stops.length === 0) return null;
  return (
    <Part title={t('fieldwork.stops.title')}>
      {stops.map(({ stopId, summary, findingId, details, document, orderedBy, occurredOn }) => (
        <Entry
          key={stopId}
          id={stopId}
          title={<Value path={`/stops/${stopId}/summary`} value={summary} />}
          chips={findingId !== undefined && <Chip tone="neutral">{t('fieldwork.stops.about', { id: findingId })}</Chip>}
          by={officers[orderedBy] ?? orderedBy}
          on={occurredOn}
        >
          <Texts details={details} document={document} />
        </Entry>
      ))}
    </Part>
  );
};
