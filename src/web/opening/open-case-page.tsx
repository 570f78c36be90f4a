import { Stack } from '@mantine/core';
import { caseActs } from '#http/cases/act-contracts.ts';
import { ActForm } from '../forms/act-form.tsx';
import type { Values } from '../forms/body-of.ts';
import { useWords } from '../i18n/use-words.ts';
import { useMoment } from '../shell/moment.ts';
import { PageTitle } from '../shell/page-title.tsx';
import { NotThere } from '../shell/states.tsx';
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
  const { isPast } = useMoment();
  const { today } = useMe();
  const may = useMay('open-case');
  if (!may || isPast) return <NotThere />;
  return (
    <Stack>
      <PageTitle>{t('register.open.title')}</PageTitle>
      <ActForm
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
  );
};
