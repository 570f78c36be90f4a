import { Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../i18n/use-words.ts';
import { FileHashes } from './file-hashes.tsx';
import { useField } from './form-context.tsx';

type HashFieldProps = Readonly<{ name: string; label: string; required?: boolean }>;

/** The SHA-256 of a file: the ledger keeps what the file was, not the file. */
export const HashField = ({ name, label, required = false }: HashFieldProps) => {
  const { t } = useWords();
  const { id, value, error, set } = useField(name, label);
  const [file, setFile] = useState<string>();
  return (
    <Stack gap={6}>
      <TextInput
        id={id}
        label={label}
        withAsterisk={required}
        description={t('forms.hash.explain')}
        placeholder={t('forms.hash.manual')}
        value={typeof value === 'string' ? value : ''}
        error={error}
        onChange={(event) => set(event.currentTarget.value.trim().toLowerCase())}
        classNames={{ input: 'code' }}
        spellCheck={false}
      />
      <FileHashes
        label={`${label}: ${t('forms.hash.choose')}`}
        button={t('forms.hash.choose')}
        onHashed={([chosen]) => {
          set(chosen?.hash);
          setFile(chosen?.name);
        }}
      >
        {file !== undefined && t('forms.hash.of', { name: file })}
      </FileHashes>
    </Stack>
  );
};
