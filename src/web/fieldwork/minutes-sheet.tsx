import type { ReactNode } from 'react';
import { isLegalDate } from '#domain/legal-date.ts';
import { minutesKindNames, signatorySideNames } from '#terms/fieldwork.ts';
import { capitalised } from '../i18n/format.ts';
import { useWords, wordFor } from '../i18n/use-words.ts';
import { dayOnPaper } from './day-on-paper.ts';
import { Sheet, type SheetHeading } from './sheet.tsx';
import classes from './sheets.module.css';

type Present = Readonly<{ personId: string; name: ReactNode; post: string }>;

/** What stands in minutes, written or still being written: what is empty leaves room to be filled in by hand. */
export type MinutesOnPaper = Readonly<{
  kind: string;
  place: string;
  occurredOn: string;
  summary: string;
  details: ReactNode;
  /** Names of officers. */
  team: readonly string[];
  others: readonly (Present & Readonly<{ side: string }>)[];
  refusedToSign: readonly (Present & Readonly<{ ground: string }>)[];
}>;

type MinutesSheetProps = Readonly<{ heading: SheetHeading; minutes: MinutesOnPaper; isOnScreen?: boolean }>;

/** Minutes on paper, with a place for each signature, or for the refusal to give it. */
export const MinutesSheet = ({ heading, minutes, isOnScreen = false }: MinutesSheetProps) => {
  const { t, language } = useWords();
  const { kind, place, occurredOn, summary, details, team, others, refusedToSign } = minutes;
  const isOpen = heading.recorded === undefined;
  const blank = t('fieldwork.print.blank');
  const group = heading.file.form === 'check' ? t('check.tab.team') : t('fieldwork.print.team');
  const day = isLegalDate(occurredOn) ? dayOnPaper(occurredOn, language) : blank;
  return (
    <Sheet heading={heading} title={wordFor(minutesKindNames, kind, language)} isOnScreen={isOnScreen}>
      <p>{day}</p>
      <p>{t('fieldwork.print.place', { place: place === '' ? blank : place })}</p>
      <h3>{group}</h3>
      <ul>
        {team.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      <h3>{t('fieldwork.print.others')}</h3>
      <ul>
        {others.map(({ personId, name, post, side }) => (
          <li key={personId}>
            {[capitalised(wordFor(signatorySideNames, side, language)), post].filter(Boolean).join(', ')}:{' '}
            {name === '' ? blank : name}
          </li>
        ))}
        {refusedToSign.map(({ personId, name, post }) => (
          <li key={personId}>
            {post}
            {post !== '' && ': '}
            {name === '' ? blank : name}
          </li>
        ))}
      </ul>
      <h3>{t('fieldwork.print.content')}</h3>
      <p className="prose">{summary}</p>
      <div className="prose">{details}</div>
      <div className={classes['signatures']}>
        {team.map((name) => (
          <Signature key={name} of={group} name={name} />
        ))}
        {others.map(({ personId, name, side }) => (
          <Signature
            key={personId}
            of={capitalised(wordFor(signatorySideNames, side, language))}
            name={name === '' ? blank : name}
            mayRefuse={isOpen && side !== 'witness'}
          />
        ))}
        {refusedToSign.map(({ personId, name, post, ground }) => (
          <div key={personId} className={classes['signature']}>
            <div>{post}</div>
            <div className={classes['refused']}>{t('fieldwork.print.refusedHere')}</div>
            <strong>{name === '' ? blank : name}</strong>
            <div>{ground !== '' && t('fieldwork.minutes.ground', { ground })}</div>
          </div>
        ))}
      </div>
    </Sheet>
  );
};

type SignatureProps = Readonly<{ of: string; name: ReactNode; mayRefuse?: boolean }>;

const Signature = ({ of, name, mayRefuse = false }: SignatureProps) => {
  const { t } = useWords();
  return (
    <div className={classes['signature']}>
      <div>{of}</div>
      <em>({t('fieldwork.print.signHere')})</em>
      <div className={classes['room']} />
      <strong>{name}</strong>
      {mayRefuse && <div>{t('fieldwork.print.refusalLine')}</div>}
    </div>
  );
};
