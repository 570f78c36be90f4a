import { Group, SegmentedControl, Stack, Switch, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { type TimelineEntry, timelineQuery } from '../api/case-queries.ts';
import { ExportButton } from '../exporting/export-button.tsx';
import { useWords } from '../i18n/use-words.ts';
import { AnchorLink } from '../shell/links.tsx';
import { Loaded } from '../shell/states.tsx';
import { useMay } from '../shell/use-me.ts';
import { useCase } from './case-context.tsx';
import classes from './cases.module.css';
import { Changes } from './changes.tsx';
import { EntryFacts } from './entry-facts.tsx';
import { StageChip } from './state-chips.tsx';

type Order = 'recorded' | 'occurred';

/** Every event of the case in words, with both its times and what it changed. */
export const TimelineTab = () => {
  const { t } = useWords();
  const { caseId, asOf } = useCase();
  const query = useQuery(timelineQuery(caseId, asOf));
  const [order, setOrder] = useState<Order>('recorded');
  const [newestFirst, setNewestFirst] = useState(true);
  const mayReadLog = useMay('read-access-log');
  return (
    <Stack>
      <Group>
        <SegmentedControl
          aria-label={t('caseFile.order')}
          value={order}
          onChange={(value) => setOrder(value === 'occurred' ? 'occurred' : 'recorded')}
          data={[
            { value: 'recorded', label: t('caseFile.orderRecorded') },
            { value: 'occurred', label: t('caseFile.orderOccurred') },
          ]}
        />
        <Switch
          label={t('caseFile.newestFirst')}
          checked={newestFirst}
          onChange={(event) => setNewestFirst(event.currentTarget.checked)}
        />
        {query.data !== undefined && (
          <ExportButton choices={exportsOf(caseId, query.data.extent, `${newestFirst ? '-' : ''}${order}`)} />
        )}
        <AnchorLink to="/replay" search={{ scope: `case:${caseId}` }} size="sm">
          {t('replay.title')}
        </AnchorLink>
        <AnchorLink to="/compare" search={{ scope: `case:${caseId}` }} size="sm">
          {t('compare.title')}
        </AnchorLink>
      </Group>
      <Loaded query={query} lines={8}>
        {({ entries, extent }) => (
          <>
            {extent === 'outline' && <Text c="dimmed">{t('caseFile.outlineTimeline')}</Text>}
            {mayReadLog && extent === 'file' && (
              <AnchorLink to="/access-log" search={{ subject: `case.${caseId}` }}>
                {t('accessLog.ofThis')}
              </AnchorLink>
            )}
            <ol className={classes['entries'] ?? ''}>
              {ordered(entries, order, newestFirst).map((entry) => (
                <Entry key={entry.number} entry={entry} isHere={String(entry.number) === asOf} />
              ))}
            </ol>
          </>
        )}
      </Loaded>
    </Stack>
  );
};

/** Before publication an overseer has the outline only. */
const exportsOf = (caseId: string, extent: 'file' | 'outline', sort: string) => {
  const timeline = { list: 'case-timeline', filters: { caseId, sort } } as const;
  const filters = { caseId };
  if (extent === 'outline') return [timeline] as const;
  return [
    timeline,
    { list: 'case-findings', filters },
    { list: 'case-recommendations', filters },
    { list: 'payment-ledger', filters },
  ] as const;
};

const ordered = (entries: readonly TimelineEntry[], order: Order, newestFirst: boolean): readonly TimelineEntry[] => {
  const sorted =
    order === 'recorded'
      ? entries
      : entries.toSorted((a, b) => a.occurredOn.localeCompare(b.occurredOn) || a.number - b.number);
  return newestFirst ? sorted.toReversed() : sorted;
};

const Entry = ({ entry, isHere }: Readonly<{ entry: TimelineEntry; isHere: boolean }>) => {
  const { t, say } = useWords();
  // The stage stands there as a chip already.
  const changes = entry.changes.filter(({ path }) => path !== '/stage');
  const isNamed = useRouterState({ select: ({ location }) => location.hash === `event-${entry.number}` });
  const item = useRef<HTMLLIElement>(null);
  // Whoever comes from a figure or a letter comes for this one.
  useEffect(() => {
    if (isNamed) item.current?.scrollIntoView({ block: 'center' });
  }, [isNamed]);
  return (
    <li
      id={`event-${entry.number}`}
      ref={item}
      className={`${classes['entry']} ${isHere || isNamed ? classes['entryHere'] : ''}`}
      aria-current={isHere || isNamed ? 'step' : undefined}
    >
      <Group gap="xs" justify="space-between" align="flex-start">
        <Text fw={600}>{say(entry.sentence)}</Text>
        {entry.stage !== null && <StageChip stage={entry.stage} />}
      </Group>
      <EntryFacts entry={entry} />
      {changes.length > 0 && (
        <details>
          <summary>
            <Text span size="sm" c="ledger.8">
              {t('caseFile.changed', { count: changes.length })}
            </Text>
          </summary>
          <Changes changes={changes} />
        </details>
      )}
    </li>
  );
};
