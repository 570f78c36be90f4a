import { Alert, Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { AlertIcon, ClockIcon } from '@primer/octicons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { NetworkLost, Problem } from '../api/problem.ts';
import { instantText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { AnchorLink } from './links.tsx';
import { PageTitle } from './page-title.tsx';

type Stale = Readonly<{ number: number; recordedAt: string }> | null;

/** What a screen shows while it has nothing to show: on its way, failed, or old. */
export const Loaded = <Data,>({ query, lines = 4, isWrittenOn = false, children }: LoadedProps<Data>) => {
  const { data, error, refetch } = query;
  if (data !== undefined && (isWrittenOn || !isGone(error))) {
    return <Veil query={query}>{children(data)}</Veil>;
  }
  if (error !== null) return <Failure error={error} onRetry={() => void refetch()} />;
  return <Loading lines={lines} />;
};

type LoadedProps<Data> = Readonly<{
  query: UseQueryResult<Data, Error>;
  lines?: number;
  /** It holds a form: what is written there stays, whatever the server says by now. */
  isWrittenOn?: boolean;
  children: (data: Data) => ReactNode;
}>;

/** What was there and is no longer to be seen: because it is not there, or not for this reader. */
export const isGone = (error: unknown): boolean => error instanceof Problem && [401, 403, 404].includes(error.status);

type Refreshing = Pick<UseQueryResult, 'isPlaceholderData' | 'isRefetchError' | 'error' | 'dataUpdatedAt' | 'refetch'>;

/** Marks what stands there in place of something else, or has not been asked again with success. */
export const Veil = ({ query, className, number, children }: VeilProps) => {
  const { t } = useWords();
  const { isPlaceholderData, isRefetchError, dataUpdatedAt, refetch } = query;
  return (
    <Stack className={`veil ${className ?? ''}`} aria-busy={isPlaceholderData} data-ledger-number={number}>
      {isRefetchError && (
        <Alert color="yellow" variant="outline" p="xs" role="alert">
          <Group justify="space-between">
            <Text size="sm">{t('states.old', { instant: instantText(new Date(dataUpdatedAt).toISOString()) })}</Text>
            <Button size="xs" variant="default" onClick={() => void refetch()}>
              {t('states.again')}
            </Button>
          </Group>
        </Alert>
      )}
      {children}
    </Stack>
  );
};

type VeilProps = Readonly<{
  query: Refreshing;
  className?: string;
  /** As of which event it is: for those who measure. */
  number?: number;
  children: ReactNode;
}>;

export const Loading = ({ lines = 4 }: Readonly<{ lines?: number }>) => {
  const { t } = useWords();
  return (
    <Stack gap="sm" role="status">
      <span className="visually-hidden">{t('states.loading')}</span>
      {Array.from({ length: lines }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines that say nothing and never change
        <Skeleton key={index} height={18} width={index === lines - 1 ? '60%' : '100%'} />
      ))}
    </Stack>
  );
};

export const Failure = ({ error, onRetry }: Readonly<{ error: unknown; onRetry?: () => void }>) => {
  const { t } = useWords();
  const isLost = error instanceof NetworkLost;
  if (error instanceof Problem && error.status === 404) return <NotThere />;
  const title = isLost ? t('states.network') : error instanceof Problem ? error.title : t('states.broken');
  const detail = isLost
    ? t('states.networkDetail')
    : error instanceof Problem
      ? error.detail
      : t('states.brokenDetail');
  return (
    <Alert color="red" variant="outline" icon={<AlertIcon />} title={title} role="alert">
      <Text>{detail}</Text>
      {error instanceof Problem && error.status >= 500 && (
        <Text size="sm" c="dimmed" className="code">
          {t('states.reference', { instance: error.instance })}
        </Text>
      )}
      {onRetry !== undefined && !isGone(error) && (
        <Button mt="sm" variant="default" onClick={onRetry}>
          {t('states.again')}
        </Button>
      )}
    </Alert>
  );
};

export const NotThere = () => {
  const { t } = useWords();
  return (
    <Stack align="flex-start">
      <PageTitle>{t('states.notFound')}</PageTitle>
      <Text>{t('states.notFoundDetail')}</Text>
      <AnchorLink to="/">{t('states.home')}</AnchorLink>
    </Stack>
  );
};

/** The read model behind a screen stopped at an event it could not take: what it shows is true, and old. */
export const StaleNotice = ({ stale }: Readonly<{ stale: Stale }>) => {
  const { t } = useWords();
  if (stale === null) return null;
  return (
    <Alert
      color="yellow"
      variant="outline"
      icon={<ClockIcon />}
      title={t('states.stale', { number: stale.number, instant: instantText(stale.recordedAt) })}
      mb="md"
    >
      {t('states.staleDetail')}
    </Alert>
  );
};

export const Empty = ({ children, action }: Readonly<{ children: ReactNode; action?: ReactNode }>) => (
  <Group py="lg" justify="center">
    <Stack align="center" gap="xs">
      <Text c="dimmed">{children}</Text>
      {action}
    </Stack>
  </Group>
);
