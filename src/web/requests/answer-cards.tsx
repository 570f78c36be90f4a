import { Card, Stack, Text, Title } from '@mantine/core';
import { AlertIcon, CheckCircleIcon, ClockIcon } from '@primer/octicons-react';
import type { RequestAnswer, RequestFile } from '../api/request-queries.ts';
import { SealedText } from '../cases/sealed-text.tsx';
import { dateText, documentNumberText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { Chip } from '../shell/chip.tsx';
import { MomentLink } from './moment-link.tsx';

/** What the body asked has answered, the last first, each with the word of the asker on it. */
export const AnswerCards = ({ request }: Readonly<{ request: RequestFile }>) => {
  const { t } = useWords();
  return (
    <section aria-labelledby="request-answers">
      <Title order={2} size="h4" id="request-answers" mb="sm">
        {t('requests.answers')}
      </Title>
      {request.answers.length === 0 && <Text c="dimmed">{t('requests.noAnswer')}</Text>}
      <Stack gap="sm">
        {request.answers.toReversed().map((answer) => (
          <AnswerCard key={answer.answerId} answer={answer} request={request} />
        ))}
      </Stack>
    </section>
  );
};

const AnswerCard = ({ answer, request }: Readonly<{ answer: RequestAnswer; request: RequestFile }>) => {
  const { t } = useWords();
  const { answerId, summary, details, document, by, on, moment, verdict } = answer;
  const nameOf = (id: string): string => request.officers[id] ?? id;
  return (
    <Card withBorder padding="md" component="article" aria-label={t('requests.answerOf', { id: answerId })}>
      <Stack gap="xs" align="flex-start">
        <Text fw={600}>
          {answerId} · {t('requests.byOn', { name: nameOf(by), day: dateText(on) })}
          {document !== null && ` · ${documentNumberText(document)}`}
        </Text>
        <Text className="prose">{summary}</Text>
        {details !== null && <SealedText value={details} />}
        <Text size="sm" component="div">
          {t('requests.spokenOf')} <MomentLink subject={request.subject} moment={moment} />
        </Text>
        <Verdict verdict={verdict} nameOf={nameOf} />
      </Stack>
    </Card>
  );
};

type VerdictProps = Readonly<{ verdict: RequestAnswer['verdict']; nameOf: (id: string) => string }>;

const Verdict = ({ verdict, nameOf }: VerdictProps) => {
  const { t } = useWords();
  if (verdict === null) {
    return (
      <Chip tone="info" icon={ClockIcon}>
        {t('requests.verdict.none')}
      </Chip>
    );
  }
  const { outcome, why, details, answerDueOn, by, on } = verdict;
  return (
    <Stack gap={4} align="flex-start">
      <Chip tone={outcome === 'accepted' ? 'good' : 'bad'} icon={outcome === 'accepted' ? CheckCircleIcon : AlertIcon}>
        {t(`requests.verdict.${outcome}`, { name: nameOf(by), day: dateText(on) })}
      </Chip>
      {why !== null && <Text className="prose">{why}</Text>}
      {details !== null && <SealedText value={details} />}
      {answerDueOn !== null && <Text size="sm">{t('requests.askedAgain', { day: dateText(answerDueOn) })}</Text>}
    </Stack>
  );
};
