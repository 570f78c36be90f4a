import { Card, Text } from '@mantine/core';
import { amountOf, owedIn } from '../follow-up/amounts.ts';
import { dateText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { type ActContext, textOf } from './act-definition.ts';

/** What the act is done to, and what of it is owed, so that nobody confuses R1 with R2. */
export const RecommendationText = ({ context: { file, subject } }: Readonly<{ context: ActContext }>) => {
  const { t, language } = useWords();
  const recommendation = file.recommendations.find(({ recommendationId }) => recommendationId === subject);
  if (recommendation === undefined) return null;
  return (
    <Card withBorder padding="sm">
      <Text fw={600}>{subject}</Text>
      <Text className="prose">{textOf(recommendation.content['summary'])}</Text>
      <Text size="sm" c="dimmed">
        {t('caseFile.recommendations.due', { day: dateText(recommendation.dueOn) })}
      </Text>
      {recommendation.accounts.map((account) => (
        <Text key={account.measure} size="sm">
          {t('followUp.owedNow', { amount: amountOf(owedIn(account), account.measure, language) })}
        </Text>
      ))}
    </Card>
  );
};
