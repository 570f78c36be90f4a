import { Stack, Text } from '@mantine/core';
import { v4 as uuid } from 'uuid';
import { personRoleNames } from '#terms/cases.ts';
import { useWords } from '../i18n/use-words.ts';
import type { Values } from './body-of.ts';
import { SelectField, TextField } from './fields.tsx';
import { ListField } from './list-field.tsx';

/** One natural person; the id is random and says nothing, the name is sealed before it is stored. */
const blankPerson = (): Values => ({ personId: uuid(), name: '', post: '', level: '', role: null });

/** Persons a finding is about. Names are sealed; whoever reports wrongdoing has no field here at all. */
export const PersonsField = ({ name, legend }: Readonly<{ name: string; legend: string }>) => {
  const { t } = useWords();
  return (
    <ListField
      name={name}
      title={
        <div>
          <Text fw={500} size="sm">
            {legend}
          </Text>
          <Text size="xs" c="dimmed">
            {t('acts.persons.hint')}
          </Text>
        </div>
      }
      blank={blankPerson}
      addLabel={t('acts.persons.add')}
      nameOf={(index) => `${t('acts.persons.person')} ${index + 1}`}
    >
      {(path) => (
        <Stack gap="xs">
          <SelectField name={`${path}.role`} label={t('acts.persons.role')} options={personRoleNames} required />
          <TextField name={`${path}.name`} label={t('acts.persons.name')} />
          <TextField name={`${path}.post`} label={t('acts.persons.post')} />
        </Stack>
      )}
    </ListField>
  );
};
