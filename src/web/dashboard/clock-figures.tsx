import { Table, Text } from '@mantine/core';
import { clockNames } from '#terms/clocks.ts';
import type { Figures } from '../api/dashboard-queries.ts';
import { dateText, numberText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { Empty } from '../shell/states.tsx';
import { DossierTable } from '../units/dossier-table.tsx';
import { Part } from '../units/part.tsx';
import classes from './dashboard.module.css';
import { ListLink } from './list-link.tsx';
import { useDashboard } from './use-dashboard.ts';

/** Terms of the law: what is overdue, the oldest first, what ends soon, what runs. */
export const ClockFigures = ({ figures }: Readonly<{ figures: Figures }>) => {
  const { t, say, language } = useWords();
  const { place, day, before } = useDashboard();
  const title = t('dashboard.clocks');
  const columns = [
    t('dashboard.clock'),
    t('dashboard.overdue'),
    t('dashboard.overdueSince'),
    ...(before === null ? [] : [t('dashboard.overdueBefore', { day: dateText(before.day) })]),
    t('dashboard.soon', { count: figures.soonDays }),
    t('dashboard.running'),
  ];
  // What only stands still has neither a delay nor a last day.
  const standing = figures.clocks.filter(({ overdue, running }) => overdue + running > 0);
  const known = new Set(standing.map(({ clock }) => clock));
  const gone = (before?.figures.clocks ?? []).filter(({ clock, overdue }) => overdue > 0 && !known.has(clock));
  const rows = [
    ...standing,
    ...gone.map(({ clock }) => ({ clock, overdue: 0, overdueSince: null, soon: 0, running: 0 })),
  ];
  return (
    <Part title={title}>
      <Text size="sm" c="dimmed" mb="xs">
        {t('dashboard.clocksHint')}
      </Text>
      {rows.length === 0 ? (
        <Empty>{t('dashboard.noClocks')}</Empty>
      ) : (
        <div className={classes['labelled']}>
          <DossierTable label={title} columns={columns}>
            {rows.map(({ clock, overdue, overdueSince, soon, running }) => {
              const name = say(clockNames[clock]);
              const link = (
                value: number | string,
                label: string,
                search: Readonly<{ list: 'overdue' | 'due-soon' | 'open'; dueFrom?: string; due?: string }>,
                asOf?: string,
              ) => (
                <ListLink
                  list={{ to: '/deadlines', search: { ...place, clock, ...search } }}
                  asOf={asOf}
                  label={`${name}, ${label}`}
                >
                  {typeof value === 'string' ? value : numberText(value, language)}
                </ListLink>
              );
              const was = before?.figures.clocks.find((each) => each.clock === clock)?.overdue ?? 0;
              return (
                <Table.Tr key={clock}>
                  <Table.Td>{name}</Table.Td>
                  <Table.Td data-label={t('dashboard.overdue')} fw={overdue > 0 ? 600 : undefined}>
                    {link(overdue, t('dashboard.overdue'), { list: 'overdue' })}
                  </Table.Td>
                  <Table.Td data-label={t('dashboard.overdueSince')}>
                    {overdueSince === null
                      ? '–'
                      : link(dateText(overdueSince), t('dashboard.overdueSince'), {
                          list: 'overdue',
                          due: overdueSince,
                        })}
                  </Table.Td>
                  {before !== null && (
                    <Table.Td data-label={columns[3]}>
                      {link(was, columns[3] ?? '', { list: 'overdue' }, before.instant)}
                    </Table.Td>
                  )}
                  <Table.Td data-label={columns.at(-2)}>
                    {link(soon, columns.at(-2) ?? '', { list: 'due-soon' })}
                  </Table.Td>
                  <Table.Td data-label={columns.at(-1)}>
                    {link(running, columns.at(-1) ?? '', { list: 'open', dueFrom: day })}
                  </Table.Td>
                </Table.Tr>
              );
            })}
          </DossierTable>
        </div>
      )}
    </Part>
  );
};
