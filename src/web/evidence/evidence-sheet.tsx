import { evidenceFormNames } from '#terms/evidence.ts';
import type { CaseEvidence } from '../api/evidence-queries.ts';
import { Sheet, type SheetHeading } from '../fieldwork/sheet.tsx';
import classes from '../fieldwork/sheets.module.css';
import { dateText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { useStateText } from './state-chip.tsx';

/** The list of evidence as a paper: it goes with the file when that is handed over. */
export const EvidenceSheet = ({
  heading,
  evidence: { files, notInStore, officers },
}: Readonly<{ heading: SheetHeading; evidence: CaseEvidence }>) => {
  const { t, say } = useWords();
  const stateOf = useStateText();
  return (
    <Sheet heading={heading} title={t('evidence.print.title')} isOnScreen>
      <section className={classes['page']}>
        <table>
          <thead>
            <tr>
              <th scope="col" style={{ whiteSpace: 'nowrap' }}>
                {t('evidence.print.number')}
              </th>
              <th scope="col">{t('evidence.print.file')}</th>
              <th scope="col">{t('evidence.print.state')}</th>
              <th scope="col">{t('evidence.print.custody')}</th>
            </tr>
          </thead>
          <tbody>
            {files.map((file, index) => (
              <tr key={file.hash}>
                <td>{index + 1}</td>
                <td>
                  {file.summary} ({say(evidenceFormNames[file.form])}, {dateText(file.claimedOn)})
                  <br />
                  <span style={{ overflowWrap: 'anywhere' }}>
                    {t('evidence.print.hash')}: {file.hash}
                  </span>
                </td>
                <td>{stateOf(file)}</td>
                <td>
                  {officers[file.holder] ?? file.holder}, {file.place}
                </td>
              </tr>
            ))}
            {notInStore.map(({ hash, citedIn }, index) => (
              <tr key={hash}>
                <td>{files.length + index + 1}</td>
                <td>
                  {t('evidence.citedIn', { findings: citedIn.join(', ') })}
                  <br />
                  <span style={{ overflowWrap: 'anywhere' }}>
                    {t('evidence.print.hash')}: {hash}
                  </span>
                </td>
                <td>{t('evidence.state.notUploaded')}</td>
                <td />
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Sheet>
  );
};
