import { List, Stack, Table, Text, Title } from '@mantine/core';
import { positionNamesOf } from '#terms/case-forms.ts';
import { recusalGroundNames } from '#terms/cases.ts';
import type { CaseFile } from '../api/case-queries.ts';
import { capitalised, dateText } from '../i18n/format.ts';
import { useWords, wordFor } from '../i18n/use-words.ts';
import { Empty } from '../shell/states.tsx';

/** Who inspects, since when, and with which declaration; who left, and who must not take part. */
export const TeamTab = ({ file }: Readonly<{ file: CaseFile }>) => {
  const { t, language } = useWords();
  const nameOf = (officerId: string) => file.officers[officerId] ?? officerId;
  return (
    <Stack>
      {file.team.length === 0 ? (
        <Empty>{file.form === 'check' ? t('check.teamNone') : t('caseFile.team.none')}</Empty>
      ) : (
        <Table className="stacking" aria-label={file.form === 'check' ? t('check.tab.team') : t('caseFile.tab.team')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('caseFile.team.name')}</Table.Th>
              <Table.Th scope="col">{t('caseFile.team.declared')}</Table.Th>
              <Table.Th scope="col">{t('caseFile.team.joined')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {file.team.map((member) => (
              <Table.Tr key={`${member.officerId} ${member.joinedOn}`}>
                <Table.Td>
                  <Text fw={member.position === 'leader' ? 650 : 400}>{nameOf(member.officerId)}</Text>
                  <Text size="sm" c="dimmed">
                    {capitalised(wordFor(positionNamesOf(file.form), member.position, language))}
                  </Text>
                </Table.Td>
                <Table.Td>
                  {member.declaredNoConflict === null
                    ? t('caseFile.team.notDeclared')
                    : t('caseFile.team.declaredOn', { day: dateText(member.declaredNoConflict.on) })}
                </Table.Td>
                <Table.Td>
                  {dateText(member.joinedOn)} –{' '}
                  {member.leftOn === null ? t('caseFile.team.inTeam') : dateText(member.leftOn)}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {file.recusals.length > 0 && (
        <div>
          <Title order={2} size="h4">
            {t('caseFile.team.recusals')}
          </Title>
          <List>
            {file.recusals.map(({ officerId, ground, occurredOn }) => (
              <List.Item key={officerId}>
                {nameOf(officerId)}: {wordFor(recusalGroundNames, ground, language)} ({dateText(occurredOn)})
              </List.Item>
            ))}
          </List>
        </div>
      )}
    </Stack>
  );
};
