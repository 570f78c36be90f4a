import { Alert } from '@mantine/core';
import { useNetwork } from '@mantine/hooks';
import { AlertIcon } from '@primer/octicons-react';
import { useQuery } from '@tanstack/react-query';
import { useLive } from '../api/live.ts';
import { isAboutRights } from '../api/problem.ts';
import { meQuery } from '../api/queries.ts';
import { useWords } from '../i18n/use-words.ts';

/** Without a network one can read and write on; whoever is in a cellar must know it before he sends. */
export const Offline = () => {
  const { t } = useWords();
  const { online } = useNetwork();
  const { connected } = useLive();
  const { error } = useQuery(meQuery);
  // Who may not hear of changes any more is told so, and not that his network is gone.
  if ((online && connected) || isAboutRights(error)) return null;
  return (
    <Alert color="yellow" variant="outline" p="xs" mb="md" role="status" icon={<AlertIcon aria-hidden />}>
      {t('live.offline')}
    </Alert>
  );
};
