import { Group, Stack, Text } from '@mantine/core';
import type { MatterFile } from '../api/matter-queries.ts';
import { useWords } from '../i18n/use-words.ts';
import { AnchorLink } from '../shell/links.tsx';
import { Part } from '../units/part.tsx';
import { matterByTopic } from './matter-title.ts';
import { SeverityChip } from './severity-part.tsx';

/** Other matters in the unit: whether there are several is counted over all of them. */
export const OthersPart = ({ file }: Readonly<{ file: MatterFile }>) => {
  const { t, language } = useWords();
  return (
    <Part title={t('matters.others.title')}>
      <Stack gap="xs">
        <Text size="sm" c="dimmed">
          {t('matters.others.explain')}
        </Text>
        {file.inUnit.length === 0 && <Text>{t('matters.others.none')}</Text>}
        {file.inUnit.map((other) => (
          <Group key={other.matterId} gap="xs">
            <AnchorLink to="/matters/$matterId" params={{ matterId: other.matterId }} underline="always">
              {matterByTopic(other, language)}
            </AnchorLink>
            <SeverityChip severity={other.severity} />
          </Group>
        ))}
      </Stack>
    </Part>
  );
};
