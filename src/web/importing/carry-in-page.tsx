import { Stack, Text } from '@mantine/core';
import { carryInActs } from '#http/cases/import-contract.ts';
import { ActForm } from '../forms/act-form.tsx';
import { FormGate } from '../forms/form-gate.tsx';
import { ReceiptCard } from '../forms/receipt-card.tsx';
import { useWords } from '../i18n/use-words.ts';
import { ButtonLink } from '../shell/links.tsx';
import { PageTitle } from '../shell/page-title.tsx';
import { useMay, useMe } from '../shell/use-me.ts';
import { CarryInFields } from './carry-in-fields.tsx';
import { bodyOfPaperCase, paperCase } from './carry-in-values.ts';

/** One case that ran on paper, with the steps it has behind it: a form that shows as much as there is to tell. */
export const CarryInPage = () => {
  const { t } = useWords();
  const { today, body } = useMe();
  const may = useMay('carry-in-case');
  return (
    <FormGate may={may}>
      {(notice) => (
        <Stack>
          <PageTitle>{t('importing.one.title')}</PageTitle>
          <Text>{t('importing.one.explain')}</Text>
          <ActForm
            notice={notice}
            contract={carryInActs.carryInCase}
            params={{}}
            initial={paperCase(today, body.code)}
            title={t('importing.one.title')}
            revision={undefined}
            toBody={(values) => bodyOfPaperCase(values, body.code)}
            renderReceipt={(stored) => (
              <ReceiptCard
                stored={{ ...stored, events: stored.events.slice(0, 1) }}
                title={t('importing.one.done', { count: stored.events.length })}
                renderEvent={() => <Text size="sm">{t('importing.one.next')}</Text>}
              >
                <ButtonLink to="/cases/$caseId" params={{ caseId: stored.identity }}>
                  {t('register.open.goTo')}
                </ButtonLink>
              </ReceiptCard>
            )}
            submitLabel={t('importing.one.submit')}
          >
            {() => <CarryInFields />}
          </ActForm>
        </Stack>
      )}
    </FormGate>
  );
};
