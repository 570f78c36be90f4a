import type { z } from 'zod';
import type { exportList } from '#http/exports/contract.ts';

type Body = z.input<typeof exportList.body>;

export type ExportFormat = Body['format'];

/** A list as a screen shows it: its name, and what narrows it now. What is undefined narrows nothing. */
export type ExportChoice = Readonly<{
  list: Body['list'];
  filters?: Readonly<Record<string, string | undefined>>;
  /** Moment, where the screen has one of its own: a comparison has two. */
  asOf?: string | undefined;
  /** Legal day, where the screen has one of its own. */
  day?: string | undefined;
}>;

/** What the server is asked for. */
export const bodyOf = (
  { list, filters = {}, day, asOf: ownAsOf }: ExportChoice,
  format: ExportFormat,
  /** Of the screen. */ asOfScreen: string | undefined,
): Body => {
  const asOf = ownAsOf ?? asOfScreen;
  return {
    list,
    format,
    filters: Object.fromEntries(
      Object.entries(filters).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== ''),
    ),
    ...(asOf === undefined ? {} : { asOf }),
    ...(day === undefined ? {} : { day }),
  };
};
