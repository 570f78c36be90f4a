import { Text } from '@mantine/core';
import type { StoredEvents } from '#http/contract.ts';
import { ReceiptCard } from '../forms/receipt-card.tsx';
import { useWords } from '../i18n/use-words.ts';
import { ButtonLink } from '../shell/links.tsx';

type Competence = Readonly<{ article: string; verified: boolean }>;

/** The new case, the item of the plan that it carries out, and by which rule the body was found competent, with the mark the rule carries. */
export const OpeningReceipt = ({ stored }: Readonly<{ stored: StoredEvents }>) => {
  const { t } = useWords();
  return (
    <ReceiptCard
      stored={stored}
      title={t('register.open.done')}
      renderEvent={({ type, data }) => {
        if (type === 'PlanItemNamed') {
          return <Text size="sm">{t('register.open.ofItem', { item: String(data['itemId']) })}</Text>;
        }
        const { article, verified } = data['competence'] as Competence;
        return (
          <Text size="sm">
            {t('register.open.competent', { article })}
            {verified ? '' : ` (${t('caseFile.unverified')})`}
          </Text>
        );
      }}
    >
      <ButtonLink to="/cases/$caseId" params={{ caseId: stored.identity }}>
        {t('register.open.goTo')}
      </ButtonLink>
    </ReceiptCard>
  );
};
