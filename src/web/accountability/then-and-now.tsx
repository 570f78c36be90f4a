import { Card, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { bandInWords } from '#terms/accountability-band.ts';
import { severityInWords } from '#terms/accountability-derivation.ts';
import type { ActionFile, BandTold } from '../api/accountability-queries.ts';
import { dateText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { Part } from '../units/part.tsx';
import { BandDerivation } from './band-derivation.tsx';
import { BandWords } from './line-chips.tsx';

/** The reference by what was known when it was decided, beside the one by what is known now. */
export const ThenAndNow = ({ action }: Readonly<{ action: ActionFile }>) => {
  const { t, say } = useWords();
  const { whenDecided, now } = action;
  const isSame = whenDecided !== null && say(bandInWords(whenDecided.band)) === say(bandInWords(now.band));
  return (
    <Part title={t('accountability.file.thenAndNow')}>
      <Stack gap="sm">
        <SimpleGrid cols={{ base: 1, md: 2 }}>
          {whenDecided === null ? (
            <Text c="dimmed">{t('accountability.file.neverDecided')}</Text>
          ) : (
            <Known title={t('accountability.file.knownThen')} told={whenDecided} action={action} />
          )}
          <Known title={t('accountability.file.knownNow')} told={now} action={action} />
        </SimpleGrid>
        {whenDecided !== null && (
          <Text size="sm" fw={600}>
            {isSame ? t('accountability.file.same') : t('accountability.file.different')}
          </Text>
        )}
      </Stack>
    </Part>
  );
};

const Known = ({ title, told, action }: Readonly<{ title: string; told: BandTold; action: ActionFile }>) => {
  const { t, say } = useWords();
  const matter = told.derivation.matters.find(({ matterId }) => matterId === action.line.matterId);
  return (
    <Card withBorder padding="sm">
      <Title order={3} size="h5">
        {title} ({t('accountability.file.onDay', { day: dateText(told.day) })})
      </Title>
      {matter?.severity != null && (
        <Text>
          {t('accountability.derivation.severity')}: <b>{say(severityInWords(matter.severity.severity))}</b>
        </Text>
      )}
      <Text>
        {t('accountability.column.band')}:{' '}
        <b>
          <BandWords band={told.band} />
        </b>
      </Text>
      <details>
        <summary>
          <Text span size="sm" c="ledger.8">
            {t('accountability.why')}
          </Text>
        </summary>
        <BandDerivation told={told} line={action.line} grounds={action.grounds} />
      </details>
    </Card>
  );
};
