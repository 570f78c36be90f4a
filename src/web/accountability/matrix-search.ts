import { LINE_TASKS } from '#http/accountability/line-contract.ts';

export const listNames = ['all', 'tasks', 'deviations', 'decided'] as const;
export type ListName = (typeof listNames)[number];
export type TaskName = (typeof LINE_TASKS)[number];
export const taskNames: readonly TaskName[] = LINE_TASKS;

/** What the address of the matrix holds. */
export type MatrixSearch = Readonly<{
  list?: ListName | undefined;
  task?: TaskName | undefined;
  /** Code of the unit in which it happened. */
  unit?: string | undefined;
}>;

/** Takes what the screen knows out of an address; the server says what of the rest is wrong. */
export const matrixSearch = (search: Readonly<Record<string, unknown>>): MatrixSearch => {
  const unit = search['unit'];
  return {
    list: listNames.find((name) => name === search['list']),
    task: taskNames.find((name) => name === search['task']),
    unit: typeof unit === 'string' && unit !== '' ? unit.slice(0, 200) : undefined,
  };
};
