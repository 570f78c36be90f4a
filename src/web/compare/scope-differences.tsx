import { Button, Stack, Table, Text, Title } from '@mantine/core';
import { ChevronDownIcon, ChevronRightIcon } from '@primer/octicons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { stageNames } from '#terms/cases.ts';
import { differencesInWords } from '#terms/comparison.ts';
import { type Between, type Compared, compareScopeQuery, type ScopeComparison } from '../api/ledger-queries.ts';
import { useWords } from '../i18n/use-words.ts';
import { SubjectLink } from '../replay/subject-link.tsx';
import { AnchorLink } from '../shell/links.tsx';
import { MoreButton } from '../shell/more-button.tsx';
import { Loading } from '../shell/states.tsx';
import { ChangedValues } from './changed-values.tsx';
import classes from './compare.module.css';
import { CompareFailure } from './compare-failure.tsx';
import { ExportComparison } from './export-comparison.tsx';
import { LineDifferences } from './line-differences.tsx';
import { ScopeClocks } from './scope-clocks.tsx';
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
  const { from, to, whole } = first;
  // Only later pages leave it out.
  const lines = whole?.lines ?? null;
  const compared = { scope, from, to };
  return (
    <Stack>
      <Summary said={said} from={from} to={to} />
      <ExportComparison compared={compared} hasLines={lines !== null} />
      <LineDifferences lines={lines} />
      <ScopeClocks compared={compared} />
      {first.events > 0 && (
        <Subjects compared={compared} subjects={query.data?.pages.flatMap(({ changed }) => changed) ?? []} />
      )}
      <MoreButton query={query} of={t('compare.subjects')} />
    </Stack>
  );
};

const useSummary = (compared: ScopeComparison | undefined): readonly string[] => {
  const { t, say } = useWords();
  if (compared === undefined) return [];
  const { events, subjects, whole } = compared;
  if (whole === null) return [];
  const { fields, clocks, terms, severities, lines } = whole;
  const words = differencesInWords({
    ...(fields === null ? {} : { fields }),
    events,
    cases: subjects.case,
    matters: subjects.matter,
    actions: subjects.accountability,
    lines: lines?.length ?? 0,
    ...terms,
    ...severities,
  });
  return [
    say(words),
    ...(terms === null ? [t('compare.summary.manyTerms')] : []),
    ...(clocks === null || clocks.before.open === clocks.after.open
      ? []
      : [t('compare.summary.open', { before: clocks.before.open, after: clocks.after.open })]),
    ...(clocks === null || clocks.before.overdue === clocks.after.overdue
      ? []
      : [t('compare.summary.overdue', { before: clocks.before.overdue, after: clocks.after.overdue })]),
  ];
};

type Subject = ScopeComparison['changed'][number];
type SubjectsProps = Readonly<{ compared: Compared; subjects: readonly Subject[] }>;

const Subjects = ({ compared, subjects }: SubjectsProps) => {
  const { t } = useWords();
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
            <SubjectRows key={`${subject.kind} ${subject.subjectId}`} compared={compared} subject={subject} />
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
};

/** What changed, and behind a button which of its values did. */
const SubjectRows = ({ compared, subject }: Readonly<{ compared: Compared; subject: Subject }>) => {
  const { t, say } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const { kind, subjectId, title, fields, events, stage, last } = subject;
  const id = `values-${subjectId}`;
  return (
    <>
      <Table.Tr>
        <Table.Th scope="row" fw={400}>
          <SubjectLink entry={subject} />
          {fields > 0 && (
            <Button
              variant="subtle"
              size="compact-sm"
              display="block"
              leftSection={isOpen ? <ChevronDownIcon aria-hidden /> : <ChevronRightIcon aria-hidden />}
              aria-label={`${t('compare.changedFields', { count: fields })}: ${say(title)}`}
              aria-expanded={isOpen}
              aria-controls={isOpen ? id : undefined}
              onClick={() => setIsOpen(!isOpen)}
            >
              {t('compare.changedFields', { count: fields })}
            </Button>
          )}
          {kind === 'case' && (
            <AnchorLink
              to="/compare"
              search={{
                scope: `case:${subjectId}`,
                ...{ from: String(compared.from.number), fromDay: compared.from.day },
                ...{ to: String(compared.to.number), toDay: compared.to.day },
              }}
              size="sm"
              py={2}
              display="inline-block"
            >
              {t('compare.compareCase')}
            </AnchorLink>
          )}
        </Table.Th>
        <Table.Td data-label={t('compare.events')}>{events}</Table.Td>
        <Table.Td data-label={stage === null ? undefined : t('compare.stage')}>
          <StageChange stage={stage} />
        </Table.Td>
        <Table.Td data-label={t('compare.last')}>
          <AnchorLink to="/replay" search={{ asOf: String(last.number) }} size="sm" py={2}>
            {t('compare.event', { number: last.number })}
          </AnchorLink>
          <Text size="sm">{say(last.sentence)}</Text>
        </Table.Td>
      </Table.Tr>
      {isOpen && (
        <Table.Tr id={id}>
          <Table.Td colSpan={4} className={classes['within'] ?? ''}>
            <ChangedValues compared={compared} subject={`${kind}:${subjectId}`} title={say(title)} />
          </Table.Td>
        </Table.Tr>
      )}
    </>
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
