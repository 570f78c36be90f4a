/** What data a read sees: that of now, up to a ledger number, or what had been recorded by an instant (ISO 8601 with offset). */
export type AsOf = 'now' | Readonly<{ number: number }> | Readonly<{ instant: string }>;

export type Moment = Readonly<{
  asOf: AsOf;
  /** Date in Vietnam for what depends on a day, such as "overdue"; default: the date of `asOf`. */
  legalDate?: string;
}>;

export const NOW: Moment = { asOf: 'now' };

/** A moment made definite. */
export type ResolvedMoment = Readonly<{
  number: number;
  /** UTC with milliseconds. For a number: when the ledger had reached it. */
  instant: string;
  legalDate: string;
}>;
