import { SimpleGrid, Text } from '@mantine/core';
import { corruptActCodes } from '#domain/law/corrupt-acts.ts';
import { matterSourceNames } from '#terms/accountability.ts';
import { corruptActName, topicNames } from '#terms/topics.ts';
import type { CaseFile } from '../api/case-queries.ts';
import {
  AreaField,
  CheckGroupField,
  DateField,
  type Options,
  RadioField,
  SelectField,
  UnitField,
} from '../forms/fields.tsx';
import { useActForm } from '../forms/form-context.tsx';
import { MoneyField } from '../forms/number-fields.tsx';
import { OutsidePaperFields } from '../forms/outside-paper.tsx';
import { useWords } from '../i18n/use-words.ts';
import { OffendersField } from '../matter-acts/offenders-field.tsx';
import { UnitListField } from '../units/unit-list-field.tsx';
import { upheldActs } from './from-findings.ts';

const actOptions: Options = Object.fromEntries(
  corruptActCodes.map((code) => {
    const { vi, en } = corruptActName(code);
    return [code, { vi: `${code} ${vi}`, en: `${code} ${en}` }];
  }),
);

const findingOptions = (file: CaseFile): Options =>
  Object.fromEntries(
    upheldActs(file).map(({ findingId, content }) => {
      const text = `${findingId}: ${String(content['summary'])}`;
      return [findingId, { vi: text, en: text }];
    }),
  );

/** From what it is known, what was done, where, when, and of whom it speaks. */
export const IdentifyFields = ({ file }: Readonly<{ file: CaseFile | undefined }>) => {
  const { t } = useWords();
  const { form } = useActForm();
  const to = form.getInputProps('to').value;
  return (
    <>
      {file === undefined ? (
        <>
          <RadioField name="source" label={t('matters.facts.source')} options={outsideSources} required />
          <OutsidePaperFields legend={t('matters.facts.paper')} />
        </>
      ) : (
        <CheckGroupField
          name="findingIds"
          label={t('matters.identify.findings')}
          description={t('matters.identify.findingsHint')}
          options={findingOptions(file)}
          required
        />
      )}
      <SelectField name="actCode" label={t('matters.facts.act')} options={actOptions} searchable required />
      <UnitField
        name="unit"
        label={t('matters.facts.unit')}
        description={t('matters.identify.unitHint')}
        day={typeof to === 'string' ? to : undefined}
        required
      />
      <UnitListField
        name="subUnits"
        label={t('matters.facts.subUnits')}
        description={t('matters.identify.subUnitsHint')}
      />
      <SelectField name="topic" label={t('matters.facts.topic')} options={topicNames} searchable required />
      <div>
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <DateField name="from" label={t('matters.identify.from')} required />
          <DateField name="to" label={t('matters.identify.to')} required />
        </SimpleGrid>
        <Text size="xs" c="dimmed" mt={4}>
          {t('matters.identify.daysHint')}
        </Text>
      </div>
      <MoneyField name="amountVnd" label={t('matters.facts.amount')} />
      <AreaField
        name="summary"
        label={t('acts.finding.summary')}
        description={t('acts.finding.summaryHint')}
        isClear
        required
      />
      <OffendersField {...(file === undefined ? {} : { description: t('matters.identify.personsHint') })} />
      <AreaField name="details" label={t('acts.finding.details')} description={t('acts.finding.detailsHint')} />
      <DateField name="occurredOn" label={t('matters.identify.on')} required />
    </>
  );
};

/** Findings of ours are recorded from their case. */
const { inspection: _ours, ...outsideSources } = matterSourceNames;
