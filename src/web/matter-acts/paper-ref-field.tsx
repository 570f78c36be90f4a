import { Fieldset, SimpleGrid, Stack } from '@mantine/core';
import type { Values } from '../forms/body-of.ts';
import { type Options, SelectField, TextField } from '../forms/fields.tsx';
import { useActForm } from '../forms/form-context.tsx';
import { NumberField } from '../forms/number-fields.tsx';
import { useWords } from '../i18n/use-words.ts';
import { isUnitCode, paperOfKey, readPaperKey } from '../matters/paper-of-key.ts';

const OTHER = 'other';

/** What the fields hold at first. @param known a paper that is meant already, by its key */
export const blankRef = (known: string | null = null): Values => ({
  known,
  number: null,
  symbol: '',
  year: null,
  issuer: '',
});

/** The reference as the body wants it; null: none is meant. */
export const refOf = (value: unknown): Values | null => {
  const { known, ...typed } = value as Values;
  if (known === OTHER) return typed;
  return typeof known === 'string' ? (paperOfKey(known) ?? null) : null;
};

/** `12/QĐ-UBND (2026)`, with the court or authority where it is none of ours. */
const nameOf = (key: string, t: ReturnType<typeof useWords>['t']): string => {
  const paper = readPaperKey(key);
  if (paper === undefined) return key;
  const { number, year, issuer } = paper;
  return isUnitCode(issuer) ? `${number} (${year})` : t('matters.acts.ref.named', { number, year, issuer });
};

type PaperRefProps = Readonly<{
  /** Path of the reference in the body. */
  name: string;
  label: string;
  description?: string;
  /** Papers on record, by their keys. */
  known: readonly string[];
  required?: boolean;
}>;

/** Another paper: one of those on record, or one that was never recorded and is typed as it is cited. */
export const PaperRefField = ({ name, label, description, known, required = false }: PaperRefProps) => {
  const { t } = useWords();
  const { form } = useActForm();
  const chosen = form.getInputProps(`${name}.known`).value;
  // One that is meant already need not be on record: a judgment that speaks of another one.
  const meant = typeof chosen === 'string' && chosen !== OTHER && !known.includes(chosen) ? [chosen] : [];
  const options: Options = Object.fromEntries([
    ...[...known, ...meant].map((key) => [key, { vi: nameOf(key, t), en: nameOf(key, t) }] as const),
    [OTHER, { vi: t('matters.acts.ref.other'), en: t('matters.acts.ref.other') }],
  ]);
  const isOther = chosen === OTHER;
  return (
    <Stack gap="xs">
      <SelectField
        name={`${name}.known`}
        label={label}
        description={description}
        options={options}
        required={required}
      />
      {isOther && (
        <Fieldset legend={t('matters.acts.ref.typed')}>
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <NumberField name={`${name}.number`} label={t('forms.document.number')} required />
            <TextField
              name={`${name}.symbol`}
              label={t('forms.document.symbol')}
              description={t('forms.document.symbolHint')}
              required
            />
            <NumberField name={`${name}.year`} label={t('matters.acts.ref.year')} required />
            <TextField name={`${name}.issuer`} label={t('forms.document.issuer')} required />
          </SimpleGrid>
        </Fieldset>
      )}
    </Stack>
  );
};
