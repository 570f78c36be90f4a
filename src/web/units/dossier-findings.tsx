import { Table, Text } from '@mantine/core';
import { findingStatusNames } from '#terms/cases.ts';
import { topicName } from '#terms/topics.ts';
import type { Dossier } from '../api/dossier-queries.ts';
import { capitalised, dateText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { AnchorLink } from '../shell/links.tsx';
import { DossierTable } from './dossier-table.tsx';
import { Part } from './part.tsx';
import { worthText } from './worth-text.ts';

/** What was found in the unit, oldest first. */
export const DossierFindings = ({ dossier: { findings } }: Readonly<{ dossier: Dossier }>) => {
  const { t, language, say } = useWords();
  const label = t('dossier.findings');
  return (
    <Part title={label}>
      {findings.length === 0 ? (
        <Text c="dimmed">{t('dossier.noFindings')}</Text>
      ) : (
        <DossierTable
          label={label}
          columns={[t('dossier.period'), t('dossier.content'), t('dossier.worth'), t('dossier.state')]}
        >
          {findings.map((finding) => (
            <Table.Tr key={`${finding.caseId} ${finding.findingId}`}>
              <Table.Td style={{ whiteSpace: 'nowrap' }}>
                {dateText(finding.from)}
                <br />– {dateText(finding.to)}
              </Table.Td>
              <Table.Td>
                {finding.summary}
                <Text size="sm" c="dimmed">
                  {topicName(finding.topic, language)} ·{' '}
                  <AnchorLink
                    to="/cases/$caseId"
                    params={{ caseId: finding.caseId }}
                    search={{ tab: 'findings' }}
                    inherit
                    underline="always"
                  >
                    {finding.findingId}
                  </AnchorLink>
                </Text>
              </Table.Td>
              <Table.Td>{worthText(finding, language)}</Table.Td>
              <Table.Td>{capitalised(say(findingStatusNames[finding.status]))}</Table.Td>
            </Table.Tr>
          ))}
        </DossierTable>
      )}
    </Part>
  );
};
