import { SimpleGrid } from '@mantine/core';
import type { BodyLevel } from '#domain/inspection-case/state.ts';
import { caseActs } from '#http/cases/act-contracts.ts';
import { durationUnitNames } from '#terms/case-value-kinds.ts';
import { blankDocument, DocumentFields } from '../forms/document-fields.tsx';
import { DateField, SelectField, TextField } from '../forms/fields.tsx';
import { useActForm } from '../forms/form-context.tsx';
import { NumberField } from '../forms/number-fields.tsx';
import { useWords } from '../i18n/use-words.ts';
import { type ActDefinition, textOf } from './act-definition.ts';
import { daysOf, LawHint, limitOn, useMarkedArticle } from './law-hint.tsx';

export const issueDecision: ActDefinition = {
  contract: caseActs.issueDecision,
  initial: ({ file }) => ({
    document: blankDocument('decision', file.body.code, 'QĐ-TTr'),
    durationDays: null,
    durationUnit: null,
  }),
  Fields: ({ context }) => {
    const { t } = useWords();
    return (
      <>
        <DocumentFields legend={t('acts.decision.paper')} />
        <LongestDuration level={context.file.bodyLevel} today={context.me.today} />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <NumberField
            name="durationDays"
            label={t('acts.decision.days')}
            description={t('acts.decision.daysHint')}
            required
          />
          <SelectField
            name="durationUnit"
            label={t('acts.decision.unit')}
            description={t('acts.decision.unitHint')}
            options={durationUnitNames}
          />
        </SimpleGrid>
      </>
    );
  },
};

/** What the law of the day of signature allows, where a rule is known. */
const LongestDuration = ({ level, today }: Readonly<{ level: BodyLevel; today: string }>) => {
  const { t } = useWords();
  const { form } = useActForm();
  const marked = useMarkedArticle();
  const day = textOf(form.getInputProps('document.signedOn').value) || today;
  const rule = limitOn('direct-inspection', level, day);
  return (
    <LawHint day={day} article={rule && marked(rule.article, rule.mark)}>
      {t('acts.decision.law', { most: daysOf(rule) })}
    </LawHint>
  );
};

export const announceDecision: ActDefinition = {
  contract: caseActs.announceDecision,
  initial: ({ file, me }) => ({
    announcedOn: me.today,
    minutes: { madeOn: me.today, place: `Trụ sở ${file.unit.name}` },
  }),
  Fields: () => {
    const { t } = useWords();
    return (
      <>
        <DateField
          name="announcedOn"
          label={t('acts.announcement.on')}
          description={t('acts.announcement.hint')}
          required
        />
        <DateField name="minutes.madeOn" label={t('acts.announcement.minutesOn')} required />
        <TextField name="minutes.place" label={t('acts.announcement.place')} required />
      </>
    );
  },
};
