import { Button, FileButton, Group, Stack, Text, TextInput } from '@mantine/core';
import { FileIcon } from '@primer/octicons-react';
import { useState } from 'react';
import { useWords } from '../i18n/use-words.ts';
import { useField } from './form-context.tsx';

type HashFieldProps = Readonly<{ name: string; label: string; required?: boolean }>;

type Work =
  | Readonly<{ status: 'idle' }>
  | Readonly<{ status: 'computing' | 'failed' }>
  | Readonly<{ status: 'done'; file: string }>;

/** The SHA-256 of a file, computed here: the ledger keeps what the file was, not the file. */
export const HashField = ({ name, label, required = false }: HashFieldProps) => {
  const { t } = useWords();
  const { id, value, error, set } = useField(name, label);
  const [work, setWork] = useState<Work>({ status: 'idle' });
  const take = async (file: File | null): Promise<void> => {
    if (file === null) return;
    setWork({ status: 'computing' });
    try {
      set(await sha256(file));
      setWork({ status: 'done', file: file.name });
    } catch (fault) {
      if (!(fault instanceof DOMException)) throw fault;
      setWork({ status: 'failed' });
    }
  };
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
      <Group gap="sm">
        <FileButton
          onChange={(file) => void take(file)}
          inputProps={{ 'aria-label': `${label}: ${t('forms.hash.choose')}` }}
        >
          {(props) => (
            <Button
              {...props}
              variant="default"
              leftSection={<FileIcon aria-hidden />}
              loading={work.status === 'computing'}
            >
              {t('forms.hash.choose')}
            </Button>
          )}
        </FileButton>
        <Text size="sm" role="status">
          {work.status === 'computing' && t('forms.hash.computing')}
          {work.status === 'failed' && t('forms.hash.failed')}
          {work.status === 'done' && t('forms.hash.of', { name: work.file })}
        </Text>
      </Group>
    </Stack>
  );
};

/** @throws DOMException when the file cannot be read */
export const sha256 = async (file: Blob): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};
