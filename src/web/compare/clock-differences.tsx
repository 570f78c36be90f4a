import { Table, Text, Title } from '@mantine/core';
import { clockNames, clockStatusNames } from '#terms/clocks.ts';
import { clockChangeNames } from '#terms/comparison.ts';
import type { CaseComparison } from '../api/ledger-queries.ts';
import { capitalised, dateText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { SubjectLink } from '../replay/subject-link.tsx';
import classes from './compare.module.css';

type ClockDifferencesProps = Pick<CaseComparison, 'clocks'> &
  Readonly<{
    /** The case that all is about: it need not be named. */
    caseId?: string;
  }>;

/** Terms that stand otherwise at the later moment, and whose they are. */
export const ClockDifferences = ({ clocks, caseId }: ClockDifferencesProps) => {
  const { t, say } = useWords();
  const standing = (clock: CaseComparison['clocks'][number]['before'], none: string): string =>
    clock === null
      ? none
      : `${say(clockStatusNames[clock.status])}${clock.dueOn === null ? '' : `, ${dateText(clock.dueOn)}`}`;
  return (
    <section aria-labelledby="changed-clocks">
      <Title order={2} size="h4" id="changed-clocks">
        {t('compare.clocks')}
      </Title>
      <Table className={classes['stacked'] ?? ''} verticalSpacing="xs" aria-label={t('compare.clocks')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('compare.clock')}</Table.Th>
            <Table.Th scope="col">{t('compare.before')}</Table.Th>
            <Table.Th scope="col">{t('compare.after')}</Table.Th>
            <Table.Th scope="col">{t('compare.change')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {clocks.map(({ of, key, clock, subject, change, before, after }) => (
            <Table.Tr key={`${of.id} ${key}`}>
              <Table.Th scope="row">
                {capitalised(say(clockNames[clock]))}
                {subject === null ? '' : ` (${subject})`}
                {of.id !== caseId && (
                  <>
                    <br />
                    <SubjectLink entry={{ kind: of.kind, subjectId: of.id, title: of.title }} />
                  </>
                )}
              </Table.Th>
              <Table.Td data-label={t('compare.before')} className={classes['old'] ?? ''}>
                {standing(before, t('compare.nothing'))}
              </Table.Td>
              <Table.Td data-label={t('compare.after')}>{standing(after, t('compare.noMore'))}</Table.Td>
              <Table.Td data-label={t('compare.change')}>
                <Text span fw={change === 'became-overdue' ? 700 : 400} size="sm">
                  {say(clockChangeNames[change])}
                </Text>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
};
