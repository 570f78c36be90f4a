import { Stack, Text } from '@mantine/core';
import { v4 as uuid } from 'uuid';
import { postLevelNames } from '#terms/offices.ts';
import type { Values } from '../forms/body-of.ts';
import { SelectField, TextField } from '../forms/fields.tsx';
import { ListField } from '../forms/list-field.tsx';
import { useWords } from '../i18n/use-words.ts';

/** One natural person; the id is random and says nothing, the name is sealed before it is stored. */
export const blankOffender = (): Values => ({ personId: uuid(), name: '', post: '', level: null });

/** Of whom the matter speaks: bị phản ánh, until a court has decided. */
export const OffendersField = ({ description, least = 0 }: Readonly<{ description?: string; least?: number }>) => {
  const { t } = useWords();
  return (
    <ListField
      name="offenders"
      title={
        <div>
          <Text fw={500} size="sm">
            {t('matters.persons.title')}
          </Text>
          <Text size="xs" c="dimmed">
            {t('acts.persons.hint')} {description}
          </Text>
        </div>
      }
      blank={blankOffender}
      addLabel={t('acts.persons.add')}
      nameOf={(index) => `${t('acts.persons.person')} ${index + 1}`}
      least={least}
    >
      {(path) => (
        <Stack gap="xs">
          <TextField name={`${path}.post`} label={t('acts.persons.post')} description={t('acts.finding.postHint')} />
          <SelectField name={`${path}.level`} label={t('matters.acts.level')} options={postLevelNames} />
          <TextField name={`${path}.name`} label={t('acts.persons.name')} />
        </Stack>
      )}
    </ListField>
  );
};
