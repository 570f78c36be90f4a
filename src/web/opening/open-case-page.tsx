import { Stack } from '@mantine/core';
import { caseActs } from '#http/cases/act-contracts.ts';
import { ActForm } from '../forms/act-form.tsx';
import type { Values } from '../forms/body-of.ts';
import { FormGate } from '../forms/form-gate.tsx';
import { useWords } from '../i18n/use-words.ts';
import { PageTitle } from '../shell/page-title.tsx';
import { useMay, useMe } from '../shell/use-me.ts';
import { OpeningPreview } from './opening-preview.tsx';
import { OpeningReceipt } from './opening-receipt.tsx';
import { OpeningSteps } from './opening-steps.tsx';

const initial = (today: string): Values => ({
  source: null,
  sourceReference: '',
  unit: null,
  topics: [],
  period: { from: null, to: null },
  corruptionSigns: false,
  highestSuspect: null,
  occurredOn: today,
});

/** Opens a case: where it comes from, who is inspected, what is looked at, and the event to be written. */
export const OpenCasePage = () => {
  const { t } = useWords();
  const { today } = useMe();
  const may = useMay('open-case');
  return (
    <FormGate may={may}>
      {(notice) => (
        <Stack>
          <PageTitle>{t('register.open.title')}</PageTitle>
          <ActForm
            notice={notice}
            contract={caseActs.openCase}
            params={{}}
            initial={initial(today)}
            title={t('register.open.title')}
            revision={undefined}
            toBody={(values) => (values['corruptionSigns'] === true ? values : { ...values, highestSuspect: null })}
            renderPreview={(values) => <OpeningPreview values={values} />}
            renderReceipt={(stored) => <OpeningReceipt stored={stored} />}
            submitLabel={t('register.open.submit')}
          >
            {() => <OpeningSteps />}
          </ActForm>
        </Stack>
      )}
    </FormGate>
  );
};
