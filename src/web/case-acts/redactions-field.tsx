import { Button, Card, Group, Stack, Text } from '@mantine/core';
import { PlusIcon } from '@primer/octicons-react';
import { TextField } from '../forms/fields.tsx';
import { useActForm } from '../forms/form-context.tsx';
import { useWords } from '../i18n/use-words.ts';
import { listOf } from './act-definition.ts';

/** What was left out of the published text, and why: said, so that nobody wonders what is missing. */
export const RedactionsField = ({ name }: Readonly<{ name: string }>) => {
  const { t } = useWords();
  const { form } = useActForm();
  const redactions = listOf(form.getInputProps(name).value);
  return (
    <Stack gap="xs">
      <Text fw={500} size="sm">
        {t('acts.publication.redactions')}
      </Text>
      {redactions.map((_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a redaction is known by its place
        <Card key={index} withBorder padding="sm">
          <Stack gap="xs">
            <TextField
              name={`${name}.${index}.passage`}
              label={t('acts.publication.passage')}
              maxLength={200}
              required
            />
            <TextField name={`${name}.${index}.ground`} label={t('acts.publication.ground')} maxLength={300} required />
            <Group justify="flex-end">
              <Button size="xs" variant="subtle" color="red" onClick={() => form.removeListItem(name, index)}>
                {t('forms.list.remove', { what: `${t('acts.publication.passage')} ${index + 1}` })}
              </Button>
            </Group>
          </Stack>
        </Card>
      ))}
      <Group>
        <Button
          variant="default"
          leftSection={<PlusIcon aria-hidden />}
          onClick={() => form.insertListItem(name, { passage: '', ground: '' })}
        >
          {t('acts.publication.addRedaction')}
        </Button>
      </Group>
    </Stack>
  );
};
