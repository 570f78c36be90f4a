import { SANCTION_FORMS, type SanctionForm } from '#domain/law/accountability/consequence.ts';
import { LINE_TASKS } from '#http/accountability/line-contract.ts';

export const listNames = ['all', 'tasks', 'deviations', 'decided'] as const;
export type ListName = (typeof listNames)[number];
export type TaskName = (typeof LINE_TASKS)[number];
export const taskNames: readonly TaskName[] = LINE_TASKS;

export const deviationNames = ['lighter', 'heavier'] as const;
export type DeviationName = (typeof deviationNames)[number];

/** What the address of the matrix holds. */
export type MatrixSearch = Readonly<{
  list?: ListName | undefined;
  task?: TaskName | undefined;
  /** Code of the unit in which it happened. */
  unit?: string | undefined;
  /** Code of that unit, or of one above it. */
  within?: string | undefined;
  form?: SanctionForm | undefined;
  deviation?: DeviationName | undefined;
  /** The paper of the decision states no ground. */
  groundless?: 'true' | undefined;
}>;

/** Takes what the screen knows out of an address; the server says what of the rest is wrong. */
export const matrixSearch = (search: Readonly<Record<string, unknown>>): MatrixSearch => {
  const text = (name: string): string | undefined => {
    const value = search[name];
    return typeof value === 'string' && value !== '' ? value.slice(0, 200) : undefined;
  };
  return {
    list: listNames.find((name) => name === search['list']),
    task: taskNames.find((name) => name === search['task']),
    unit: text('unit'),
    within: text('within'),
    form: SANCTION_FORMS.find((name) => name === search['form']),
    deviation: deviationNames.find((name) => name === search['deviation']),
    groundless: search['groundless'] === 'true' ? 'true' : undefined,
  };
};
