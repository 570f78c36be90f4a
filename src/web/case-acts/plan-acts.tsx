import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { caseActs } from '#http/cases/act-contracts.ts';
import { planQuery, plansQuery } from '../api/plan-queries.ts';
import { DateField, type Options, SelectField } from '../forms/fields.tsx';
import { useWords } from '../i18n/use-words.ts';
import { itemLabel } from '../plan/item-label.ts';
import type { ActDefinition } from './act-definition.ts';

/** `P3@99-2024`: one value for a list to choose from. */
const chosen = (value: unknown): Readonly<{ planId: string; itemId: string }> => {
  const [itemId = '', planId = ''] = typeof value === 'string' ? value.split('@') : [];
  return { planId, itemId };
};

export const namePlanItem: ActDefinition = {
  contract: caseActs.namePlanItem,
  isIndependent: true,
  initial: ({ me }) => ({ item: null, occurredOn: me.today }),
  toBody: ({ item, occurredOn }) => ({ ...chosen(item), occurredOn }),
  Fields: ({ context: { file } }) => {
    const { t } = useWords();
    const plans = useQuery(plansQuery(undefined)).data?.plans ?? [];
    const year = file.openedOn.slice(0, 4);
    const planId = plans.find((plan) => String(plan.year) === year)?.planId;
    const plan = useQuery({ ...planQuery(planId ?? '', undefined), enabled: planId !== undefined }).data?.plan;
    const items = plan?.items.filter(({ unit, standing }) => unit.code === file.unit.code && standing !== 'dropped');
    const options: Options = Object.fromEntries(
      (items ?? []).map((item) => {
        const label = { vi: itemLabel(item, 'vi'), en: itemLabel(item, 'en') };
        return [`${item.itemId}@${planId}`, label];
      }),
    );
    return (
      <>
        <SelectField name="item" label={t('plan.item')} options={options} required />
        {Object.keys(options).length === 0 && (
          <Text size="sm" c="dimmed">
            {t('plan.noItemOfUnit')}
          </Text>
        )}
        <DateField name="occurredOn" label={t('acts.occurredOn')} required />
      </>
    );
  },
};
