import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { LockIcon, UnlockIcon } from '@primer/octicons-react';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { v7 as uuid } from 'uuid';
import type { z } from 'zod';
import type { RevealReason, RevealSubject } from '#domain/access/events.ts';
import { legalDateOf } from '#domain/legal-date.ts';
import { reveal, revealOfAction, revealOfMatter, revealOfRequest } from '#http/reveals/contract.ts';
import { revealReasonNames } from '#terms/access.ts';
import { operate } from '../api/client.ts';
import { Problem } from '../api/problem.ts';
import { dateText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { Chip } from '../shell/chip.tsx';
import { OpeningReasonFields } from '../shell/opening-reason.tsx';
import { Failure } from '../shell/states.tsx';
import { type OpenedFields, type OpenedValue, useSeals } from './sealed-context.tsx';

type SealedValue = Readonly<{ sealed: 1; keyId: string }>;

export const isSealed = (value: unknown): value is SealedValue =>
  typeof value === 'object' && value !== null && 'sealed' in value && 'keyId' in value;

/** A sealed text of whatever the `SealedProvider` around it names: closed, with the way to open it; or opened, for as long as this screen is. */
export const Sealed = ({ value }: Readonly<{ value: SealedValue }>) => {
  const { t } = useWords();
  const { opened, mayReveal } = useSeals();
  const [isAsking, { open, close }] = useDisclosure(false);
  // Only where it may be opened: not in the past, and not after the right went.
  const known = mayReveal ? opened.get(value.keyId) : undefined;
  if (known !== undefined) return <Opened value={known} />;
  return (
    <Group gap="xs" component="span">
      <Chip tone="neutral" icon={LockIcon}>
        {t('caseFile.sealed')}
      </Chip>
      {mayReveal && (
        <Button size="compact-sm" variant="default" leftSection={<UnlockIcon aria-hidden />} onClick={open}>
          {t('caseFile.reveal')}
        </Button>
      )}
      {isAsking && <RevealDialog keyId={value.keyId} onClose={close} />}
    </Group>
  );
};

const Opened = ({ value }: Readonly<{ value: OpenedValue }>) => {
  const { t } = useWords();
  if (value.outcome === 'opened') {
    return (
      <Text component="span" className="prose" size="sm" bg="yellow.0" px={4}>
        {value.text}
      </Text>
    );
  }
  return (
    <Chip tone="warn" icon={LockIcon}>
      {value.outcome === 'erased'
        ? t('caseFile.erased', { day: dateText(legalDateOf(value.erasedAt)) })
        : t(`caseFile.${value.outcome === 'not-sealed' ? 'lost' : value.outcome}`)}
    </Chip>
  );
};

type Asked = z.input<(typeof revealOfMatter)['body']>;

/** Each kind of subject is opened at an address of its own. */
const askToOpen = async ({ kind, id }: RevealSubject, asked: Asked, key: string): Promise<OpenedFields> => {
  switch (kind) {
    case 'case':
      return (await operate(reveal, {}, { caseId: id, ...asked }, key)).fields;
    case 'matter':
      return (await operate(revealOfMatter, { matterId: id }, asked, key)).fields;
    case 'accountability':
      return (await operate(revealOfAction, { actionId: id }, asked, key)).fields;
    case 'request':
      return (await operate(revealOfRequest, { oversightRequestId: id }, asked, key)).fields;
  }
};

/** Asks why before anything is opened: the record comes first. */
const RevealDialog = ({ keyId, onClose }: Readonly<{ keyId: string; onClose: () => void }>) => {
  const { t } = useWords();
  const { subject, take } = useSeals();
  const [reason, setReason] = useState<RevealReason>();
  const [isMissing, setIsMissing] = useState(false);
  const [note, setNote] = useState('');
  const [key, setKey] = useState(() => uuid());
  const opening = useMutation({
    mutationFn: (why: RevealReason) => {
      const asked = {
        reason: why,
        // A review stands for all of the subject, for an hour.
        ...(why === 'review' ? {} : { target: { keyIds: [keyId] } }),
        ...(note.trim() === '' ? {} : { note: note.trim() }),
      };
      return askToOpen(subject, asked, key);
    },
    // What was opened stands on the screen and nowhere else.
    gcTime: 0,
    // The record of a lost answer is there; to open again is another one.
    onError: (error) => error instanceof Problem && setKey(uuid()),
    onSuccess: (fields) => {
      take(fields);
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
      title={t('caseFile.revealTitle')}
      closeButtonProps={{ 'aria-label': t('caseFile.cancel') }}
    >
      <form onSubmit={submit}>
        <Stack>
          <Text size="sm">{t('caseFile.revealExplain')}</Text>
          <OpeningReasonFields
            names={revealReasonNames}
            reason={reason}
            note={note}
            isMissing={isMissing}
            onReason={(value) => {
              setReason(value);
              setKey(uuid());
            }}
            onNote={(value) => {
              setNote(value);
              setKey(uuid());
            }}
          />
          {opening.error !== null && <Failure error={opening.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('caseFile.cancel')}
            </Button>
            <Button type="submit" loading={opening.isPending}>
              {t('caseFile.revealConfirm')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
};
