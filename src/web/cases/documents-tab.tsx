import { Table } from '@mantine/core';
import { documentKindNames } from '#terms/documents.ts';
import type { CaseFile } from '../api/case-queries.ts';
import { capitalised, dateText, documentNumberText } from '../i18n/format.ts';
import { useWords, wordFor } from '../i18n/use-words.ts';
import { AnchorLink } from '../shell/links.tsx';
import { Empty } from '../shell/states.tsx';

/** Every numbered paper, in the order in which it came into the ledger. */
export const DocumentsTab = ({ file }: Readonly<{ file: CaseFile }>) => {
  const { t, language } = useWords();
  if (file.documents.length === 0) return <Empty>{t('caseFile.documents.none')}</Empty>;
  return (
    <Table className="stacking" aria-label={t('caseFile.tab.documents')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('caseFile.documents.paper')}</Table.Th>
          <Table.Th scope="col">{t('caseFile.documents.signed')}</Table.Th>
          <Table.Th scope="col">{t('caseFile.documents.event')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {file.documents.map(({ number, document }) => (
          <Table.Tr key={number}>
            <Table.Td>
              {capitalised(wordFor(documentKindNames, document.kind, language))} {documentNumberText(document)}
            </Table.Td>
            <Table.Td>{dateText(document.signedOn)}</Table.Td>
            <Table.Td>
              <AnchorLink to="." search={(before) => ({ ...before, asOf: String(number) })}>
                {t('live.number', { number })}
              </AnchorLink>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
};
