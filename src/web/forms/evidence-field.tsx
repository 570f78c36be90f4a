import { Button, Group, Input, Stack, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import { useWords } from '../i18n/use-words.ts';
import { FileHashes } from './file-hashes.tsx';
import { useField } from './form-context.tsx';

/** Files that prove it, each by its SHA-256: which file it was can be shown later, what is in it stays. */
export const EvidenceField = ({ name, label }: Readonly<{ name: string; label: string }>) => {
  const { t } = useWords();
  const { id, value, error, set } = useField(name, label);
  const hashes: readonly string[] = Array.isArray(value) ? value : [];
  // Names may say too much: they are shown while one writes, and go nowhere.
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const choose = useRef<HTMLButtonElement>(null);
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
        <FileHashes
          id={id}
          buttonRef={choose}
          label={label}
          button={t('forms.hash.choose')}
          multiple
          onHashed={(files) => {
            setNames(new Map([...names, ...files.map((file) => [file.hash, file.name] as const)]));
            set([...new Set([...hashes, ...files.map(({ hash }) => hash)])]);
          }}
        />
      </Stack>
    </Input.Wrapper>
  );
};
