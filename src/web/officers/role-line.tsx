import { Text } from '@mantine/core';
import { roleNames } from '#terms/offices.ts';
import type { OfficerLine } from '../api/queries.ts';
import { capitalised, dateText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';

/** A role with what it reaches and how long it holds. */
export const RoleLine = ({ held }: Readonly<{ held: OfficerLine['roles'][number] }>) => {
  const { t, say } = useWords();
  const reach = held.territory.map(({ name }) => name).join('; ');
  return (
    <Text size="sm">
      {capitalised(say(roleNames[held.role]))} · {reach === '' ? t('person.wholeReach') : reach} ·{' '}
      {held.until === null
        ? t('offices.officers.since', { day: dateText(held.from) })
        : `${dateText(held.from)} – ${dateText(held.until)}`}
    </Text>
  );
};
