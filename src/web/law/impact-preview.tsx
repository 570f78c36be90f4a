import { Card, Group, Stack, Table, Text, Title } from '@mantine/core';
import { AlertIcon, CheckCircleIcon } from '@primer/octicons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { type Impact, impactQuery, type Supposed } from '../api/law-queries.ts';
import { ClockAbout } from '../deadlines/clock-about.tsx';
import { useClockTitle } from '../deadlines/clock-title.tsx';
import { dateText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { Chip } from '../shell/chip.tsx';
import { useMoment } from '../shell/moment.ts';
import { Loaded } from '../shell/states.tsx';
import { useMay } from '../shell/use-me.ts';

type ImpactPreviewProps = Readonly<{
  /** What is thought of; undefined: not enough has been said of it yet. */
  supposed: Supposed | undefined;
  /** What is still to be said. */
  needs: string;
}>;

/** Which deadlines would move, before anything is sent: a day in a calendar moves what others have planned by. */
export const ImpactPreview = ({ supposed, needs }: ImpactPreviewProps) => {
  const { t } = useWords();
  return (
    <Card component="section" withBorder padding="md" aria-label={t('law.impact.title')}>
      <Title order={2} size="h5" mb="xs">
        {t('law.impact.title')}
      </Title>
      {supposed === undefined ? (
        <Text size="sm" c="dimmed">
          {needs}
        </Text>
      ) : (
        <Answer supposed={supposed} />
      )}
    </Card>
  );
};

const Answer = ({ supposed }: Readonly<{ supposed: Supposed }>) => {
  const { t } = useWords();
  const { asOf } = useMoment();
  const maySeeCases = useMay('list-cases');
  const query = useQuery(impactQuery(supposed, asOf));
  return (
    <Loaded query={query} lines={2} isWrittenOn>
      {({ moved, total, running }) => (
        <Stack gap="xs">
          <Group gap="xs" role="status">
            {total === 0 ? (
              <Chip tone="good" icon={CheckCircleIcon}>
                {t('law.impact.none')}
              </Chip>
            ) : (
              <Chip tone="warn" icon={AlertIcon}>
                {t('law.impact.moved', { count: total })}
              </Chip>
            )}
            <Text size="sm" c="dimmed">
              {t('law.impact.of', { count: running })}
            </Text>
          </Group>
          {!maySeeCases && total > 0 && <Text size="sm">{t('law.impact.numbersOnly')}</Text>}
          {moved.length > 0 && <MovedTable moved={moved} />}
          {maySeeCases && total > moved.length && (
            <Text size="sm">{t('law.impact.shown', { shown: moved.length, total })}</Text>
          )}
        </Stack>
      )}
    </Loaded>
  );
};

const MovedTable = ({ moved }: Readonly<{ moved: Impact['moved'] }>) => {
  const { t } = useWords();
  const titleOf = useClockTitle();
  const dayOf = (day: string | null): string => (day === null ? t('law.impact.unknown') : dateText(day));
  return (
    <Table className="stacking" aria-label={t('law.impact.title')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('law.impact.case')}</Table.Th>
          <Table.Th scope="col">{t('law.impact.clock')}</Table.Th>
          <Table.Th scope="col">{t('law.impact.before')}</Table.Th>
          <Table.Th scope="col">{t('law.impact.after')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {moved.map((line) => (
          <Table.Tr key={`${line.id} ${line.key}`}>
            <Table.Td>
              <ClockAbout line={line} />
            </Table.Td>
            <Table.Td>{titleOf(line)}</Table.Td>
            <Table.Td>
              <Day label={t('law.impact.before')}>{dayOf(line.dueBefore)}</Day>
            </Table.Td>
            <Table.Td>
              <Day label={t('law.impact.after')}>
                <strong>{dayOf(line.dueAfter)}</strong>
              </Day>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
};

/** On a telephone the headings of the columns are gone. */
const Day = ({ label, children }: Readonly<{ label: string; children: ReactNode }>) => (
  <>
    <Text span size="sm" c="dimmed" hiddenFrom="sm" aria-hidden>
      {label}:{' '}
    </Text>
    {children}
  </>
);
