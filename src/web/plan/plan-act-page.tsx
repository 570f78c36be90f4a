import { Button, Stack } from '@mantine/core';
import { ArrowLeftIcon } from '@primer/octicons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type Plan, planQuery } from '../api/plan-queries.ts';
import { ActForm } from '../forms/act-form.tsx';
import { FormGate } from '../forms/form-gate.tsx';
import { ReceiptCard } from '../forms/receipt-card.tsx';
import { useWords } from '../i18n/use-words.ts';
import { AnchorLink, ButtonLink } from '../shell/links.tsx';
import { PageTitle } from '../shell/page-title.tsx';
import { Loaded, NotThere } from '../shell/states.tsx';
import { useMay, useMe } from '../shell/use-me.ts';
import { ActPreview } from './act-preview.tsx';
import { isPlanAct, type PlanAct, planForms } from './plan-forms.tsx';

const route = getRouteApi('/inside/plan/$planId/do/$act');

const actions = {
  proposePlanItem: 'propose-plan-item',
  adjustPlanItem: 'propose-plan-item',
  resolveOverlap: 'settle-plan',
  approvePlan: 'approve-plan',
} as const satisfies Readonly<Record<PlanAct, string>>;

/** One act on the plan of a year. */
export const PlanActPage = () => {
  const { planId, act } = route.useParams();
  const { subject } = route.useSearch();
  return isPlanAct(act) ? <OneAct key={act} planId={planId} act={act} subject={subject} /> : <NotThere />;
};

type OneActProps = Readonly<{ planId: string; act: PlanAct; subject: string | undefined }>;

const OneAct = ({ planId, act, subject }: OneActProps) => {
  const { t } = useWords();
  const me = useMe();
  const may = useMay(actions[act]);
  const query = useQuery(planQuery(planId, undefined));
  const titles = useActTitles();
  return (
    <FormGate may={may}>
      {(notice) => (
        <Loaded query={query} isWrittenOn>
          {({ plan }) => {
            const { contract, subjectParam, initial, Fields, toBody } = planForms[act];
            const known = { plan, me, subject };
            if (subjectParam !== undefined && !isThere(plan, subject)) return <NotThere />;
            const title = `${titles[act]}${subject === undefined ? '' : ` ${subject}`} · ${t('plan.titleOf', { year: plan.year })}`;
            const back = t('plan.back', { year: plan.year });
            return (
              <Stack>
                <AnchorLink to="/plan" search={{ year: plan.year }} size="sm">
                  <ArrowLeftIcon aria-hidden /> {back}
                </AnchorLink>
                <PageTitle>{title}</PageTitle>
                <ActForm
                  notice={notice}
                  contract={contract}
                  params={{ planId, ...(subjectParam === undefined ? {} : { [subjectParam]: subject ?? '' }) }}
                  subject={subject}
                  initial={initial(known)}
                  title={title}
                  revision={act === 'proposePlanItem' ? undefined : plan.revision}
                  {...(toBody === undefined ? {} : { toBody })}
                  renderPreview={(values) => <ActPreview act={act} plan={plan} values={values} />}
                  renderReceipt={(stored, again) => (
                    <ReceiptCard stored={stored}>
                      <ButtonLink to="/plan" search={{ year: plan.year }}>
                        {back}
                      </ButtonLink>
                      {act === 'proposePlanItem' && (
                        <Button variant="default" onClick={again}>
                          {t('plan.proposeNext')}
                        </Button>
                      )}
                    </ReceiptCard>
                  )}
                >
                  {() => <Fields {...known} />}
                </ActForm>
              </Stack>
            );
          }}
        </Loaded>
      )}
    </FormGate>
  );
};

const isThere = ({ items, overlaps }: Plan, subject: string | undefined): boolean =>
  items.some(({ itemId }) => itemId === subject) || overlaps.some(({ overlapId }) => overlapId === subject);

const useActTitles = (): Readonly<Record<PlanAct, string>> => {
  const { t } = useWords();
  return {
    proposePlanItem: t('plan.propose'),
    adjustPlanItem: t('plan.adjust'),
    resolveOverlap: t('plan.resolve'),
    approvePlan: t('plan.approve'),
  };
};
