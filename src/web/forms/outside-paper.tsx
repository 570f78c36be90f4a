import { Fieldset, SimpleGrid } from '@mantine/core';
import { useEffect } from 'react';
import { documentKindNames } from '#terms/documents.ts';
import { useWords } from '../i18n/use-words.ts';
import { DateField, SelectField, TextField } from './fields.tsx';
import { useActForm, useStandsFor } from './form-context.tsx';
import { NumberField } from './number-fields.tsx';

type OutsidePaperProps = Readonly<{
  /** Path of the paper in the body. */
  name?: string;
  legend: string;
  /** Another field says who issued it, and what that field is called; left out: it is asked for here, with the kind. */
  issuerIn?: Readonly<{ name: string; label: string }>;
}>;

const ISSUER = ['document.issuer'];
const NONE: readonly string[] = [];

/** A paper of a body that is no unit of the register: a court, an investigation body. */
export const OutsidePaperFields = ({ name = 'document', legend, issuerIn }: OutsidePaperProps) => {
  const { t } = useWords();
  const { form, register } = useActForm();
  useEffect(() => register(`${name}.year`, t('forms.document.signedOn'), `${name}.signedOn`), [register, name, t]);
  useStandsFor(issuerIn?.name ?? '', issuerIn?.label ?? '', issuerIn === undefined ? NONE : ISSUER);
  return (
    <Fieldset legend={legend}>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        {issuerIn === undefined && (
          <>
            <SelectField name={`${name}.kind`} label={t('forms.document.kind')} options={documentKindNames} required />
            <TextField name={`${name}.issuer`} label={t('forms.document.issuer')} required />
          </>
        )}
        <NumberField name={`${name}.number`} label={t('forms.document.number')} required />
        <TextField
          name={`${name}.symbol`}
          label={t('forms.document.symbol')}
          description={t('forms.document.symbolHint')}
          required
        />
        <DateField
          name={`${name}.signedOn`}
          label={t('forms.document.signedOn')}
          required
          onPick={(date) =>
            form.setFieldValue(`${name}.year`, (date === null ? null : Number(date.slice(0, 4))) as never)
          }
        />
      </SimpleGrid>
    </Fieldset>
  );
};
