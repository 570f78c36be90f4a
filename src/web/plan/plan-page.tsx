import { Group, Select, Stack, Text } from '@mantine/core';
import { CheckCircleIcon, PencilIcon } from '@primer/octicons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { type Plan, planQuery, plansQuery } from '../api/plan-queries.ts';
import { ExportButton } from '../exporting/export-button.tsx';
import { dateText, documentNumberText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { Chip } from '../shell/chip.tsx';
import { ButtonLink } from '../shell/links.tsx';
import { useMoment } from '../shell/moment.ts';
import { PageTitle } from '../shell/page-title.tsx';
import { Empty, Loaded, StaleNotice } from '../shell/states.tsx';
import { useMay, useMe } from '../shell/use-me.ts';
import { ItemTable } from './item-table.tsx';
import { OverlapList } from './overlap-list.tsx';
import { PlanCounts } from './plan-counts.tsx';
import { UnplannedList } from './unplanned-list.tsx';

const route = getRouteApi('/inside/plan');

/** A year's inspections: what is planned, what stands in the way of its approval, and what was done of it. */
export const PlanPage = () => {
  const { t } = useWords();
  const { asOf } = useMoment();
  const { today } = useMe();
  const { year = Number(today.slice(0, 4)) } = route.useSearch();
  const navigate = useNavigate({ from: '/plan' });
  const plans = useQuery(plansQuery(asOf));
  const province = plans.data?.provinces[0]?.code;
  const years = yearsAround(
    plans.data?.plans.map((each) => each.year),
    year,
  );
  return (
    <Stack>
      <PageTitle>{t('plan.titleOf', { year })}</PageTitle>
      <Text>{t('plan.explain')}</Text>
      <Group align="flex-end">
        <Select
          label={t('plan.year')}
          value={String(year)}
          onChange={(chosen) =>
            void navigate({ to: '/plan', search: (before) => ({ ...before, year: Number(chosen) }), replace: true })
          }
          data={years.map(String)}
          allowDeselect={false}
          w={120}
        />
        {province !== undefined && (
          <ExportButton
            choices={[{ list: 'plan-items', filters: { planId: `${province}-${year}` } }, { list: 'plans' }]}
          />
        )}
      </Group>
      <Loaded query={plans}>
        {() => (province === undefined ? <Empty>{t('plan.none')}</Empty> : <OnePlan planId={`${province}-${year}`} />)}
      </Loaded>
    </Stack>
  );
};

/** Those that have a plan, the one that is looked at, and the one to be made next. */
const yearsAround = (known: readonly number[] = [], shown: number): readonly number[] => {
  const all = new Set([...known, shown, Math.max(shown, ...known) + 1]);
  return [...all].toSorted((one, other) => other - one);
};

const OnePlan = ({ planId }: Readonly<{ planId: string }>) => {
  const { t } = useWords();
  const { asOf } = useMoment();
  const query = useQuery(planQuery(planId, asOf));
  return (
    <Loaded query={query} lines={12}>
      {({ plan, asOf: moment }) => (
        <Stack>
          <StaleNotice stale={moment.staleSince} />
          <Approval plan={plan} />
          <PlanCounts plan={plan} />
          <Acts plan={plan} />
          {plan.overlaps.length > 0 && <OverlapList plan={plan} />}
          {plan.items.length === 0 ? <Empty>{t('plan.none')}</Empty> : <ItemTable plan={plan} />}
          <UnplannedList cases={plan.unplanned} />
        </Stack>
      )}
    </Loaded>
  );
};

const Approval = ({ plan: { approval, approvedOn } }: Readonly<{ plan: Plan }>) => {
  const { t } = useWords();
  if (approval === null || approvedOn === null) {
    return (
      <div>
        <Chip tone="neutral" icon={PencilIcon}>
          {t('plan.draft')}
        </Chip>
      </div>
    );
  }
  return (
    <Group gap="xs">
      <Chip tone="good" icon={CheckCircleIcon}>
        {t('plan.approved')}
      </Chip>
      <Text size="sm">{t('plan.approvedBy', { number: documentNumberText(approval), day: dateText(approvedOn) })}</Text>
    </Group>
  );
};

const Acts = ({ plan: { planId, approval, items } }: Readonly<{ plan: Plan }>) => {
  const { t } = useWords();
  const { isPast } = useMoment();
  const mayPropose = useMay('propose-plan-item');
  const mayApprove = useMay('approve-plan');
  if (isPast || !(mayPropose || mayApprove)) return null;
  return (
    <Group gap="xs">
      {mayPropose && (
        <ButtonLink to="/plan/$planId/do/$act" params={{ planId, act: 'proposePlanItem' }}>
          {t('plan.propose')}
        </ButtonLink>
      )}
      {mayApprove && approval === null && items.length > 0 && (
        <ButtonLink to="/plan/$planId/do/$act" params={{ planId, act: 'approvePlan' }} variant="light">
          {t('plan.approve')}
        </ButtonLink>
      )}
    </Group>
  );
};
