import { Button, Card, Group, Stack, Text } from '@mantine/core';
import { PlusIcon } from '@primer/octicons-react';
import { v4 as uuid } from 'uuid';
import { personRoleNames } from '#terms/cases.ts';
import { useWords } from '../i18n/use-words.ts';
import type { Values } from './body-of.ts';
import { SelectField, TextField } from './fields.tsx';
import { useActForm } from './form-context.tsx';

/** One natural person; the id is random and says nothing, the name is sealed before it is stored. */
const blankPerson = (): Values => ({ personId: uuid(), name: '', post: '', level: '', role: 'suspected' });

/** Persons a finding is about. Names are sealed; whoever reports wrongdoing has no field here at all. */
export const PersonsField = ({ name, legend }: Readonly<{ name: string; legend: string }>) => {
  const { t } = useWords();
  const { form } = useActForm();
  const value = form.getInputProps(name).value;
  const persons = (Array.isArray(value) ? value : []) as readonly Values[];
  return (
    <Stack gap="xs">
      <div>
        <Text fw={500} size="sm">
          {legend}
        </Text>
        <Text size="xs" c="dimmed">
          {t('acts.persons.hint')}
        </Text>
      </div>
      {persons.map((person, index) => (
        <Card key={String(person['personId'])} withBorder padding="sm">
          <Stack gap="xs">
            <SelectField
              name={`${name}.${index}.role`}
              label={t('acts.persons.role')}
              options={personRoleNames}
              required
            />
            <TextField name={`${name}.${index}.name`} label={t('acts.persons.name')} maxLength={200} />
            <TextField name={`${name}.${index}.post`} label={t('acts.persons.post')} maxLength={200} />
            <Group justify="flex-end">
              <Button size="xs" variant="subtle" color="red" onClick={() => form.removeListItem(name, index)}>
                {t('forms.list.remove', { what: `${t('acts.persons.person')} ${index + 1}` })}
              </Button>
            </Group>
          </Stack>
        </Card>
      ))}
      <Group>
        <Button
          variant="default"
          leftSection={<PlusIcon aria-hidden />}
          onClick={() => form.setFieldValue(name, [...persons, blankPerson()] as never)}
        >
          {t('acts.persons.add')}
        </Button>
      </Group>
    </Stack>
  );
};
