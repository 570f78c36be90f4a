import { Button, Select } from '@mantine/core';
import { XIcon } from '@primer/octicons-react';
import { SANCTION_FORMS } from '#domain/law/accountability/consequence.ts';
import { deviationNames as deviationWords, sanctionFormNames } from '#terms/accountability.ts';
import { UnitSelect } from '../forms/unit-select.tsx';
import { capitalised } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { deviationNames, type MatrixSearch } from './matrix-search.ts';

type DecisionFiltersProps = Readonly<{ search: MatrixSearch; onChange: (next: MatrixSearch) => void }>;

/** What was decided. One comes here from a number with some of these: what narrows the list is always seen. */
export const DecisionFilters = ({ search, onChange }: DecisionFiltersProps) => {
  const { t, say } = useWords();
  const { within, form, deviation, groundless } = search;
  const clearButtonProps = { 'aria-label': t('forms.clear') };
  return (
    <>
      {within !== undefined && (
        <div style={{ flex: '1 1 14rem' }}>
          <UnitSelect
            label={t('accountability.within')}
            withEnded
            value={within}
            onChange={(value) => onChange({ within: value ?? undefined })}
          />
        </div>
      )}
      <Select
        label={t('accountability.form')}
        placeholder={t('register.any')}
        clearable
        clearButtonProps={clearButtonProps}
        value={form ?? null}
        onChange={(value) => onChange({ form: SANCTION_FORMS.find((name) => name === value) })}
        data={SANCTION_FORMS.map((name) => ({ value: name, label: capitalised(say(sanctionFormNames[name])) }))}
      />
      <Select
        label={t('accountability.deviation')}
        placeholder={t('register.any')}
        clearable
        clearButtonProps={clearButtonProps}
        value={deviation ?? null}
        onChange={(value) => onChange({ deviation: deviationNames.find((name) => name === value) })}
        data={deviationNames.map((name) => ({ value: name, label: capitalised(say(deviationWords[name])) }))}
      />
      {groundless !== undefined && (
        <Button
          variant="light"
          rightSection={<XIcon aria-hidden />}
          onClick={() => onChange({ groundless: undefined })}
        >
          {t('accountability.groundless')}
        </Button>
      )}
    </>
  );
};
