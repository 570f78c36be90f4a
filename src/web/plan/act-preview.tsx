import { useQuery } from '@tanstack/react-query';
import type { Plan } from '../api/plan-queries.ts';
import { unitQuery } from '../api/queries.ts';
import type { Values } from '../forms/body-of.ts';
import { useWords } from '../i18n/use-words.ts';
import type { PlanAct } from './plan-forms.tsx';

type ActPreviewProps = Readonly<{ act: PlanAct; plan: Plan; values: Values }>;

/** What the fields come to, before it is sent. */
export const ActPreview = ({ act, plan, values }: ActPreviewProps) => {
  const { t } = useWords();
  const { year, items, overlaps } = plan;
  const body = useName(values['body']);
  const unit = useName(values['unit']);
  switch (act) {
    case 'proposePlanItem':
      return t('plan.willPropose', { body, unit, quarter: values['quarter'] ?? '…', year });
    case 'approvePlan':
      return overlaps.some(({ isOpen }) => isOpen)
        ? '…'
        : t('plan.willApprove', { year, count: items.filter(({ standing }) => standing !== 'dropped').length });
    case 'adjustPlanItem':
      return values['dropped'] === true ? t('plan.change.dropped') : '…';
    case 'resolveOverlap':
      return values['outcome'] === 'both-stay' ? t('plan.bothStay') : t('plan.oneDropped');
  }
};

const useName = (code: unknown): string => {
  const asked = typeof code === 'string' ? code : '';
  const { data } = useQuery({ ...unitQuery(asked, undefined, undefined), enabled: asked !== '' });
  return data?.unit.name ?? '…';
};
