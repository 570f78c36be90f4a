import { people } from '../people.ts';
import type { Screen } from './screen.ts';

const { inspector, overseer } = people;

/** Form 01/TTr: the form, what has changed since its cut-off, the lines behind a figure, and the sheet of paper. */
export const statisticsScreens: readonly Screen[] = [
  { name: 'statistics', person: inspector, path: '/statistics?year=2025', shows: '15/12/2024 – 14/12/2025' },
  {
    name: 'statistics-cut-off',
    person: overseer,
    path: '/statistics?year=2023&cutOff=end',
    shows: 'chốt:',
  },
  {
    name: 'statistics-lines',
    person: inspector,
    path: '/statistics?year=2025&column=moneyVnd',
    shows: 'tiền vi phạm về kinh tế',
  },
  { name: 'statistics-own-period', person: inspector, path: '/statistics?period=own', shows: 'Từ ngày' },
  { name: 'statistics-print', person: inspector, path: '/statistics/print?year=2025', shows: 'Khổ A4 ngang' },
];
