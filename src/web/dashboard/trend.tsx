import { Group, Table, Text } from '@mantine/core';
import type { Figures } from '../api/dashboard-queries.ts';
import { numberText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { DossierTable } from '../units/dossier-table.tsx';
import { Part } from '../units/part.tsx';
import classes from './dashboard.module.css';
import { type List, ListLink } from './list-link.tsx';
import { useDashboard } from './use-dashboard.ts';

const LINES = ['opened', 'concluded', 'closed'] as const;
type Line = (typeof LINES)[number];
type Month = Figures['trend'][number];

const KEYS: Readonly<Record<Line, string | undefined>> = {
  opened: classes['keyOpened'],
  concluded: classes['keyConcluded'],
  closed: classes['keyClosed'],
};

/** What was opened, concluded on and closed, month by month: as columns, or as a table whose numbers lead on. */
export const Trend = ({ figures: { trend } }: Readonly<{ figures: Figures }>) => {
  const { t, language } = useWords();
  const { place, isTable, before } = useDashboard();
  const title = t('dashboard.trend');
  const columns = [t('dashboard.month'), ...LINES.map((line) => t(`dashboard.${line}`))];
  const thenOf = new Map(before?.figures.trend.map((month) => [month.month.slice(5), month]));
  return (
    <Part title={title}>
      <Group gap="md" mb="xs" aria-hidden>
        {LINES.map((line) => (
          <Text key={line} size="sm">
            <span className={`${classes['key']} ${KEYS[line]}`} />
            {t(`dashboard.${line}`)}
          </Text>
        ))}
      </Group>
      {!isTable && <Columns months={trend} title={title} />}
      {isTable && (
        <div className={classes['labelled']}>
          <DossierTable label={title} columns={columns}>
            {trend.map((month) => (
              <Table.Tr key={month.month}>
                <Table.Td>{monthText(month.month)}</Table.Td>
                {LINES.map((line) => (
                  <Table.Td key={line} data-label={t(`dashboard.${line}`)}>
                    <ListLink
                      list={listOf(line, month.month, place)}
                      label={`${t(`dashboard.${line}`)}, ${monthText(month.month)}`}
                    >
                      {numberText(month[line], language)}
                    </ListLink>
                    {before !== null && (
                      <Text span size="sm" display="block" mt={4}>
                        <ListLink
                          list={listOf(line, monthBefore(month.month), place)}
                          asOf={before.instant}
                          label={`${t(`dashboard.${line}`)}, ${monthText(monthBefore(month.month))}`}
                        >
                          {t('dashboard.yearBefore', { count: thenOf.get(month.month.slice(5))?.[line] ?? 0 })}
                        </ListLink>
                      </Text>
                    )}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </DossierTable>
        </div>
      )}
    </Part>
  );
};

const monthText = (month: string): string => `${month.slice(5)}/${month.slice(0, 4)}`;

const monthBefore = (month: string): string => `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`;

const lastDayOf = (month: string): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).toISOString().slice(0, 10);

const listOf = (line: Line, month: string, place: object): List => {
  const [from, to] = [`${month}-01`, lastDayOf(month)];
  switch (line) {
    case 'opened':
      return { to: '/cases', search: { ...place, openedFrom: from, openedTo: to } };
    case 'concluded':
      return { to: '/cases', search: { ...place, concludedFrom: from, concludedTo: to } };
    case 'closed':
      return { to: '/cases', search: { ...place, stage: 'closed', sinceFrom: from, sinceTo: to } };
  }
};

const WIDTH = 480;
const HEIGHT = 150;
const BASE = HEIGHT - 18;
const COLUMN = 9;

/** The picture of the table: whoever cannot see it takes that. */
const Columns = ({ months, title }: Readonly<{ months: readonly Month[]; title: string }>) => {
  const most = Math.max(1, ...months.flatMap((month) => LINES.map((line) => month[line])));
  const step = WIDTH / months.length;
  const heightOf = (value: number): number => (value / most) * (BASE - 12);
  return (
    <svg className={classes['trend']} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={title}>
      <line className={classes['axis']} x1={0} x2={WIDTH} y1={BASE} y2={BASE} />
      {months.map((month, index) => (
        <g key={month.month}>
          {LINES.map((line, nth) => (
            <rect
              key={line}
              className={classes[line]}
              x={index * step + (step - LINES.length * COLUMN) / 2 + nth * COLUMN}
              y={BASE - heightOf(month[line])}
              width={COLUMN - 1}
              height={heightOf(month[line])}
            >
              <title>{`${monthText(month.month)}: ${month[line]}`}</title>
            </rect>
          ))}
          <text className={classes['tick']} x={index * step + step / 2} y={HEIGHT - 5} textAnchor="middle">
            {month.month.endsWith('-01') || (index === 0 && !months[1]?.month.endsWith('-01'))
              ? monthText(month.month)
              : month.month.slice(5)}
          </text>
        </g>
      ))}
      {months.some((month) => LINES.some((line) => month[line] > 0)) && (
        <text className={classes['tick']} x={2} y={10}>
          {most}
        </text>
      )}
    </svg>
  );
};
