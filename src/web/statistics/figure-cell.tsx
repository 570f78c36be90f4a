import { UnstyledButton } from '@mantine/core';
import type { StatisticsColumn, StatisticsFigures } from '#domain/law/statistics-form.ts';
import { statisticsColumnNames } from '#terms/statistics.ts';
import { useWords } from '../i18n/use-words.ts';
import { figureText } from './figure-text.ts';
import classes from './statistics.module.css';

/** One figure, three times: as it is known, a year before, and as it was reported. */
export type FigureRow = Readonly<{
  /** Null: all of them. */
  body: string | null;
  name: string;
  figures: StatisticsFigures;
  before: StatisticsFigures;
  reported: StatisticsFigures | null;
}>;

export type OpenLines = (
  figure: Readonly<{ body: string | null; column: StatisticsColumn; lines?: 'before' | 'changes' }>,
) => void;

type FigureCellProps = Readonly<{ row: FigureRow; column: StatisticsColumn; onOpen: OpenLines }>;

/** Each opens its lines; one without any has none to open. */
export const FigureCell = ({ row, column, onOpen }: FigureCellProps) => {
  const { t, say, language } = useWords();
  const { body, name } = row;
  const text = (figure: number): string => figureText(column, figure, language);
  const words = { column: say(statisticsColumnNames[column]), name };
  const figure = row.figures[column];
  const before = row.before[column];
  const reported = row.reported?.[column];
  return (
    <>
      <Opens isOpening={figure !== 0} says={t('statistics.cell', words)} onOpen={() => onOpen({ body, column })}>
        {text(figure)}
      </Opens>
      <Opens
        isOpening={before !== 0}
        says={t('statistics.cellBefore', words)}
        className={classes['before'] ?? ''}
        onOpen={() => onOpen({ body, column, lines: 'before' })}
      >
        ({text(before)})
      </Opens>
      {reported !== undefined && reported !== figure && (
        <Opens
          isOpening
          says={t('statistics.cellReported', words)}
          className={classes['reported'] ?? ''}
          onOpen={() => onOpen({ body, column, lines: 'changes' })}
        >
          {t('statistics.was', { figure: text(reported) })}
        </Opens>
      )}
    </>
  );
};

type OpensProps = Readonly<{
  isOpening: boolean;
  /** What it is, for whoever does not see where it stands. */
  says: string;
  className?: string;
  onOpen: () => void;
  children: React.ReactNode;
}>;

const Opens = ({ isOpening, says, className = '', onOpen, children }: OpensProps) => {
  if (!isOpening) return <span className={`${classes['figure']} ${className}`}>{children}</span>;
  return (
    <UnstyledButton className={`${classes['figure']} ${classes['opens']} ${className}`} onClick={onOpen}>
      {children}
      <span className="visually-hidden"> {says}</span>
    </UnstyledButton>
  );
};
