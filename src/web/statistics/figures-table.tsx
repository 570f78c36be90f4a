import { Box } from '@mantine/core';
import { columnNumber, STATISTICS_COLUMNS } from '#domain/law/statistics-form.ts';
import { statisticsGroups } from '#terms/statistics.ts';
import { capitalised } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { FigureCell, type FigureRow, type OpenLines } from './figure-cell.tsx';
import classes from './statistics.module.css';

type FiguresTableProps = Readonly<{ rows: readonly FigureRow[]; onOpen: OpenLines }>;

/** The form: a row for each body, its heads and names in sight however far one goes. */
export const FiguresTable = ({ rows, onOpen }: FiguresTableProps) => {
  const { t } = useWords();
  return (
    <Box component="section" className={classes['frame']} aria-label={t('statistics.table')} tabIndex={0}>
      <table className={classes['table']} aria-label={t('statistics.table')}>
        <FormHead />
        <tbody>
          {rows.map((row) => (
            <tr key={row.body ?? ''} className={row.body === null ? classes['total'] : undefined}>
              <th scope="row">{row.name}</th>
              {STATISTICS_COLUMNS.map((column) => (
                <td key={column}>
                  <FigureCell row={row} column={column} onOpen={onOpen} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Box>
  );
};

/** Its three rows: what belongs together, what each counts, and its number on the form. */
export const FormHead = () => {
  const { t, say } = useWords();
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={3}>
          {t('statistics.body')}
        </th>
        {statisticsGroups.map(({ name, columns }) => (
          <th key={name.vi} scope="colgroup" colSpan={columns.length}>
            {capitalised(say(name))}
          </th>
        ))}
      </tr>
      <tr>
        {statisticsGroups.flatMap(({ columns }) =>
          columns.map(({ column, short }) => (
            <th key={column} scope="col">
              {capitalised(say(short))}
            </th>
          )),
        )}
      </tr>
      <tr>
        {STATISTICS_COLUMNS.map((column) => (
          <th key={column} scope="col" className={classes['number']}>
            {columnNumber(column)}
          </th>
        ))}
      </tr>
    </thead>
  );
};
