import { Select, Stack } from '@mantine/core';
import { useState } from 'react';
import { columnNumber, measureOf, STATISTICS_COLUMNS } from '#domain/law/statistics-form.ts';
import { statisticsColumnNames } from '#terms/statistics.ts';
import { capitalised } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { FigureCell, type FigureRow, type OpenLines } from './figure-cell.tsx';
import classes from './statistics.module.css';

type FiguresListProps = Readonly<{ rows: readonly FigureRow[]; onOpen: OpenLines }>;

const TOTAL = 'total';

/** On a telephone: one body after the other, its columns as lines. */
export const FiguresList = ({ rows, onOpen }: FiguresListProps) => {
  const { t, say } = useWords();
  const [chosen, setChosen] = useState(TOTAL);
  const row = rows.find(({ body }) => (body ?? TOTAL) === chosen) ?? rows.at(-1);
  const unit = { vnd: t('statistics.inMillions'), m2: 'm²', count: undefined } as const;
  if (row === undefined) return null;
  return (
    <Stack gap="sm">
      <Select
        label={t('statistics.body')}
        value={row.body ?? TOTAL}
        allowDeselect={false}
        onChange={(value) => setChosen(value ?? TOTAL)}
        data={rows.map(({ body, name }) => ({ value: body ?? TOTAL, label: name }))}
      />
      <dl className={classes['list']}>
        {STATISTICS_COLUMNS.map((column) => (
          <div key={column}>
            <dt>
              <span className={classes['number']}>{columnNumber(column)}</span>{' '}
              {capitalised(say(statisticsColumnNames[column]))}
              {unit[measureOf(column)] !== undefined && ` (${unit[measureOf(column)]})`}
            </dt>
            <dd>
              <FigureCell row={row} column={column} onOpen={onOpen} />
            </dd>
          </div>
        ))}
      </dl>
    </Stack>
  );
};
