import { Table, Text } from '@mantine/core';
import { AlertIcon } from '@primer/octicons-react';
import { recommendationKindNames } from '#terms/cases.ts';
import type { Dossier } from '../api/dossier-queries.ts';
import { capitalised, dateText } from '../i18n/format.ts';
import { useWords, wordFor } from '../i18n/use-words.ts';
import { Chip } from '../shell/chip.tsx';
import { AnchorLink } from '../shell/links.tsx';
import { DossierTable } from './dossier-table.tsx';
import { Part } from './part.tsx';
import { worthText } from './worth-text.ts';

/** What is recommended to the unit and not done yet, the first to end first. */
export const DossierOwed = ({ dossier: { owed, settled } }: Readonly<{ dossier: Dossier }>) => {
  const { t, language } = useWords();
  const label = t('dossier.owed');
  return (
    <Part title={label}>
      {owed.length === 0 ? (
        <Text c="dimmed">{t('dossier.noOwed')}</Text>
      ) : (
        <DossierTable
          label={label}
          columns={[t('dossier.due'), t('dossier.recommendation'), t('dossier.worth'), t('dossier.state')]}
        >
          {owed.map((each) => (
            <Table.Tr key={`${each.caseId} ${each.recommendationId}`}>
              <Table.Td style={{ whiteSpace: 'nowrap' }}>
                {dateText(each.dueOn)}
                {each.isOverdue && (
                  <div>
                    <Chip tone="bad" icon={AlertIcon}>
                      {t('dossier.overdue')}
                    </Chip>
                  </div>
                )}
              </Table.Td>
              <Table.Td>
                {each.summary}
                <Text size="sm" c="dimmed">
                  {capitalised(wordFor(recommendationKindNames, each.kind, language))} ·{' '}
                  <AnchorLink
                    to="/cases/$caseId"
                    params={{ caseId: each.caseId }}
                    search={{ tab: 'recommendations' }}
                    inherit
                    underline="always"
                  >
                    {each.recommendationId}
                  </AnchorLink>
                </Text>
              </Table.Td>
              <Table.Td>{worthText(each, language)}</Table.Td>
              <Table.Td>{t(`dossier.status.${each.status}`)}</Table.Td>
            </Table.Tr>
          ))}
        </DossierTable>
      )}
      <Text size="sm" mt="xs">
        {t('dossier.settled', { verified: settled.verified, closed: settled.closedUnimplemented })}
      </Text>
    </Part>
  );
};
