import { List, Text, Title } from '@mantine/core';
import { sourceNames } from '#terms/cases.ts';
import type { PlannedCase } from '../api/plan-queries.ts';
import { dateText } from '../i18n/format.ts';
import { useWords, wordFor } from '../i18n/use-words.ts';
import { AnchorLink } from '../shell/links.tsx';

/** What was inspected without having been planned. */
export const UnplannedList = ({ cases }: Readonly<{ cases: readonly PlannedCase[] }>) => {
  const { t, language } = useWords();
  return (
    <section aria-labelledby="unplanned">
      <Title order={2} size="h4" id="unplanned">
        {t('plan.unplanned')}
      </Title>
      <Text size="sm" c="dimmed">
        {cases.length === 0 ? t('plan.noUnplanned') : t('plan.unplannedExplain')}
      </Text>
      <List>
        {cases.map(({ caseId, title, source, openedOn, body }) => (
          <List.Item key={caseId}>
            <AnchorLink to="/cases/$caseId" params={{ caseId }}>
              {title[language]}
            </AnchorLink>
            <Text size="sm" c="dimmed">
              {dateText(openedOn)} · {wordFor(sourceNames, source, language)} · {body.name}
            </Text>
          </List.Item>
        ))}
      </List>
    </section>
  );
};
