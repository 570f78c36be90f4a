import { SimpleGrid } from '@mantine/core';
import { caseActs } from '#http/cases/act-contracts.ts';
import { dayKindNames } from '../cases/field-words.ts';
import { blankDocument, DocumentFields } from '../forms/document-fields.tsx';
import { DateField, SelectField, TextField } from '../forms/fields.tsx';
import { NumberField } from '../forms/number-fields.tsx';
import { useWords } from '../i18n/use-words.ts';
import type { ActDefinition } from './act-definition.ts';

export const issueDecision: ActDefinition = {
  contract: caseActs.issueDecision,
  initial: ({ file }) => ({
    document: blankDocument('decision', file.body.code, 'QĐ-TTr'),
    durationDays: null,
    durationUnit: null,
  }),
  Fields: () => {
    const { t } = useWords();
    return (
      <>
        <DocumentFields legend={t('acts.decision.paper')} />
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
            options={dayKindNames}
          />
        </SimpleGrid>
      </>
    );
  },
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
