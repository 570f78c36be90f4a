import { Group, Text } from '@mantine/core';
import { CheckCircleIcon, ClockIcon, InfoIcon } from '@primer/octicons-react';
import { contestResultNames } from '#terms/around-conclusion.ts';
import { SubjectActLinks } from '../case-acts/act-links.tsx';
import { Value } from '../cases/field-value.tsx';
import { Entry, Part, Texts } from '../fieldwork/part.tsx';
import { capitalised, dateText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { Chip } from '../shell/chip.tsx';
import type { AroundProps } from './around-tab.tsx';

/** What was not agreed with in the conclusion, and our answer. */
export const ContestsPart = ({ file, around: { contests, officers }, acts }: AroundProps) => {
  const { t, say } = useWords();
  if (contests.length === 0) return null;
  return (
    <Part title={t('around.contests.title')}>
      {contests.map(({ contestId, contestedBy, summary, findingIds, answer, ...contest }) => (
        <Entry
          key={contestId}
          id={`${contestId} · ${contestedBy}`}
          title={<Value path={`/contests/${contestId}/summary`} value={summary} />}
          chips={
            <>
              {answer === null ? (
                <Chip tone="warn" icon={ClockIcon}>
                  {t('around.contests.unanswered')}
                </Chip>
              ) : (
                <Chip tone="good" icon={CheckCircleIcon}>
                  {t('around.contests.answered', { day: dateText(answer.occurredOn) })}
                </Chip>
              )}
              <Chip tone="neutral" icon={InfoIcon}>
                {t('around.contests.noRule')}
              </Chip>
            </>
          }
          by={officers[contest.recordedBy] ?? contest.recordedBy}
          on={contest.occurredOn}
        >
          <Text size="sm">
            {findingIds === undefined
              ? t('around.contests.whole')
              : t('around.contests.findings', { ids: findingIds.join(', ') })}
          </Text>
          <Texts details={contest.details} document={contest.document} />
          {answer !== null && (
            <>
              <Text fw={600} mt="xs">
                {capitalised(say(contestResultNames[answer.result]))}
              </Text>
              <div>
                <Value path={`/contests/${contestId}/answerSummary`} value={answer.summary} />
              </div>
              <Texts details={answer.details} document={answer.document} />
            </>
          )}
          <Group mt="sm">
            <SubjectActLinks caseId={file.caseId} subject={contestId} open={acts} />
          </Group>
        </Entry>
      ))}
    </Part>
  );
};
