import { Stack, Text } from '@mantine/core';
import { DownloadIcon, EyeIcon, FileIcon, type Icon, PersonIcon, XCircleIcon } from '@primer/octicons-react';
import { accessKindNames } from '#terms/access-log.ts';
import { roleNames } from '#terms/offices.ts';
import type { AccessEntry } from '../api/access-queries.ts';
import { capitalised } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { Chip, type Tone } from '../shell/chip.tsx';
import { SubjectLink } from './subject-link.tsx';

type Part = Readonly<{ entry: AccessEntry }>;

const CHIPS: Readonly<Record<AccessEntry['kind'], Readonly<{ tone: Tone; icon: Icon }>>> = {
  reveal: { tone: 'info', icon: EyeIcon },
  'file-opening': { tone: 'info', icon: FileIcon },
  export: { tone: 'info', icon: DownloadIcon },
  refusal: { tone: 'bad', icon: XCircleIcon },
  rights: { tone: 'neutral', icon: PersonIcon },
};

export const ByWhom = ({ entry: { by } }: Part) => {
  const { t, say } = useWords();
  const note = [by.role === null ? undefined : say(roleNames[by.role]), by.bodyName ?? undefined]
    .filter((each) => each !== undefined)
    .join(', ');
  return (
    <div>
      <Text size="sm" fw={600}>
        {by.officerId === null ? t('accessLog.component', { name: by.name }) : by.name}
      </Text>
      {note !== '' && (
        <Text size="sm" c="dimmed">
          {note}
        </Text>
      )}
    </div>
  );
};

export const WhatHappened = ({ entry: { kind, sentence, reason, note } }: Part) => {
  const { t, say } = useWords();
  const { tone, icon } = CHIPS[kind];
  return (
    <Stack gap={4} align="flex-start">
      <Chip tone={tone} icon={icon}>
        {capitalised(say(accessKindNames[kind]))}
      </Chip>
      <Text size="sm">{say(sentence)}</Text>
      {reason !== null && <Text size="sm">{t('accessLog.why', { reason: say(reason) })}</Text>}
      {note !== null && <Text size="sm">{t('accessLog.note', { note })}</Text>}
    </Stack>
  );
};

export const OfWhat = ({ entry: { subject } }: Part) => {
  const { t } = useWords();
  if (subject === null) return null;
  return subject.title === null ? (
    <Text size="sm" c="dimmed">
      {t('accessLog.notThere')}
    </Text>
  ) : (
    <SubjectLink kind={subject.kind} id={subject.id} title={subject.title} />
  );
};
