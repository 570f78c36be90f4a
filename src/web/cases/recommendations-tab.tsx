import { Card, Group, Stack, Text, Title } from '@mantine/core';
import { caseFieldNames } from '#terms/case-fields.ts';
import type { CaseFile, OpenAct, Recommendation } from '../api/case-queries.ts';
import { SubjectActLinks } from '../case-acts/act-links.tsx';
import { RecommendationDeadline } from '../deadlines/recommendation-deadline.tsx';
import { PaymentLines } from '../follow-up/payment-lines.tsx';
import { capitalised } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { Empty } from '../shell/states.tsx';
import { Facts } from './facts.tsx';
import { Value } from './field-value.tsx';
import { RecommendationChip } from './state-chips.tsx';
import { Steps } from './steps.tsx';

const FIELDS = ['kind', 'addressee', 'dueOn', 'amountVnd', 'landM2', 'obligor', 'findingIds', 'details'] as const;

/** What was recommended, who must do it by when, and whether it is done: in their word, and in ours. */
export const RecommendationsTab = ({ file, acts }: Readonly<{ file: CaseFile; acts: readonly OpenAct[] }>) => {
  const { t } = useWords();
  if (file.recommendations.length === 0) return <Empty>{t('caseFile.recommendations.none')}</Empty>;
  return (
    <Stack>
      {file.recommendations.map((recommendation) => (
        <RecommendationCard
          key={recommendation.recommendationId}
          recommendation={recommendation}
          file={file}
          acts={acts}
        />
      ))}
    </Stack>
  );
};

type CardProps = Readonly<{ recommendation: Recommendation; file: CaseFile; acts: readonly OpenAct[] }>;

const RecommendationCard = ({ recommendation, file, acts }: CardProps) => {
  const { say } = useWords();
  const { recommendationId, status, content, steps } = recommendation;
  const path = `/recommendations/${recommendationId}`;
  return (
    <Card withBorder padding="md" component="article" aria-labelledby={`recommendation-${recommendationId}`}>
      <Group justify="space-between" align="flex-start" gap="xs">
        <Title order={2} size="h4" id={`recommendation-${recommendationId}`}>
          {recommendationId}
        </Title>
        <Group gap="xs">
          <RecommendationDeadline caseId={file.caseId} recommendationId={recommendationId} />
          <RecommendationChip status={status} />
        </Group>
      </Group>
      <Text className="prose" my="xs">
        <Value path={`${path}/summary`} value={content['summary']} />
      </Text>
      <Facts
        facts={FIELDS.filter((field) => content[field] !== undefined).map((field) => ({
          name: capitalised(say(caseFieldNames[field])),
          value: <Value path={`${path}/${field}`} value={field === 'dueOn' ? recommendation.dueOn : content[field]} />,
        }))}
      />
      {recommendation.accounts.length > 0 && (
        <PaymentLines caseId={file.caseId} recommendationId={recommendationId} acts={acts} />
      )}
      <Steps steps={steps} officers={file.officers} />
      <Group mt="sm">
        <SubjectActLinks caseId={file.caseId} subject={recommendationId} open={acts} />
      </Group>
    </Card>
  );
};
