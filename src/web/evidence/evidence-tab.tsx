import { Card, Group, Stack, Text } from '@mantine/core';
import { CircleSlashIcon } from '@primer/octicons-react';
import { useQuery } from '@tanstack/react-query';
import type { CaseFile } from '../api/case-queries.ts';
import { type CaseEvidence, type EvidenceAnswer, type EvidenceFile, evidenceQuery } from '../api/evidence-queries.ts';
import { Part } from '../fieldwork/part.tsx';
import { PrintLink } from '../fieldwork/requests-part.tsx';
import { useWords } from '../i18n/use-words.ts';
import { Chip } from '../shell/chip.tsx';
import { useMoment } from '../shell/moment.ts';
import { Empty, Loaded, StaleNotice } from '../shell/states.tsx';
import { useMe } from '../shell/use-me.ts';
import { FileCard } from './file-card.tsx';
import { Intake } from './intake.tsx';

/** The files of the case: what lies in the store and how it was found, what findings cite and nobody has brought yet. */
export const EvidenceTab = ({ file }: Readonly<{ file: CaseFile }>) => {
  const { t } = useWords();
  const { asOf, isPast } = useMoment();
  const query = useQuery(evidenceQuery(file.caseId, asOf));
  const isEnded = file.stage === 'closed' || file.stage === 'terminated';
  return (
    <Stack gap="lg">
      <Text size="sm">{t('evidence.explain')}</Text>
      <Loaded query={query} lines={8}>
        {({ evidence, may, asOf: moment }) => (
          <Stack gap="lg">
            <StaleNotice stale={moment.staleSince} />
            {may.collect && !isPast && !isEnded && <Intake caseId={file.caseId} evidence={evidence} />}
            <Files caseId={file.caseId} evidence={evidence} may={may} leader={leaderIn(file)} />
            <NotInStore evidence={evidence} />
          </Stack>
        )}
      </Loaded>
    </Stack>
  );
};

type PartProps = Readonly<{ caseId: string; evidence: CaseEvidence }>;
type FilesProps = PartProps & Pick<EvidenceAnswer, 'may'> & Readonly<{ leader: string | undefined }>;

const leaderIn = ({ team }: CaseFile): string | undefined =>
  team.find(({ position, leftOn }) => position === 'leader' && leftOn === null)?.officerId;

const Files = ({ caseId, evidence, may: rights, leader }: FilesProps) => {
  const { officerId } = useMe();
  const { t } = useWords();
  const { isPast } = useMoment();
  // Who has it hands it over, or the leader says so of him.
  const mayOn = ({ holder }: EvidenceFile) => ({
    open: rights.open && !isPast,
    verify: rights.verify && !isPast,
    move: rights.collect && !isPast && (officerId === holder || officerId === leader),
  });
  return (
    <Part
      title={t('evidence.inStore')}
      aside={evidence.files.length > 0 && <PrintLink caseId={caseId} what="evidence" />}
    >
      {evidence.files.length === 0 && <Empty>{t('evidence.none')}</Empty>}
      {evidence.files.map((file) => (
        <FileCard key={file.hash} caseId={caseId} file={file} evidence={evidence} may={mayOn(file)} />
      ))}
    </Part>
  );
};

const NotInStore = ({ evidence: { notInStore } }: Pick<PartProps, 'evidence'>) => {
  const { t } = useWords();
  if (notInStore.length === 0) return null;
  return (
    <Part title={t('evidence.notInStore')}>
      <Text size="sm">{t('evidence.notInStoreHint')}</Text>
      {notInStore.map(({ hash, citedIn }) => (
        <Card key={hash} withBorder padding="sm">
          <Group justify="space-between" align="flex-start" gap="xs">
            <Text size="sm">{t('evidence.citedIn', { findings: citedIn.join(', ') })}</Text>
            <Chip tone="warn" icon={CircleSlashIcon}>
              {t('evidence.state.notUploaded')}
            </Chip>
          </Group>
          <Text size="xs" c="dimmed" className="code" style={{ overflowWrap: 'anywhere' }}>
            {hash}
          </Text>
        </Card>
      ))}
    </Part>
  );
};
