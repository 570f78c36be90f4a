import { Alert, Button, Group, Loader, Text } from '@mantine/core';
import { AlertIcon, CheckCircleIcon } from '@primer/octicons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { v7 as uuid } from 'uuid';
import { refreshAll } from '../api/changes.ts';
import { NetworkLost, Problem } from '../api/problem.ts';
import { useWords } from '../i18n/use-words.ts';

type LinkToCaseProps = Readonly<{
  /** Sends the second act. @param key sent again under the same one it is not done again */
  link: (key: string) => Promise<unknown>;
  linking: string;
  linked: string;
  notLinked: string;
  /** What to do about it. */
  how: string;
  /** Beside the way to try again. */
  otherWay?: ReactNode;
}>;

/**
 * The second act, at once: that a matter or an action exists is written down in its case. Two streams are never written
 * together, so the one may be there without the other, and then it says so.
 */
export const LinkToCase = ({ link, linking, linked, notLinked, how, otherWay }: LinkToCaseProps) => {
  const { t } = useWords();
  const client = useQueryClient();
  const [key] = useState(() => uuid());
  const { mutate, isSuccess, error } = useMutation({
    mutationFn: () => link(key),
    onSuccess: () => refreshAll(client),
  });
  const isBegun = useRef(false);
  useEffect(() => {
    if (isBegun.current) return;
    isBegun.current = true;
    mutate();
  }, [mutate]);
  if (isSuccess) {
    return (
      <Alert color="green" variant="outline" icon={<CheckCircleIcon aria-hidden />} w="100%">
        {linked}
      </Alert>
    );
  }
  if (error === null) {
    return (
      <Group gap="xs" w="100%">
        <Loader size="xs" />
        <Text size="sm">{linking}</Text>
      </Group>
    );
  }
  return (
    <Alert color="yellow" variant="outline" role="alert" icon={<AlertIcon aria-hidden />} title={notLinked} w="100%">
      <Text size="sm">{detailOf(error, t('states.networkDetail'), t('states.brokenDetail'))}</Text>
      <Text size="sm">{how}</Text>
      <Group mt="xs">
        <Button size="xs" variant="default" onClick={() => mutate()}>
          {t('states.again')}
        </Button>
        {otherWay}
      </Group>
    </Alert>
  );
};

const detailOf = (error: Error, lost: string, broken: string): string => {
  if (error instanceof Problem) return error.detail;
  return error instanceof NetworkLost ? lost : broken;
};
