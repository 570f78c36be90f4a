import { Alert, Text } from '@mantine/core';
import { InfoIcon } from '@primer/octicons-react';
import type { Statistics } from '../api/statistics-queries.ts';
import { instantText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';

/** As of when it is, by which form, of which cases, and what nobody has verified. */
export const WhatItIs = ({ statistics }: Readonly<{ statistics: Statistics }>) => {
  const notes = useNotes(statistics);
  return (
    <Alert variant="outline" color="gray" p="xs" icon={<InfoIcon aria-hidden />}>
      {notes.map((note) => (
        <Text key={note} size="sm">
          {note}
        </Text>
      ))}
    </Alert>
  );
};

/** The same sentences on the screen, on paper and in a file. */
export const useNotes = ({ asOf, form, counts, unpublished }: Statistics): readonly string[] => {
  const { t } = useWords();
  return [
    t('statistics.asOf', { number: asOf.number, instant: instantText(asOf.instant) }),
    form.circular === null
      ? t('statistics.unverified')
      : t('statistics.unverifiedCircular', { circular: form.circular }),
    t('statistics.units'),
    ...(counts === 'cases-in-reach' ? [t('statistics.inReach')] : []),
    ...(unpublished > 0 ? [t('statistics.unpublished', { count: unpublished })] : []),
  ];
};
