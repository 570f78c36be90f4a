import { Group, Text } from '@mantine/core';
import { CheckCircleIcon, ClockIcon } from '@primer/octicons-react';
import { SubjectActLinks } from '../case-acts/act-links.tsx';
import { Value } from '../cases/field-value.tsx';
import { SealedText } from '../cases/sealed-text.tsx';
import { dateText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { Chip } from '../shell/chip.tsx';
import type { PartProps } from './fieldwork-tab.tsx';
import { Entry, Part, Texts } from './part.tsx';

/** Who was asked for an assessment, what he was asked, and what he answered. */
export const ExpertsPart = ({ file, fieldwork: { experts, officers }, acts }: PartProps) => {
  const { t } = useWords();
  if (experts.length === 0) return null;
  return (
    <Part title={t('fieldwork.experts.title')}>
      {experts.map((request) => {
        const { expertRequestId, expert, summary, details, document, answer, answerDueOn, daysOverdue } = request;
        const path = `/experts/${expertRequestId}`;
        return (
          <Entry
            key={expertRequestId}
            id={`${expertRequestId} · ${expert}`}
            title={<Value path={`${path}/summary`} value={summary} />}
            chips={
              <>
                <Chip tone={answer === null ? 'info' : 'good'} icon={answer === null ? ClockIcon : CheckCircleIcon}>
                  {answer === null ? t('fieldwork.experts.out') : t('fieldwork.experts.answered')}
                </Chip>
                {answer === null && answerDueOn !== undefined && (
                  <Chip tone={daysOverdue > 0 ? 'bad' : 'neutral'}>
                    {daysOverdue > 0
                      ? t('fieldwork.requests.overdue', { count: daysOverdue })
                      : t('fieldwork.requests.due', { day: dateText(answerDueOn) })}
                  </Chip>
                )}
              </>
            }
            by={officers[request.requestedBy] ?? request.requestedBy}
            on={request.occurredOn}
          >
            <Texts details={details} document={document} />
            {answer !== null && (
              <>
                <Text mt="xs">
                  <strong>{t('fieldwork.experts.answer')}:</strong>{' '}
                  <Value path={`${path}/answerSummary`} value={answer.summary} />
                </Text>
                <Texts document={answer.document} />
                {answer.details !== undefined && (
                  <Group gap="xs">
                    <Text size="sm">{t('fieldwork.experts.answerDetails')}:</Text>
                    <SealedText value={answer.details} />
                  </Group>
                )}
              </>
            )}
            <Group mt="sm">
              <SubjectActLinks caseId={file.caseId} subject={expertRequestId} open={acts} />
            </Group>
          </Entry>
        );
      })}
    </Part>
  );
};
