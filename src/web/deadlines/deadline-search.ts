import { CLOCKS } from '#domain/law/clocks/clock-names.ts';

export const listNames = ['open', 'overdue', 'due-soon', 'paused', 'no-term', 'right', 'ended'] as const;
export type ListName = (typeof listNames)[number];

/** What the address of the deadlines holds. `month`: `2024-02`, the calendar is open on it. */
export type DeadlineSearch = Readonly<{
  list?: ListName | undefined;
  clock?: string | undefined;
  unit?: string | undefined;
  officer?: string | undefined;
  body?: string | undefined;
  /** Only what ends on this day or later. */
  dueFrom?: string | undefined;
  month?: string | undefined;
  due?: string | undefined;
  /** Legal day on which the terms are judged; else that of the moment. */
  day?: string | undefined;
}>;

/** Takes what the screen knows out of an address; the server says what of the rest is wrong. */
export const deadlineSearch = (search: Readonly<Record<string, unknown>>): DeadlineSearch => {
  const text = (name: string): string | undefined => {
    const value = search[name];
    return typeof value === 'string' && value !== '' ? value.slice(0, 200) : undefined;
  };
  const list = listNames.find((name) => name === search['list']);
  const clock = text('clock');
  const month = text('month');
  const date = (name: string): string | undefined => {
    const value = text(name);
    return value !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;
  };
  return {
    list,
    clock: clock !== undefined && Object.hasOwn(CLOCKS, clock) ? clock : undefined,
    unit: text('unit'),
    officer: text('officer'),
    body: text('body'),
    dueFrom: date('dueFrom'),
    month: month !== undefined && /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? month : undefined,
    due: date('due'),
    day: date('day'),
  };
};
