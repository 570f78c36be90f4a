import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { v7 as uuid } from 'uuid';
import { evidenceActs } from '#http/evidence/contract.ts';
import { refreshAll } from '../api/changes.ts';
import { send } from '../api/client.ts';
import type { EvidenceFile } from '../api/evidence-queries.ts';
import { DayInput } from '../forms/day-input.tsx';
import { NameWarning } from '../forms/name-warning.tsx';
import { OfficerSelect } from '../forms/officer-select.tsx';
import { useWords } from '../i18n/use-words.ts';
import { Failure } from '../shell/states.tsx';
import { useMe } from '../shell/use-me.ts';

/** The thing itself goes from hand to hand. */
export const MoveDialog = ({
  caseId,
  file,
  onClose,
}: Readonly<{ caseId: string; file: EvidenceFile; onClose: () => void }>) => {
  const { t } = useWords();
  const { today } = useMe();
  const client = useQueryClient();
  const [to, setTo] = useState<string | null>(null);
  const [place, setPlace] = useState('');
  const [ground, setGround] = useState('');
  const [occurredOn, setOccurredOn] = useState<string | null>(today);
  const [isTried, setIsTried] = useState(false);
  // One for each thing that is meant.
  const [key, setKey] = useState(() => uuid());
  const moving = useMutation({
    mutationFn: () =>
      send(
        evidenceActs.moveEvidence,
        { caseId, hash: file.hash },
        { to: to ?? '', place: place.trim(), ground: ground.trim(), occurredOn: occurredOn ?? '' },
        { key },
      ),
    onError: () => setKey(uuid()),
    onSuccess: async () => {
      await refreshAll(client);
      onClose();
    },
  });
  const missing = (value: string | null): string | undefined =>
    isTried && (value === null || value.trim() === '') ? t('forms.fault.Required') : undefined;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setIsTried(true);
    const isWhole = [to, place, ground, occurredOn].every((value) => value !== null && value.trim() !== '');
    if (isWhole && !moving.isPending) moving.mutate();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('evidence.act.moveTitle')}
      closeButtonProps={{ 'aria-label': t('evidence.act.cancel') }}
    >
      <form onSubmit={submit}>
        <Stack>
          <OfficerSelect
            label={t('evidence.act.to')}
            value={to}
            onChange={setTo}
            error={missing(to)}
            withAsterisk
            clearButtonProps={{ 'aria-label': t('forms.clear') }}
          />
          <TextInput
            label={t('evidence.act.place')}
            value={place}
            error={missing(place)}
            withAsterisk
            onChange={(event) => setPlace(event.currentTarget.value)}
          />
          <div>
            <TextInput
              label={t('evidence.act.ground')}
              value={ground}
              error={missing(ground)}
              withAsterisk
              onChange={(event) => setGround(event.currentTarget.value)}
            />
            <NameWarning text={ground} />
          </div>
          <DayInput
            label={t('evidence.act.movedOn')}
            value={occurredOn}
            onChange={setOccurredOn}
            error={missing(occurredOn)}
            withAsterisk
          />
          {moving.error !== null && <Failure error={moving.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('evidence.act.cancel')}
            </Button>
            <Button type="submit" loading={moving.isPending}>
              {t('evidence.act.moveConfirm')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
};
