import { Alert } from '@mantine/core';
import { useNetwork } from '@mantine/hooks';
import { AlertIcon } from '@primer/octicons-react';
import { useLive } from '../api/live.ts';
import { useWords } from '../i18n/use-words.ts';

/** Without a network one can read and write on; whoever is in a cellar must know it before he sends. */
export const Offline = () => {
  const { t } = useWords();
  const { online } = useNetwork();
  const { connected } = useLive();
  if (online && connected) return null;
  return (
    <Alert color="yellow" variant="outline" p="xs" mb="md" role="status" icon={<AlertIcon aria-hidden />}>
      {t('live.offline')}
    </Alert>
  );
};
