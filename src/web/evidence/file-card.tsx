import { Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { v7 as uuid } from 'uuid';
import { verificationResultSchema } from '#domain/evidence/events.ts';
import { verifyFile } from '#http/evidence/contract.ts';
import {
  evidenceFormNames,
  mediaTypeNames,
  openingCopyNames,
  openingReasonNames,
  verificationNames,
} from '#terms/evidence.ts';
import { refreshAll } from '../api/changes.ts';
import { operate } from '../api/client.ts';
import type { CaseEvidence, EvidenceFile } from '../api/evidence-queries.ts';
import { capitalised, dateText, instantText } from '../i18n/format.ts';
import { useWords, wordFor } from '../i18n/use-words.ts';
import { Failure } from '../shell/states.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { OpenDialog } from './open-dialog.tsx';
import { useSizeText } from './size-text.ts';
import { isDamaged, StateChip } from './state-chip.tsx';

type FileCardProps = Readonly<{
  caseId: string;
  file: EvidenceFile;
  evidence: CaseEvidence;
  may: Readonly<{ open: boolean; verify: boolean; move: boolean }>;
}>;

/** One file: what it is, how it stands, who has the thing, and everything that was done to it. */
export const FileCard = ({ caseId, file, evidence, may }: FileCardProps) => {
  const { t, say } = useWords();
  const sizeOf = useSizeText();
  const heading = useId();
  const nameOf = (officerId: string): string => evidence.officers[officerId] ?? officerId;
  const original = evidence.files.find(({ hash }) => hash === file.excerptOf);
  const lines = [
    `${capitalised(say(evidenceFormNames[file.form]))} · ${t('evidence.size', {
      kind: say(mediaTypeNames[file.mediaType]),
      size: sizeOf(file.bytes),
    })}`,
    t('evidence.claimed', { day: dateText(file.claimedOn) }),
    t('evidence.collected', { name: nameOf(file.collectedBy), day: dateText(file.occurredOn), where: file.where }),
    t('evidence.held', { name: nameOf(file.holder), place: file.place }),
    ...(file.excerptOf === null ? [] : [t('evidence.excerpt', { what: original?.summary ?? file.excerptOf })]),
    ...(file.citedIn.length === 0 ? [] : [t('evidence.citedIn', { findings: file.citedIn.join(', ') })]),
  ];
  return (
    <Card withBorder padding="md" component="article" aria-labelledby={heading}>
      <Group justify="space-between" align="flex-start" gap="xs">
        <Title order={3} size="h5" id={heading}>
          {file.summary}
        </Title>
        <StateChip file={file} />
      </Group>
      <Stack gap={2} mt={4}>
        {lines.map((line) => (
          <Text key={line} size="sm">
            {line}
          </Text>
        ))}
        <Text size="xs" c="dimmed" className="code" style={{ overflowWrap: 'anywhere' }}>
          {file.hash}
        </Text>
      </Stack>
      {isDamaged(file) && (
        <Text size="sm" c="red.9" mt="xs" role="alert">
          {t('evidence.damagedHint')}
        </Text>
      )}
      <Doings caseId={caseId} file={file} may={may} />
      <History file={file} nameOf={nameOf} />
    </Card>
  );
};

const Doings = ({ caseId, file, may }: Omit<FileCardProps, 'evidence'>) => {
  const { t, say } = useWords();
  const client = useQueryClient();
  const [asking, setAsking] = useState<'open' | 'move'>();
  const [saved, setSaved] = useState<string>();
  const verifying = useMutation({
    mutationFn: () => operate(verifyFile, { caseId, hash: file.hash }, {}, uuid()),
    onSettled: () => refreshAll(client),
  });
  const found = verificationResultSchema.safeParse(verifying.data?.events[0]?.data['result']);
  const named = (act: 'open' | 'verify' | 'move') => ({
    'aria-label': t('evidence.act.of', { act: t(`evidence.act.${act}`), what: file.summary }),
  });
  return (
    <>
      <Group gap="xs" mt="sm">
        {may.open && (
          <Button size="xs" onClick={() => setAsking('open')} {...named('open')}>
            {t('evidence.act.open')}
          </Button>
        )}
        {may.verify && (
          <Button
            size="xs"
            variant="default"
            loading={verifying.isPending}
            onClick={() => verifying.mutate()}
            {...named('verify')}
          >
            {t('evidence.act.verify')}
          </Button>
        )}
        {may.move && (
          <Button size="xs" variant="default" onClick={() => setAsking('move')} {...named('move')}>
            {t('evidence.act.move')}
          </Button>
        )}
      </Group>
      <Text size="sm" role="status">
        {saved !== undefined && t('evidence.act.downloaded', { name: saved })}
        {found.success && t('evidence.act.found', { result: say(verificationNames[found.data]) })}
      </Text>
      {verifying.error !== null && <Failure error={verifying.error} />}
      {asking === 'open' && (
        <OpenDialog caseId={caseId} file={file} onClose={() => setAsking(undefined)} onDone={setSaved} />
      )}
      {asking === 'move' && <MoveDialog caseId={caseId} file={file} onClose={() => setAsking(undefined)} />}
    </>
  );
};

type HistoryProps = Readonly<{ file: EvidenceFile; nameOf: (officerId: string) => string }>;

/** In the order of the ledger. */
const History = ({ file, nameOf }: HistoryProps) => {
  const { t, say, language } = useWords();
  const entries = [
    {
      number: file.number,
      text: t('evidence.registered', { instant: instantText(file.recordedAt), name: nameOf(file.registeredBy) }),
    },
    ...file.moves.map(({ number, occurredOn, from, to, place, ground }) => ({
      number,
      text: t('evidence.moved', { day: dateText(occurredOn), from: nameOf(from), to: nameOf(to), place, ground }),
    })),
    ...file.openings.map(({ number, recordedAt, openedBy, copy, reason, note }) => ({
      number,
      text: t('evidence.opened', {
        instant: instantText(recordedAt),
        name: nameOf(openedBy),
        copy: say(openingCopyNames[copy]),
        reason: [wordFor(openingReasonNames, reason, language), note].filter((each) => each !== undefined).join(' – '),
      }),
    })),
    ...file.verifications.map(({ number, recordedAt, verifiedBy, result }) => ({
      number,
      text: t('evidence.verified', {
        instant: instantText(recordedAt),
        name: nameOf(verifiedBy),
        result: say(verificationNames[result]),
      }),
    })),
  ].toSorted((one, other) => one.number - other.number);
  return (
    <details>
      <summary>
        <Text span size="sm">
          {t('evidence.history')} ({entries.length})
        </Text>
      </summary>
      <Stack component="ul" gap={4} my="xs" pl="lg">
        {entries.map(({ number, text }) => (
          <Text key={number} component="li" size="sm">
            {text}
          </Text>
        ))}
      </Stack>
    </details>
  );
};
