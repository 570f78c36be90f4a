import { z } from 'zod';
import { legalDateSchema } from '#domain/legal-date.ts';

const LEDGER_NUMBER = /^(0|[1-9]\d{0,14})$/;

const instantSchema = z.iso.datetime({ offset: true });
/** A date, or a date and a time, which by themselves are no instant: they begin at another moment in every time zone. */
const WITHOUT_OFFSET = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?)?$/;

const isInstant = (text: string): boolean => instantSchema.safeParse(text).success;

/** A ledger number, or an instant that says its offset: `2026-03-14T09:05:00+07:00`. */
export const asOfSchema = z
  .string()
  .refine((text) => !WITHOUT_OFFSET.test(text), {
    message: 'an instant says its offset: 2026-03-14T09:05:00+07:00',
    abort: true,
  })
  .refine((text) => LEDGER_NUMBER.test(text) || isInstant(text), {
    message: 'a ledger number (1, 2, 3 …) or an instant with its offset: 2026-03-14T09:05:00+07:00',
  })
  .transform((text) => (isInstant(text) ? { instant: text } : { number: Number(text) }));

/** What every read takes: which data it sees, and on which day "overdue" and the like are judged. */
export const momentFields = {
  asOf: asOfSchema.optional().meta({
    description: 'Ledger number, or instant with offset: data as recorded by then. Never the rights of then.',
  }),
  day: legalDateSchema.optional().meta({ description: 'Legal date (Vietnam); default the date of asOf.' }),
  axis: z
    .enum(['recorded', 'effective'])
    .optional()
    .meta({ description: 'recorded: what was known then. effective: what is now known to have been true on the day.' }),
} as const;

/** What every list takes besides. `after` is the `next` of the page before; the next page is read as of the same number. */
export const pageFields = {
  limit: z
    .string()
    .regex(/^[1-9]\d{0,2}$/)
    .transform(Number)
    .pipe(z.int().max(200))
    .optional()
    .meta({ description: 'At most 200; default 50.' }),
  after: z
    .string()
    .regex(/^[\w-]{10}\.\d{1,15}(@\d{4}-\d{2}-\d{2})?\.[\x20-\x7e]{0,300}$/)
    .optional()
    .meta({ description: 'The `next` of the page before, with the same filters, order and moment.' }),
} as const;

export const DEFAULT_LIMIT = 50;

/** What the answer is as of. */
export const momentSchema = z
  .strictObject({
    number: z.int().nonnegative().meta({ description: 'Last ledger number taken into account.' }),
    instant: z.string(),
    day: z.string(),
    staleSince: z
      .strictObject({ number: z.int(), recordedAt: z.string() })
      .nullable()
      .meta({ description: 'The read model stopped before this event; null when it is whole.' }),
  })
  .meta({ id: 'Moment' });

export type MomentQuery = Readonly<{
  asOf?: Readonly<{ number: number }> | Readonly<{ instant: string }> | undefined;
  day?: string | undefined;
  axis?: 'recorded' | 'effective' | undefined;
  after?: string | undefined;
}>;
