import { Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { stageNames } from '#terms/cases.ts';
import { differencesInWords } from '#terms/comparison.ts';
import { type Between, compareScopeQuery, type ScopeComparison } from '../api/ledger-queries.ts';
import { useWords } from '../i18n/use-words.ts';
import { SubjectLink } from '../replay/subject-link.tsx';
import { AnchorLink } from '../shell/links.tsx';
import { Loading } from '../shell/states.tsx';
import { ClockDifferences } from './clock-differences.tsx';
import classes from './compare.module.css';
import { CompareFailure } from './compare-failure.tsx';
import { LineDifferences } from './line-differences.tsx';
import { Summary } from './summary.tsx';

type ScopeDifferencesProps = Readonly<{ scope: string; between: Between }>;

/** What changed in everything, in a unit, or for a head: which cases and matters, and which lines of responsibility. */
export const ScopeDifferences = ({ scope, between }: ScopeDifferencesProps) => {
  const { t } = useWords();
  const query = useInfiniteQuery(compareScopeQuery(scope, between));
  const [first] = query.data?.pages ?? [];
  const said = useSummary(first);
  if (first === undefined) {
    return query.error === null ? (
      <Loading lines={10} />
    ) : (
      <CompareFailure error={query.error} onRetry={() => void query.refetch()} />
    );
  }
  return (
    <Stack>
      <Summary said={said} from={first.from} to={first.to} />
      <LineDifferences lines={first.lines} />
      {first.clockChanges !== null && first.clockChanges.length > 0 && <ClockDifferences clocks={first.clockChanges} />}
      {first.events > 0 && (
        <Subjects between={between} subjects={query.data?.pages.flatMap(({ changed }) => changed) ?? []} />
      )}
      {query.hasNextPage && (
        <Group justify="center">
          <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('compare.more')}
          </Button>
        </Group>
      )}
    </Stack>
  );
};

const useSummary = (compared: ScopeComparison | undefined): readonly string[] => {
  const { t, say } = useWords();
  if (compared === undefined) return [];
  const { events, subjects, clocks, clockChanges, lines } = compared;
  const terms = (isCounted: (change: ClockChange) => boolean): number =>
    clockChanges?.filter(({ change }) => isCounted(change)).length ?? 0;
  // Of matters: several may answer for one.
  const severities = (direction: 'rose' | 'fell'): number =>
    new Set(lines?.filter(({ severity }) => severity === direction).map(({ matterId }) => matterId)).size;
  const words = differencesInWords({
    events,
    cases: subjects.case,
    matters: subjects.matter,
    actions: subjects.accountability,
    lines: lines?.length ?? 0,
    becameOverdue: terms((change) => change === 'became-overdue'),
    met: terms((change) => change === 'met' || change === 'met-late'),
    rose: severities('rose'),
    fell: severities('fell'),
  });
  return [
    say(words),
    ...(clocks === null || clocks.before.open === clocks.after.open
      ? []
      : [t('compare.summary.open', { before: clocks.before.open, after: clocks.after.open })]),
    ...(clocks === null || clocks.before.overdue === clocks.after.overdue
      ? []
      : [t('compare.summary.overdue', { before: clocks.before.overdue, after: clocks.after.overdue })]),
  ];
};

type ClockChange = NonNullable<ScopeComparison['clockChanges']>[number]['change'];

type SubjectsProps = Readonly<{ between: Between; subjects: ScopeComparison['changed'] }>;

const Subjects = ({ between, subjects }: SubjectsProps) => {
  const { t, say } = useWords();
  return (
    <section aria-labelledby="changed-subjects">
      <Title order={2} size="h4" id="changed-subjects">
        {t('compare.subjects')}
      </Title>
      <Table className={classes['stacked'] ?? ''} verticalSpacing="xs" aria-label={t('compare.subjects')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('compare.subject')}</Table.Th>
            <Table.Th scope="col">{t('compare.events')}</Table.Th>
            <Table.Th scope="col">{t('compare.stage')}</Table.Th>
            <Table.Th scope="col">{t('compare.last')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {subjects.map((subject) => (
            <Table.Tr key={`${subject.kind} ${subject.subjectId}`}>
              <Table.Th scope="row" fw={400}>
                <SubjectLink entry={subject} />
                {subject.fields !== null && (
                  <Text size="sm">
                    {t('compare.changedFields', { count: subject.fields })} ·{' '}
                    <AnchorLink
                      to="/compare"
                      search={{ ...between, scope: `case:${subject.subjectId}` }}
                      size="sm"
                      py={2}
                      display="inline-block"
                    >
                      {t('compare.compareCase')}
                    </AnchorLink>
                  </Text>
                )}
              </Table.Th>
              <Table.Td data-label={t('compare.events')}>{subject.events}</Table.Td>
              <Table.Td data-label={t('compare.stage')}>
                <StageChange stage={subject.stage} />
              </Table.Td>
              <Table.Td data-label={t('compare.last')}>
                <AnchorLink to="/replay" search={{ asOf: String(subject.last.number) }} size="sm" py={2}>
                  {t('compare.event', { number: subject.last.number })}
                </AnchorLink>
                <Text size="sm">{say(subject.last.sentence)}</Text>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
};

const StageChange = ({ stage }: Pick<ScopeComparison['changed'][number], 'stage'>) => {
  const { t, say } = useWords();
  if (stage === null || stage.after === null) return null;
  const after = say(stageNames[stage.after]);
  if (stage.before === stage.after) return <Text size="sm">{after}</Text>;
  return (
    <Text size="sm">
      {stage.before === null ? t('compare.notYet') : say(stageNames[stage.before])} → {after}
    </Text>
  );
};
