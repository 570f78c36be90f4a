import { Table, Text } from '@mantine/core';
import { sourceNames, stageNames } from '#terms/cases.ts';
import type { Dossier } from '../api/dossier-queries.ts';
import { capitalised, dateText } from '../i18n/format.ts';
import { useWords, wordFor } from '../i18n/use-words.ts';
import { AnchorLink } from '../shell/links.tsx';
import { DossierTable } from './dossier-table.tsx';
import { Part } from './part.tsx';
import { worthText } from './worth-text.ts';

/** Newest first: which inspections there were, how far they came, what was upheld here. */
export const DossierCases = ({ cases }: Pick<Dossier, 'cases'>) => {
  const { t, language, say } = useWords();
  const label = t('dossier.cases');
  return (
    <Part title={label}>
      {cases.length === 0 ? (
        <Text c="dimmed">{t('dossier.noCases')}</Text>
      ) : (
        <DossierTable
          label={label}
          columns={[t('dossier.opened'), t('dossier.case'), t('dossier.stage'), t('dossier.upheld')]}
        >
          {cases.map(({ caseId, title, source, stage, stageSince, openedOn, conclusionNumber, upheld }) => (
            <Table.Tr key={caseId}>
              <Table.Td style={{ whiteSpace: 'nowrap' }}>{dateText(openedOn)}</Table.Td>
              <Table.Td>
                <AnchorLink to="/cases/$caseId" params={{ caseId }}>
                  {title[language]}
                </AnchorLink>
                <Text size="sm" c="dimmed">
                  {capitalised(wordFor(sourceNames, source, language))}
                  {conclusionNumber === null ? '' : ` · ${conclusionNumber}`}
                </Text>
              </Table.Td>
              <Table.Td>
                {capitalised(say(stageNames[stage]))}
                <Text size="sm" c="dimmed">
                  {dateText(stageSince)}
                </Text>
              </Table.Td>
              <Table.Td>
                {upheld === null ? (
                  <Text c="dimmed">{t('dossier.untilPublished')}</Text>
                ) : (
                  <>
                    {t('dossier.upheldCount', { count: upheld.findings })}
                    <Text size="sm">{worthText(upheld, language)}</Text>
                  </>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </DossierTable>
      )}
    </Part>
  );
};
