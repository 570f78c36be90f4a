import type { ReactNode } from 'react';
import type { CaseFile } from '../api/case-queries.ts';
import type { Me } from '../api/queries.ts';
import { Paper } from '../cases/field-value.tsx';
import { instantText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { useMe } from '../shell/use-me.ts';
import classes from './sheets.module.css';

/** The case a paper belongs to, and the moment of the ledger that it was made from; undefined: not recorded yet. */
export type SheetHeading = Readonly<{
  file: Pick<CaseFile, 'caseId' | 'form' | 'title' | 'body' | 'decision'>;
  recorded: Readonly<{ number: number; instant: string }> | undefined;
}>;

type SheetProps = Readonly<{ heading: SheetHeading; title: string; isOnScreen?: boolean; children: ReactNode }>;

/** A paper: who made it, what it is, and at its foot of which case and moment it is. */
export const Sheet = ({ heading: { file, recorded }, title, isOnScreen = false, children }: SheetProps) => {
  const { t, language } = useWords();
  const { profile }: Me = useMe();
  return (
    <div className={`${classes['sheet']} ${isOnScreen ? classes['onScreen'] : ''}`} data-sheet>
      <div className={classes['head']}>
        <div>
          <p>
            <strong>{file.body.name}</strong>
          </p>
          {file.decision !== null && (
            <p className={classes['decision']}>
              <Paper document={file.decision.document} />
            </p>
          )}
        </div>
        <div>
          <p>
            <strong>{t('fieldwork.print.nation')}</strong>
          </p>
          <p>{t('fieldwork.print.motto')}</p>
        </div>
      </div>
      <h2 className={classes['sheetTitle']}>{title}</h2>
      {children}
      <div className={classes['foot']}>
        <p>{t('fieldwork.print.caseNumber', { title: file.title[language], caseId: file.caseId })}</p>
        <p>
          {recorded === undefined
            ? t('fieldwork.print.notRecorded')
            : t('fieldwork.print.asOf', { number: recorded.number, instant: instantText(recorded.instant) })}
        </p>
        {profile === 'demo' && <p>{t('fieldwork.print.demo')}</p>}
      </div>
    </div>
  );
};
