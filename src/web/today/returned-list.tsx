import { Card, Stack, Text, Title } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { type CaseFile, caseQuery, type Finding } from '../api/case-queries.ts';
import type { CaseLine } from '../api/queries.ts';
import { FindingChip } from '../cases/state-chips.tsx';
import { useWords } from '../i18n/use-words.ts';
import { AnchorLink } from '../shell/links.tsx';
import { useMoment } from '../shell/moment.ts';
import { useMe } from '../shell/use-me.ts';

/** What was returned in these cases; it comes with what a whole file is made of, which the first screen does not need. */
export const ReturnedList = ({ cases }: Readonly<{ cases: readonly CaseLine[] }>) => {
  const { t, language } = useWords();
  const { officerId } = useMe();
  const { asOf } = useMoment();
  const files = useQueries({ queries: cases.map(({ caseId }) => caseQuery(caseId, asOf)) });
  const returned = files.flatMap(({ data }) => (data === undefined ? [] : returnedTo(officerId, data.case)));
  if (returned.length === 0) return null;
  return (
    <section aria-labelledby="returned">
      <Title order={2} id="returned" mb="sm">
        {t('today.returned')}
      </Title>
      <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
        {returned.map(({ file, finding }) => (
          <Card component="li" key={`${file.caseId} ${finding.findingId}`} withBorder padding="sm">
            <AnchorLink to="/cases/$caseId" params={{ caseId: file.caseId }} search={{ tab: 'findings' }} fw={600}>
              {finding.findingId}: {String(finding.content['summary'] ?? '')}
            </AnchorLink>
            <Text size="sm" c="dimmed" mb={4}>
              {file.title[language]}
            </Text>
            <FindingChip status={finding.status} />
          </Card>
        ))}
      </Stack>
    </section>
  );
};

const returnedTo = (
  officerId: string,
  shown: Readonly<{ findings?: readonly Finding[] }> & object,
): readonly Readonly<{ file: CaseFile; finding: Finding }>[] => {
  if (!('findings' in shown)) return [];
  const file = shown as CaseFile;
  return file.findings
    .filter(({ status, reportedBy }) => status === 'returned' && reportedBy === officerId)
    .map((finding) => ({ file, finding }));
};
