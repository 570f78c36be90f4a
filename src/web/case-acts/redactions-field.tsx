import { Stack, Text } from '@mantine/core';
import { TextField } from '../forms/fields.tsx';
import { ListField } from '../forms/list-field.tsx';
import { useWords } from '../i18n/use-words.ts';

/** What was left out of the published text, and why: said, so that nobody wonders what is missing. */
export const RedactionsField = ({ name }: Readonly<{ name: string }>) => {
  const { t } = useWords();
  return (
    <ListField
      name={name}
      title={
        <Text fw={500} size="sm">
          {t('acts.publication.redactions')}
        </Text>
      }
      blank={() => ({ passage: '', ground: '' })}
      addLabel={t('acts.publication.addRedaction')}
      nameOf={(index) => `${t('acts.publication.passage')} ${index + 1}`}
    >
      {(path) => (
        <Stack gap="xs">
          <TextField name={`${path}.passage`} label={t('acts.publication.passage')} required />
          <TextField name={`${path}.ground`} label={t('acts.publication.ground')} required />
        </Stack>
      )}
    </ListField>
  );
};
