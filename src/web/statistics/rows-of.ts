import type { Statistics } from '../api/statistics-queries.ts';
import type { FigureRow } from './figure-cell.tsx';

/** The bodies, and all of them together as the last row. */
export const rowsOf = ({ rows, total }: Statistics, totalName: string): readonly FigureRow[] => [
  ...rows,
  { body: null, name: totalName, ...total },
];
