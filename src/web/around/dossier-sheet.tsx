import { documentKindNames } from '#terms/documents.ts';
import type { Around } from '../api/around-queries.ts';
import type { CaseFile } from '../api/case-queries.ts';
import { Sheet, type SheetHeading } from '../fieldwork/sheet.tsx';
import { capitalised, dateText, documentNumberText } from '../i18n/format.ts';
import { useWords, wordFor } from '../i18n/use-words.ts';
import classes from './around.module.css';
import { type Placed, withPages } from './page-numbers.ts';

type DossierSheetProps = Readonly<{ heading: SheetHeading; file: CaseFile; around: Around }>;

/**
 * What lies in the legal file, with the pages each paper takes. Until the leader has closed it nobody has counted pages:
 * then it lists the numbered papers that the ledger knows, and leaves room for them.
 */
export const DossierSheet = ({ heading, file, around: { legalFile, officers } }: DossierSheetProps) => {
  const { t } = useWords();
  const { closed, handedOver } = legalFile;
  return (
    <Sheet heading={heading} title={t('around.paper.dossier')} isOnScreen>
      {closed === null ? (
        <>
          <p>{t('around.paper.notClosed')}</p>
          <Known file={file} />
        </>
      ) : (
        <>
          <Listed items={withPages(closed.items)} />
          <p>
            {t('around.paper.closedBy', {
              day: dateText(closed.occurredOn),
              name: officers[closed.closedBy] ?? closed.closedBy,
            })}
          </p>
          {handedOver !== null && (
            <p>
              {t('around.paper.handedOver', { day: dateText(handedOver.occurredOn), recipient: handedOver.recipient })}
            </p>
          )}
        </>
      )}
    </Sheet>
  );
};

const Listed = ({ items }: Readonly<{ items: readonly Placed[] }>) => {
  const { t } = useWords();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col" className={classes['count']}>
            {t('fieldwork.print.number')}
          </th>
          <th scope="col">{t('around.paper.item')}</th>
          <th scope="col">{t('around.paper.documentNumber')}</th>
          <th scope="col" className={classes['count']}>
            {t('around.paper.pages')}
          </th>
          <th scope="col">{t('around.paper.pageFromTo')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ place, title, number, pages, from, to }) => (
          <tr key={place}>
            <td className={classes['count']}>{place}</td>
            <td>{title}</td>
            <td>{number}</td>
            <td className={classes['count']}>{pages}</td>
            <td className={classes['count']}>{from === to ? from : `${from}–${to}`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Known = ({ file }: Readonly<{ file: CaseFile }>) => {
  const { t, language } = useWords();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col" className={classes['count']}>
            {t('fieldwork.print.number')}
          </th>
          <th scope="col">{t('around.paper.item')}</th>
          <th scope="col">{t('around.paper.documentNumber')}</th>
          <th scope="col">{t('around.paper.signedOn')}</th>
          <th scope="col" className={classes['count']}>
            {t('around.paper.pages')}
          </th>
        </tr>
      </thead>
      <tbody>
        {file.documents.map(({ number, document }, index) => (
          <tr key={number}>
            <td className={classes['count']}>{index + 1}</td>
            <td>{capitalised(wordFor(documentKindNames, document.kind, language))}</td>
            <td>{documentNumberText(document)}</td>
            <td className={classes['count']}>{dateText(document.signedOn)}</td>
            <td />
          </tr>
        ))}
      </tbody>
    </table>
  );
};
