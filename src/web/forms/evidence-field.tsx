import { Button, FileButton, Group, Input, Stack, Text } from '@mantine/core';
import { FileIcon } from '@primer/octicons-react';
import { useRef, useState } from 'react';
import { useWords } from '../i18n/use-words.ts';
import { useField } from './form-context.tsx';
import { sha256 } from './hash-field.tsx';

/** Files that prove it, each by its SHA-256, computed here: which file it was can be shown later, what is in it stays. */
export const EvidenceField = ({ name, label }: Readonly<{ name: string; label: string }>) => {
  const { t } = useWords();
  const { id, value, error, set } = useField(name, label);
  const hashes: readonly string[] = Array.isArray(value) ? value : [];
  // Names may say too much: they are shown while one writes, and go nowhere.
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const [hasFailed, setHasFailed] = useState(false);
  const choose = useRef<HTMLButtonElement>(null);
  const take = async (files: readonly File[]): Promise<void> => {
    setHasFailed(false);
    try {
      const taken = await Promise.all(files.map(async (file) => [await sha256(file), file.name] as const));
      setNames((before) => new Map([...before, ...taken]));
      set([...new Set([...hashes, ...taken.map(([hash]) => hash)])]);
    } catch (fault) {
      if (!(fault instanceof DOMException)) throw fault;
      setHasFailed(true);
    }
  };
  return (
    <Input.Wrapper id={id} label={label} description={t('forms.hash.explain')} error={error}>
      <Stack gap={6} mt={4}>
        {hashes.map((hash) => (
          <Group key={hash} gap="xs" wrap="nowrap" justify="space-between">
            <Text size="sm" className="code">
              {names.get(hash) ?? hash}
            </Text>
            <Button
              size="xs"
              variant="subtle"
              color="red"
              onClick={() => {
                set(hashes.filter((each) => each !== hash));
                choose.current?.focus();
              }}
            >
              {t('forms.list.remove', { what: '' })}
              <span className="visually-hidden">{names.get(hash) ?? hash}</span>
            </Button>
          </Group>
        ))}
        <Group gap="sm">
          <FileButton multiple onChange={(files) => void take(files)} inputProps={{ 'aria-label': label }}>
            {(props) => (
              <Button {...props} ref={choose} id={id} variant="default" leftSection={<FileIcon aria-hidden />}>
                {t('forms.hash.choose')}
              </Button>
            )}
          </FileButton>
          <Text size="sm" role="status">
            {hasFailed && t('forms.hash.failed')}
          </Text>
        </Group>
      </Stack>
    </Input.Wrapper>
  );
};
