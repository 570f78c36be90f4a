import { Button, Group, Modal, Radio, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { v7 as uuid } from 'uuid';
import type { OpeningReason } from '#domain/evidence/events.ts';
import { hasWorkingCopy } from '#domain/evidence/media-types.ts';
import { downloadFile, openFile } from '#http/evidence/contract.ts';
import { openingCopyNames, openingReasonNames } from '#terms/evidence.ts';
import { refreshAll } from '../api/changes.ts';
import { fetchFile, operate } from '../api/client.ts';
import type { EvidenceFile } from '../api/evidence-queries.ts';
import { NetworkLost, Problem } from '../api/problem.ts';
import { capitalised } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { OpeningReasonFields } from '../shell/opening-reason.tsx';
import { saveFile } from '../shell/save-file.ts';
import { Failure } from '../shell/states.tsx';

type Copy = keyof typeof openingCopyNames;

type OpenDialogProps = Readonly<{
  caseId: string;
  file: EvidenceFile;
  onClose: () => void;
  onDone: (name: string) => void;
}>;

/** Asks why before the file is given out: the record comes first. */
export const OpenDialog = ({ caseId, file, onClose, onDone }: OpenDialogProps) => {
  const { t, say } = useWords();
  const client = useQueryClient();
  const isPicture = hasWorkingCopy(file.mediaType);
  const [copy, setCopy] = useState<Copy>(isPicture ? 'working-copy' : 'as-received');
  const [reason, setReason] = useState<OpeningReason>();
  const [note, setNote] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const opening = useMutation({
    mutationFn: async (why: OpeningReason) => {
      const asked = { copy, reason: why, ...(note.trim() === '' ? {} : { note: note.trim() }) };
      const { hash } = file;
      // A new key each time: to open again is another act, with a record of its own.
      const { ticket } = await operate(openFile, { caseId, hash }, asked, uuid());
      return fetchFile(downloadFile, { caseId, hash, ticket });
    },
    gcTime: 0,
    onSettled: () => refreshAll(client),
    onSuccess: ({ name, content }) => {
      saveFile(name, content);
      onDone(name);
      onClose();
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (reason === undefined) setIsMissing(true);
    else if (!opening.isPending) opening.mutate(reason);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('evidence.act.openTitle')}
      closeButtonProps={{ 'aria-label': t('evidence.act.cancel') }}
    >
      <form onSubmit={submit}>
        <Stack>
          <Text size="sm" fw={600}>
            {file.summary}
          </Text>
          <Text size="sm">{t('evidence.act.openExplain')}</Text>
          {isPicture && (
            <Radio.Group label={t('evidence.act.copy')} value={copy} onChange={(value) => setCopy(value as Copy)}>
              <Stack gap={6} mt={4}>
                {(Object.keys(openingCopyNames) as Copy[]).toReversed().map((each) => (
                  <Radio key={each} value={each} label={capitalised(say(openingCopyNames[each]))} />
                ))}
              </Stack>
            </Radio.Group>
          )}
          <OpeningReasonFields
            names={openingReasonNames}
            reason={reason}
            note={note}
            isMissing={isMissing}
            onReason={setReason}
            onNote={setNote}
          />
          {opening.error !== null && <Why error={opening.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('evidence.act.cancel')}
            </Button>
            <Button type="submit" loading={opening.isPending}>
              {t('evidence.act.openConfirm')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
};

/** What was cut off in the middle may be the network, or a file that is no longer what it was. */
const Why = ({ error }: Readonly<{ error: Error }>) => {
  const { t } = useWords();
  if (error instanceof Problem || !(error instanceof NetworkLost)) return <Failure error={error} />;
  return (
    <Text size="sm" c="red.9" role="alert">
      {t('evidence.act.cut')}
    </Text>
  );
};
