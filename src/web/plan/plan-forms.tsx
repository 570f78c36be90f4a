import { Alert, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { planActs } from '#http/plans/act-contracts.ts';
import { topicNames } from '#terms/topics.ts';
import type { Plan } from '../api/plan-queries.ts';
import type { Me } from '../api/queries.ts';
import type { Values } from '../forms/body-of.ts';
import { blankDocument, DocumentFields } from '../forms/document-fields.tsx';
import {
  CheckField,
  DateField,
  MultiSelectField,
  type Options,
  RadioField,
  TextField,
  UnitField,
} from '../forms/fields.tsx';
import { useActForm } from '../forms/form-context.tsx';
import { useWords } from '../i18n/use-words.ts';
import { itemLabel } from './item-label.ts';
import { useOverlapText } from './use-overlap-text.ts';

type Known = Readonly<{ plan: Plan; me: Me; subject: string | undefined }>;

type PlanForm = Readonly<{
  contract: (typeof planActs)[keyof typeof planActs];
  /** The parameter of the address that the subject is, where there is one. */
  subjectParam?: 'itemId' | 'overlapId';
  initial: (known: Known) => Values;
  Fields: (known: Known) => ReactNode;
  toBody?: (values: Values) => Values;
}>;

const QUARTER_OPTIONS: Options = Object.fromEntries(
  [1, 2, 3, 4].map((quarter) => [String(quarter), { vi: `Quý ${quarter}`, en: `Quarter ${quarter}` }]),
);

/** A choice is a text, the quarter of an item a number. */
const withQuarter = (values: Values): Values => ({
  ...values,
  quarter: typeof values['quarter'] === 'string' ? Number(values['quarter']) : values['quarter'],
});

/** A plan that was approved is changed by a paper of whoever approved it. */
const paperOf = ({ plan }: Known): Values =>
  plan.approval === null ? {} : { document: blankDocument('decision', plan.province.code) };

const Paper = ({ plan }: Known) => {
  const { t } = useWords();
  return plan.approval === null ? null : <DocumentFields legend={t('plan.paper')} isAnyones />;
};

const Ground = ({ required = false }: Readonly<{ required?: boolean }>) => {
  const { t } = useWords();
  return (
    <TextField name="ground" label={t('plan.ground')} description={t('plan.groundHint')} required={required} isClear />
  );
};

const proposePlanItem: PlanForm = {
  contract: planActs.proposePlanItem,
  initial: (known) => ({
    body: known.me.body.code,
    unit: null,
    topics: [],
    quarter: null,
    ground: '',
    occurredOn: known.me.today,
    ...paperOf(known),
  }),
  toBody: withQuarter,
  Fields: (known) => {
    const { t } = useWords();
    const firstDay = `${known.plan.year}-01-01`;
    return (
      <>
        <UnitField name="body" label={t('plan.body')} day={firstDay} required />
        <UnitField name="unit" label={t('plan.unit')} day={firstDay} required />
        <MultiSelectField name="topics" label={t('plan.topics')} options={topicNames} required />
        <RadioField name="quarter" label={t('plan.quarter')} options={QUARTER_OPTIONS} required />
        <Ground />
        <DateField name="occurredOn" label={t('acts.occurredOn')} required />
        <Paper {...known} />
      </>
    );
  },
};

const adjustPlanItem: PlanForm = {
  contract: planActs.adjustPlanItem,
  subjectParam: 'itemId',
  initial: (known) => {
    const item = known.plan.items.find(({ itemId }) => itemId === known.subject);
    return {
      dropped: false,
      quarter: item === undefined ? null : String(item.quarter),
      topics: [...(item?.topics ?? [])],
      ground: '',
      occurredOn: known.me.today,
      ...paperOf(known),
    };
  },
  // What is left out has no other quarter and no other topics.
  toBody: (values) =>
    values['dropped'] === true ? { ...values, quarter: undefined, topics: undefined } : withQuarter(values),
  Fields: (known) => {
    const { t } = useWords();
    const { form } = useActForm();
    return (
      <>
        <CheckField name="dropped" label={t('plan.drop')} />
        {form.values['dropped'] !== true && (
          <>
            <RadioField name="quarter" label={t('plan.quarter')} options={QUARTER_OPTIONS} required />
            <MultiSelectField name="topics" label={t('plan.topics')} options={topicNames} required />
          </>
        )}
        <Ground required />
        <DateField name="occurredOn" label={t('acts.occurredOn')} required />
        <Paper {...known} />
      </>
    );
  },
};

const overlapOf = ({ plan, subject }: Known) => plan.overlaps.find(({ overlapId }) => overlapId === subject);

const resolveOverlap: PlanForm = {
  contract: planActs.resolveOverlap,
  subjectParam: 'overlapId',
  initial: (known) => ({ outcome: null, drop: null, ground: '', occurredOn: known.me.today, ...paperOf(known) }),
  // Where both stay nothing is changed, so that no paper is asked for.
  toBody: (values) =>
    values['outcome'] === 'one-dropped' ? values : { ...values, drop: undefined, document: undefined },
  Fields: (known) => {
    const { t } = useWords();
    const { form } = useActForm();
    const overlap = overlapOf(known);
    const text = useOverlapText(known.plan, overlap ?? { items: [], topics: [] });
    const items = known.plan.items.filter(({ itemId }) => overlap?.items.includes(itemId));
    const which: Options = Object.fromEntries(
      items.map((item) => [item.itemId, { vi: itemLabel(item, 'vi'), en: itemLabel(item, 'en') }]),
    );
    const dropping = form.values['outcome'] === 'one-dropped';
    return (
      <>
        <Alert color="yellow" variant="outline">
          {text}
        </Alert>
        <RadioField
          name="outcome"
          label={t('plan.outcome')}
          options={{
            'both-stay': { vi: 'Giữ cả hai', en: 'Both stay' },
            'one-dropped': { vi: 'Bỏ một mục', en: 'One is left out' },
          }}
          required
        />
        {dropping && <RadioField name="drop" label={t('plan.dropWhich')} options={which} required />}
        <Ground required />
        <DateField name="occurredOn" label={t('acts.occurredOn')} required />
        {dropping && <Paper {...known} />}
      </>
    );
  },
};

const approvePlan: PlanForm = {
  contract: planActs.approvePlan,
  initial: ({ plan, me }) => ({ document: blankDocument('decision', plan.province.code), occurredOn: me.today }),
  Fields: ({ plan }) => {
    const { t } = useWords();
    const open = plan.overlaps.filter(({ isOpen }) => isOpen).map(({ overlapId }) => overlapId);
    return (
      <Stack>
        {open.length > 0 && (
          <Alert color="yellow" variant="outline">
            {t('plan.notReady', { overlaps: open.join(', ') })}
          </Alert>
        )}
        <DocumentFields legend={t('plan.approval')} isAnyones />
        <DateField name="occurredOn" label={t('acts.occurredOn')} required />
      </Stack>
    );
  },
};

export const planForms = { proposePlanItem, adjustPlanItem, resolveOverlap, approvePlan } as const;
export type PlanAct = keyof typeof planForms;
export const isPlanAct = (act: string): act is PlanAct => Object.hasOwn(planForms, act);
