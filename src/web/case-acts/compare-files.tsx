import { Button, FileButton, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useActForm } from '../forms/form-context.tsx';
import { sha256 } from '../forms/hash-field.tsx';
import { useWords } from '../i18n/use-words.ts';
import { listOf } from './act-definition.ts';

/** Files are compared here with what was recorded of them; what matches is ticked. */
export const CompareFiles = ({ name, known }: Readonly<{ name: string; known: readonly string[] }>) => {
  const { t } = useWords();
  const { form } = useActForm();
  const [told, setTold] = useState('');
  const compare = async (files: readonly File[]): Promise<void> => {
    const found = await Promise.all(files.map(async (file) => ({ file: file.name, hash: await sha256(file) })));
    const strange = found.filter(({ hash }) => !known.includes(hash));
    const same = found.filter(({ hash }) => known.includes(hash)).map(({ hash }) => hash);
    form.setFieldValue(name, [...new Set([...(listOf(form.values[name]) as readonly string[]), ...same])]);
    setTold(
      [
        ...(same.length > 0 ? [t('acts.evidence.same', { count: same.length })] : []),
        ...strange.map(({ file }) => t('acts.evidence.strange', { name: file })),
      ].join(' '),
    );
  };
  return (
    <Group gap="sm">
      <FileButton
        multiple
        onChange={(files) => void compare(files)}
        inputProps={{ 'aria-label': t('acts.evidence.compare') }}
      >
        {(props) => (
          <Button {...props} variant="default">
            {t('acts.evidence.compare')}
          </Button>
        )}
      </FileButton>
      <Text size="sm" role="status">
        {told}
      </Text>
    </Group>
  );
};
