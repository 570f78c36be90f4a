import { Group, Text } from '@mantine/core';
import { CheckCircleIcon, XCircleIcon } from '@primer/octicons-react';
import { minutesKindNames, signatorySideNames } from '#terms/fieldwork.ts';
import type { Minutes } from '../api/fieldwork-queries.ts';
import { Value } from '../cases/field-value.tsx';
import { SealedText } from '../cases/sealed-text.tsx';
import { capitalised } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { Chip } from '../shell/chip.tsx';
import classes from './fieldwork.module.css';
import type { PartProps } from './fieldwork-tab.tsx';
import { Entry, Part, Texts } from './part.tsx';
import { PrintLink } from './requests-part.tsx';

/** Minutes with everybody who signed, and who would not. */
export const MinutesPart = ({ file, fieldwork: { minutes, officers } }: PartProps) => {
  const { t, say } = useWords();
  return (
    <Part title={t('fieldwork.minutes.title')}>
      {minutes.length === 0 && <Text c="dimmed">{t('fieldwork.minutes.none')}</Text>}
      {minutes.map((each) => {
        const { minutesId, kind, place, summary, details, refusedToSign, recordedBy, occurredOn } = each;
        const isRefused = refusedToSign.length > 0;
        return (
          <Entry
            key={minutesId}
            id={`${minutesId} · ${capitalised(say(minutesKindNames[kind]))}`}
            title={<Value path={`/minutes/${minutesId}/summary`} value={summary} />}
            chips={
              <Chip tone={isRefused ? 'warn' : 'good'} icon={isRefused ? XCircleIcon : CheckCircleIcon}>
                {isRefused ? t('fieldwork.minutes.refused') : t('fieldwork.minutes.signed')}
              </Chip>
            }
            by={`${place} · ${officers[recordedBy] ?? recordedBy}`}
            on={occurredOn}
          >
            <Signatures minutes={each} officers={officers} />
            <Texts details={details} />
            <Group mt="sm">
              <PrintLink caseId={file.caseId} what={minutesId} />
            </Group>
          </Entry>
        );
      })}
    </Part>
  );
};

type SignaturesProps = Readonly<{ minutes: Minutes; officers: Readonly<Record<string, string>> }>;

const Signatures = ({ minutes: { team, others, refusedToSign }, officers }: SignaturesProps) => {
  const { t, say } = useWords();
  return (
    <ul className={classes['signed']}>
      <li>
        {t('fieldwork.minutes.ofTeam')}: {team.map((officerId) => officers[officerId] ?? officerId).join(', ')}
      </li>
      {others.map(({ personId, name, post, side }) => (
        <li key={personId}>
          {capitalised(say(signatorySideNames[side]))}
          {post !== undefined && `, ${post}`}: <SealedText value={name} />
        </li>
      ))}
      {refusedToSign.map(({ personId, name, post, ground }) => (
        <li key={personId}>
          <strong>{t('fieldwork.minutes.refusedToSign')}</strong>
          {post !== undefined && `, ${post}`}; {t('fieldwork.minutes.ground', { ground })}: <SealedText value={name} />
        </li>
      ))}
    </ul>
  );
};
