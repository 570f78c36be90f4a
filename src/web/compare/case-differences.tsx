import { Stack, Table, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { differencesInWords } from '#terms/comparison.ts';
import { type Between, type CaseComparison, compareCaseQuery } from '../api/ledger-queries.ts';
import { CaseProvider } from '../cases/case-context.tsx';
import { FieldValue } from '../cases/field-value.tsx';
import { usePathName } from '../cases/use-path-name.ts';
import { capitalised } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { Loaded } from '../shell/states.tsx';
import { ClockDifferences } from './clock-differences.tsx';
import classes from './compare.module.css';
import { CompareFailure } from './compare-failure.tsx';
import { ExportComparison } from './export-comparison.tsx';
import { LineDifferences } from './line-differences.tsx';
import { SetBy } from './set-by.tsx';
import { Summary } from './summary.tsx';
import { ValueTable } from './value-table.tsx';

type CaseDifferencesProps = Readonly<{ caseId: string; between: Between }>;

/** What differs in a case: values with the event that set each, terms, severities. */
export const CaseDifferences = ({ caseId, between }: CaseDifferencesProps) => {
  const { say } = useWords();
  const query = useQuery(compareCaseQuery(caseId, between));
  return (
    <CaseProvider caseId={caseId} asOf={between.to} mayReveal={false} showHistory={undefined}>
      {query.error !== null && query.data === undefined ? (
        <CompareFailure error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <Loaded query={query} lines={10}>
          {({ from, to, summary, changes, clocks, lines }) => (
            <Stack>
              <Summary
                from={from}
                to={to}
                said={[say(differencesInWords({ ...summary, lines: lines?.length ?? 0 }))]}
              />
              <ExportComparison compared={{ scope: `case:${caseId}`, from, to }} hasLines={lines !== null} />
              {changes.length > 0 && <Fields caseId={caseId} changes={changes} />}
              {clocks.length > 0 && <ClockDifferences clocks={clocks} caseId={caseId} />}
              <LineDifferences lines={lines} />
            </Stack>
          )}
        </Loaded>
      )}
    </CaseProvider>
  );
};

const Fields = ({ caseId, changes }: Readonly<{ caseId: string }> & Pick<CaseComparison, 'changes'>) => {
  const { t } = useWords();
  const name = usePathName();
  return (
    <section aria-labelledby="changed-fields">
      <Title order={2} size="h4" id="changed-fields">
        {t('compare.fields')}
      </Title>
      <ValueTable label={t('compare.fields')} verticalSpacing="xs">
        {changes.map(({ path, before, after, event }) => (
          <Table.Tr key={path}>
            <Table.Th scope="row">{capitalised(name(path))}</Table.Th>
            <Table.Td data-label={t('compare.before')} className={classes['old'] ?? ''}>
              {before === null ? t('compare.nothing') : <FieldValue path={path} value={before} />}
            </Table.Td>
            <Table.Td data-label={t('compare.after')}>
              {after === null ? t('compare.removed') : <FieldValue path={path} value={after} />}
            </Table.Td>
            <Table.Td data-label={t('compare.because')}>
              <SetBy scope={`case:${caseId}`} event={event} />
            </Table.Td>
          </Table.Tr>
        ))}
      </ValueTable>
    </section>
  );
};
