import { Button, Group, Modal, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { TrashIcon } from '@primer/octicons-react';
import { useState } from 'react';
import { listPersons } from '#http/chooser/contract.ts';
import { readLiveness } from '#http/health/contract.ts';
import { resetDemo } from '#http/operations/contract.ts';
import { operate, read } from '../api/client.ts';
import { NetworkLost, Problem } from '../api/problem.ts';
import { useWords } from '../i18n/use-words.ts';
import { Failure } from '../shell/states.tsx';

const ASK_AGAIN_MS = 500;
const AT_MOST = 120;

/** Throws away what was tried in the demonstration and waits until it is there again. */
export const DemoReset = () => {
  const { t } = useWords();
  const [opened, { open, close }] = useDisclosure(false);
  const [isRunning, setIsRunning] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const reset = async (): Promise<void> => {
    setIsRunning(true);
    setFailure(undefined);
    try {
      const { startedAt } = await live();
      await operate(resetDemo, {}, {});
      await untilStartedAfter(startedAt);
      // All that this page knows is of a ledger that is gone.
      window.location.assign('/chooser');
    } catch (error) {
      setFailure(error);
    } finally {
      setIsRunning(false);
    }
  };
  return (
    <>
      <Group>
        <Button variant="default" leftSection={<TrashIcon aria-hidden />} onClick={open}>
          {t('chooser.reset')}
        </Button>
      </Group>
      <Modal
        opened={opened}
        onClose={close}
        title={t('chooser.resetTitle')}
        closeOnClickOutside={!isRunning}
        closeButtonProps={{ 'aria-label': t('chooser.cancel') }}
      >
        <Text>{isRunning ? t('chooser.resetRunning') : t('chooser.resetDetail')}</Text>
        {failure !== undefined && <Failure error={failure} />}
        <Group mt="md" justify="flex-end">
          <Button variant="default" onClick={close} disabled={isRunning}>
            {t('chooser.cancel')}
          </Button>
          <Button color="red" loading={isRunning} onClick={() => void reset()}>
            {t('chooser.resetConfirm')}
          </Button>
        </Group>
      </Modal>
    </>
  );
};

const live = () => read(readLiveness, { params: {}, query: {} });

/** The server goes away and comes back; until then nobody answers, or the one that is leaving does. */
const untilStartedAfter = async (before: string): Promise<void> => {
  for (let asked = 0; asked < AT_MOST; asked += 1) {
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
    try {
      if ((await live()).startedAt === before) continue;
      // It is alive before it has its ledger: whoever came then would be told that it is starting.
      await read(listPersons, { params: {}, query: {} });
      return;
    } catch (error) {
      if (!(error instanceof NetworkLost || (error instanceof Problem && error.status >= 500))) throw error;
    }
  }
  throw new NetworkLost();
};
