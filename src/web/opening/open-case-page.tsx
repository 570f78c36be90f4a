import { Alert, Stack } from '@mantine/core';
import { ChecklistIcon } from '@primer/octicons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { caseActs } from '#http/cases/act-contracts.ts';
import { type PlanItem, planQuery } from '../api/plan-queries.ts';
import { ActForm } from '../forms/act-form.tsx';
import type { Values } from '../forms/body-of.ts';
import { FormGate } from '../forms/form-gate.tsx';
import { useWords } from '../i18n/use-words.ts';
import { PageTitle } from '../shell/page-title.tsx';
import { Loading } from '../shell/states.tsx';
import { useMay, useMe } from '../shell/use-me.ts';
import { OpeningPreview } from './opening-preview.tsx';
import { OpeningReceipt } from './opening-receipt.tsx';
import { OpeningSteps } from './opening-steps.tsx';

const route = getRouteApi('/inside/cases/new');

type ItemToOpen = PlanItem & Readonly<{ planId: string }>;

const initial = (today: string, item: ItemToOpen | undefined): Values => ({
  form: 'inspection',
  source: item === undefined ? null : 'plan',
  sourceReference: '',
  unit: item?.unit.code ?? null,
  topics: [...(item?.topics ?? [])],
  planItem: item === undefined ? null : { planId: item.planId, itemId: item.itemId },
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
  const { planId = '', itemId } = route.useSearch();
  const query = useQuery({ ...planQuery(planId, undefined), enabled: planId !== '' });
  // What stands in the fields at first hangs on it.
  if (query.isLoading) return <Loading />;
  const plan = query.data?.plan;
  const item = plan?.items.find((each) => each.itemId === itemId);
  return (
    <FormGate may={may}>
      {(notice) => (
        <Stack>
          <PageTitle>{t('register.open.title')}</PageTitle>
          {plan !== undefined && item !== undefined && (
            <Alert color="gray" variant="outline" icon={<ChecklistIcon aria-hidden />}>
              {t('plan.fromItem', { item: item.itemId, year: plan.year })}
            </Alert>
          )}
          <ActForm
            notice={notice}
            contract={caseActs.openCase}
            params={{}}
            subject={item === undefined ? undefined : `${planId} ${item.itemId}`}
            initial={initial(today, item && { ...item, planId })}
            title={t('register.open.title')}
            revision={undefined}
            toBody={(values) => (values['corruptionSigns'] === true ? values : { ...values, highestSuspect: null })}
            renderPreview={(values) => <OpeningPreview values={values} />}
            renderReceipt={(stored) => <OpeningReceipt stored={stored} />}
            submitLabel={t('register.open.submit')}
          >
            {() => <OpeningSteps isOfPlan={item !== undefined} />}
          </ActForm>
        </Stack>
      )}
    </FormGate>
  );
};
