import { Alert, Card, Group, Stack, Text, Title } from '@mantine/core';
import { AlertIcon, LawIcon } from '@primer/octicons-react';
import type { CaseFile, Finding, OpenAct } from '../api/case-queries.ts';
import { SubjectActLinks } from '../case-acts/act-links.tsx';
import { dateText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { Chip } from '../shell/chip.tsx';
import { Empty } from '../shell/states.tsx';
import { Value } from './field-value.tsx';
import { FindingFacts } from './finding-fields.tsx';
import { FindingChip } from './state-chips.tsx';
import { Steps } from './steps.tsx';

export const FindingsTab = ({ file, acts }: Readonly<{ file: CaseFile; acts: readonly OpenAct[] }>) => {
  const { t } = useWords();
  if (file.findings.length === 0) return <Empty>{t('caseFile.findings.none')}</Empty>;
  return (
    <Stack>
      {file.findings.map((finding) => (
        <FindingCard key={finding.findingId} finding={finding} file={file} acts={acts} />
      ))}
    </Stack>
  );
};

type FindingCardProps = Readonly<{ finding: Finding; file: CaseFile; acts: readonly OpenAct[] }>;

const FindingCard = ({ finding, file, acts }: FindingCardProps) => {
  const { t } = useWords();
  const { findingId, status, content, crimeSigns, transferred, reportedBy, reportedOn, steps } = finding;
  const path = `/findings/${findingId}`;
  return (
    <Card withBorder padding="md" component="article" aria-labelledby={`finding-${findingId}`}>
      <Group justify="space-between" align="flex-start" gap="xs">
        <Title order={2} size="h4" id={`finding-${findingId}`}>
          {findingId}
        </Title>
        <Group gap="xs">
          {content['actCode'] !== undefined && (
            <Chip tone="bad" icon={LawIcon}>
              {t('caseFile.findings.corruptAct')}
            </Chip>
          )}
          {crimeSigns && (
            <Chip tone={transferred ? 'neutral' : 'bad'} icon={AlertIcon}>
              {t('caseFile.findings.crimeSigns')}:{' '}
              {transferred ? t('caseFile.findings.transferred') : t('caseFile.findings.notTransferred')}
            </Chip>
          )}
          <FindingChip status={status} />
        </Group>
      </Group>
      <Text className="prose" my="xs">
        <Value path={`${path}/summary`} value={content['summary']} />
      </Text>
      <Text size="sm" c="dimmed" mb="sm">
        {t('caseFile.findings.reportedBy', {
          name: file.officers[reportedBy] ?? reportedBy,
          day: dateText(reportedOn),
        })}
      </Text>
      {status === 'returned' && (
        <Alert color="yellow" variant="outline" mb="sm" p="xs">
          {t('caseFile.findings.returnedHint')}
        </Alert>
      )}
      <FindingFacts content={content} path={path} />
      <Steps steps={steps} officers={file.officers} />
      <Group mt="sm">
        <SubjectActLinks caseId={file.caseId} subject={findingId} open={acts} />
      </Group>
    </Card>
  );
};
