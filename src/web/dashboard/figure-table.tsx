import { Table, Text } from '@mantine/core';
import { dateText, numberText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import classes from './dashboard.module.css';
import { type List, ListLink } from './list-link.tsx';
import { useDashboard } from './use-dashboard.ts';

export type FigureRow = Readonly<{
  key: string;
  label: string;
  now: number;
  /** Undefined: of a year before nothing is known. */
  before: number | undefined;
  list: List;
  /** Where it is another one for the year before. */
  listBefore?: List | undefined;
  /** How it reads; a plain number unless it is said. */
  text?: (value: number) => string;
}>;

type FigureTableProps = Readonly<{ label: string; of: string; rows: readonly FigureRow[] }>;

/** Numbers under each other, each with the same of a year before: with bars, or as a table with the differences. */
export const FigureTable = ({ label, of, rows }: FigureTableProps) => {
  const { t, language } = useWords();
  const { isTable, day, before } = useDashboard();
  const most = Math.max(1, ...rows.flatMap(({ now, before: was = 0 }) => [now, was]));
  if (rows.length === 0) return <Text c="dimmed">{t('dashboard.nothing')}</Text>;
  const plain = (value: number): string => numberText(value, language);
  return (
    <Table className={classes['figures'] ?? ''} verticalSpacing={4} aria-label={label}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{of}</Table.Th>
          <Table.Th scope="col" className={classes['number'] ?? ''}>
            {dateText(day)}
          </Table.Th>
          {before !== null && (
            <Table.Th scope="col" className={classes['number'] ?? ''}>
              {dateText(before.day)}
            </Table.Th>
          )}
          {isTable && before !== null && (
            <Table.Th scope="col" className={classes['number'] ?? ''}>
              {t('dashboard.difference')}
            </Table.Th>
          )}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ key, label: name, now, before: was = 0, list, listBefore = list, text = plain }) => (
          <Table.Tr key={key}>
            <Table.Th scope="row" className={classes['name'] ?? ''}>
              {name}
              {!isTable && <Bars now={now / most} before={before === null ? undefined : was / most} />}
            </Table.Th>
            <Table.Td className={classes['number'] ?? ''}>
              <ListLink list={list} label={`${label}, ${name}`}>
                {text(now)}
              </ListLink>
            </Table.Td>
            {before !== null && (
              <Table.Td className={classes['number'] ?? ''}>
                <ListLink list={listBefore} asOf={before.instant} label={`${label}, ${name}, ${dateText(before.day)}`}>
                  {text(was)}
                </ListLink>
              </Table.Td>
            )}
            {isTable && before !== null && (
              <Table.Td className={classes['number'] ?? ''}>{signed(now - was, text)}</Table.Td>
            )}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
};

const signed = (value: number, text: (value: number) => string): string =>
  value > 0 ? `+${text(value)}` : value < 0 ? `−${text(-value)}` : '0';

/** Shares of the longest. They say again what the numbers beside them say. */
const Bars = ({ now, before }: Readonly<{ now: number; before: number | undefined }>) => (
  <span className={classes['bars']} aria-hidden>
    <span className={classes['bar']} style={{ inlineSize: `${now * 100}%` }} />
    {before !== undefined && <span className={classes['barBefore']} style={{ inlineSize: `${before * 100}%` }} />}
  </span>
);
