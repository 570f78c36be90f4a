import { Group, Stack, Text } from '@mantine/core';
import { AlertIcon } from '@primer/octicons-react';
import { liabilityNames, undeterminedNames } from '#terms/accountability.ts';
import { liabilityReasons } from '#terms/accountability-derivation.ts';
import type { MatterFile, MatterLine } from '../api/matter-queries.ts';
import { useWords } from '../i18n/use-words.ts';
import { Chip } from '../shell/chip.tsx';
import { AnchorLink } from '../shell/links.tsx';
import { Part } from '../units/part.tsx';
import { ArticleNote } from './article-note.tsx';
import { Reasons } from './article-part.tsx';
import { LineLinks } from './line-links.tsx';

type Stretch = MatterFile['liability']['stretches'][number];

/** Who held which post and field on the days of the act, and what is looked at of it. A reference, never a verdict. */
export const LiabilityPart = ({ file, mayOpen }: Readonly<{ file: MatterFile; mayOpen: boolean }>) => {
  const { t } = useWords();
  const { article, stretches } = file.liability;
  return (
    <Part title={t('matters.liability.title')}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('matters.liability.reference')}
        </Text>
        {file.status === 'cleared' ? (
          <Text size="sm">{t('matters.liability.cleared')}</Text>
        ) : (
          <>
            <ArticleNote article={article} />
            <Reasons lines={liabilityReasons(stretches, null)} />
          </>
        )}
        {stretches.length === 0 && <Text c="dimmed">{t('matters.liability.noStretch')}</Text>}
        <Text fw={650}>{t('matters.liability.looked')}</Text>
        {file.lines.map((line) => (
          <Line key={keyOf(line)} line={line} file={file} mayOpen={mayOpen} />
        ))}
      </Stack>
    </Part>
  );
};

const keyOf = ({ person, actionId }: MatterLine): string =>
  actionId ?? (person === null ? 'undetermined' : `${person.office} ${person.personId}`);

const ToDetermine = () => {
  const { t } = useWords();
  return (
    <Chip tone="warn" icon={AlertIcon}>
      {t('matters.liability.toDetermine')}
    </Chip>
  );
};

const Line = ({ line, file, mayOpen }: Readonly<{ line: MatterLine; file: MatterFile; mayOpen: boolean }>) => {
  const { say } = useWords();
  const { person, liability, undetermined } = line;
  return (
    <Group gap="xs" justify="space-between">
      {person === null ? (
        <Group gap="xs">
          <ToDetermine />
          {undetermined !== null && <Text size="sm">{say(undeterminedNames[undetermined])}</Text>}
        </Group>
      ) : (
        <Text size="sm">
          <AnchorLink to="/heads/$personId" params={{ personId: person.personId }} underline="always" inherit>
            {person.name}
          </AnchorLink>
          , {person.post}
          {liability === null ? '' : ` · ${say(liabilityNames[liability])}`}
        </Text>
      )}
      <LineLinks line={line} candidates={inOfficeOf(file)} mayOpen={mayOpen && file.status === 'open'} />
    </Group>
  );
};

/** From among whom somebody is to be determined. */
const inOfficeOf = ({ liability: { stretches } }: MatterFile): Stretch['inOffice'] => {
  const all = stretches.flatMap(({ undetermined, inOffice }) => (undetermined === null ? [] : inOffice));
  return all.filter(
    ({ personId, office }, index) =>
      all.findIndex((each) => each.personId === personId && each.office === office) === index,
  );
};
