import { Checkbox, Fieldset, SimpleGrid, Text } from '@mantine/core';
import { useEffect } from 'react';
import { formatDocumentNumber } from '#domain/document.ts';
import { documentKindNames } from '#terms/documents.ts';
import { capitalised } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import type { Values } from './body-of.ts';
import { DateField, SelectField, TextField, UnitField } from './fields.tsx';
import { useActForm } from './form-context.tsx';
import { NumberField } from './number-fields.tsx';

type Kind = keyof typeof documentKindNames;

/** What a paper's fields hold at first. */
export const blankDocument = (kind: Kind, issuer: string, symbol = ''): Values => ({
  kind,
  number: null,
  symbol,
  year: null,
  issuer,
  signedOn: null,
  signer: '',
});

type DocumentFieldsProps = Readonly<{
  /** Path of the paper in the body. */
  name?: string;
  legend: string;
  /** Any kind, by any body: papers from elsewhere. */
  isAnyones?: boolean;
}>;

/** A paper as its header states it: number, symbol, day of signature. The year is that of the day. */
export const DocumentFields = ({ name = 'document', legend, isAnyones = false }: DocumentFieldsProps) => {
  const { t } = useWords();
  const { form, register } = useActForm();
  useEffect(() => register(`${name}.year`, t('forms.document.signedOn'), `${name}.signedOn`), [register, name, t]);
  const value = form.getInputProps(name).value as Values | undefined;
  const number = value?.['number'];
  const symbol = value?.['symbol'];
  return (
    <Fieldset legend={legend}>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        {isAnyones && (
          <>
            <SelectField name={`${name}.kind`} label={t('forms.document.kind')} options={documentKindNames} required />
            <UnitField name={`${name}.issuer`} label={t('forms.document.issuer')} required />
          </>
        )}
        <NumberField name={`${name}.number`} label={t('forms.document.number')} required />
        <TextField name={`${name}.symbol`} label={t('forms.document.symbol')} required />
        <DateField
          name={`${name}.signedOn`}
          label={t('forms.document.signedOn')}
          required
          onPick={(date) =>
            form.setFieldValue(`${name}.year`, (date === null ? null : Number(date.slice(0, 4))) as never)
          }
        />
        <TextField name={`${name}.signer`} label={t('forms.document.signer')} />
      </SimpleGrid>
      {typeof number === 'number' && typeof symbol === 'string' && symbol.trim() !== '' && (
        <Text size="sm" c="dimmed" mt="xs">
          {t('forms.document.preview', { text: formatDocumentNumber({ number, symbol: symbol.trim() }) })}
        </Text>
      )}
    </Fieldset>
  );
};

type OptionalDocumentProps = Readonly<{ name?: string; legend: string; issuer: string }>;

/** A paper where there is one. */
export const OptionalDocumentFields = ({ name = 'document', legend, issuer }: OptionalDocumentProps) => {
  const { t } = useWords();
  const { form } = useActForm();
  const has = form.getInputProps(name).value !== null;
  return (
    <>
      <Checkbox
        label={t('forms.document.has')}
        checked={has}
        onChange={(event) =>
          form.setFieldValue(name, (event.currentTarget.checked ? blankDocument('letter', issuer) : null) as never)
        }
      />
      {has && <DocumentFields name={name} legend={capitalised(legend)} isAnyones />}
    </>
  );
};
