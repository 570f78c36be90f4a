import { Group, Text, Title } from '@mantine/core';
import { ClockIcon, LockIcon, PencilIcon } from '@primer/octicons-react';
import type { DiaryPage } from '../api/fieldwork-queries.ts';
import { ActLink } from '../case-acts/act-links.tsx';
import { SealedText } from '../cases/sealed-text.tsx';
import { dateText, instantText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { Chip } from '../shell/chip.tsx';
import { useMoment } from '../shell/moment.ts';
import { useMe } from '../shell/use-me.ts';
import classes from './fieldwork.module.css';
import type { PartProps } from './fieldwork-tab.tsx';
import { Part } from './part.tsx';
import { PrintLink } from './requests-part.tsx';

/** The diary: the page of today is open, those below are locked. */
export const DiaryPart = ({ file, fieldwork: { diary, officers }, acts }: PartProps) => {
  const { t } = useWords();
  const { isPast } = useMoment();
  const { today } = useMe();
  const mayWrite = acts.some(({ act }) => act === 'WriteDiaryEntry');
  const hasToday = diary.some(({ day }) => day === today);
  return (
    <Part
      title={t('fieldwork.diary.title')}
      aside={diary.length > 0 && <PrintLink caseId={file.caseId} what="diary" />}
    >
      {mayWrite && !isPast && !hasToday && (
        <Page page={{ day: today, isLocked: false, entries: [] }} officers={officers} isToday />
      )}
      {mayWrite && (
        <div>
          <ActLink caseId={file.caseId} act="WriteDiaryEntry" size="sm" variant="filled" />
        </div>
      )}
      {diary.length === 0 && !mayWrite && <Text c="dimmed">{t('fieldwork.diary.none')}</Text>}
      {diary.map((page) => (
        <Page key={page.day} page={page} officers={officers} isToday={!isPast && page.day === today} />
      ))}
    </Part>
  );
};

type PageProps = Readonly<{ page: DiaryPage; officers: Readonly<Record<string, string>>; isToday: boolean }>;

const Page = ({ page: { day, isLocked, entries }, officers, isToday }: PageProps) => {
  const { t } = useWords();
  return (
    <div className={`${classes['page']} ${isLocked ? '' : classes['pageOpen']}`}>
      <Group gap="xs" mb={4}>
        <Title order={3} size="h5">
          {dateText(day)}
          {isToday && ` (${t('fieldwork.diary.today')})`}
        </Title>
        <Chip tone={isLocked ? 'neutral' : 'info'} icon={isLocked ? LockIcon : PencilIcon}>
          {isLocked ? t('fieldwork.diary.locked') : t('fieldwork.diary.open')}
        </Chip>
      </Group>
      {entries.length === 0 && <Text c="dimmed">{t('fieldwork.diary.none')}</Text>}
      {entries.map(({ number, text, writtenBy, recordedAt, isLate }) => (
        <div key={number} className={classes['entry']}>
          <SealedText value={text} />
          <Group gap="xs">
            <Text size="sm" c="dimmed">
              {t('fieldwork.diary.written', {
                name: officers[writtenBy] ?? writtenBy,
                instant: instantText(recordedAt),
              })}
            </Text>
            {isLate && (
              <Chip tone="warn" icon={ClockIcon}>
                {t('fieldwork.diary.late')}
              </Chip>
            )}
          </Group>
        </div>
      ))}
    </div>
  );
};
