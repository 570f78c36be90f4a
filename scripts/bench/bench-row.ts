import type { SharedLedger } from './shared-ledger.ts';

/**
 * One promise about speed or cost, and how it is measured. A row that has a yardstick is a ratio: both sides run in
 * the same process of the same machine, one after the other and again (A B A B), so that a slow disk is slow for both.
 */
export type BenchRow = Readonly<{
  /** `S1` … as in the table of promises. */
  id: string;
  what: string;
  yardstick: string;
  /** `at-least`: more is better (share of the yardstick's speed). `at-most`: less is better. */
  better: 'at-least' | 'at-most';
  mustReach: number;
  aim: number;
  unit: 'ratio' | 'milliseconds' | 'seconds' | 'megabytes';
  run(context: BenchContext): Promise<readonly Figure[]>;
}>;

export type BenchContext = Readonly<{
  /** An empty folder, deleted afterwards. On the same disk for both sides. */
  folder: string;
  /** Smaller amounts: to see that a row works, not to publish its figure. */
  quick: boolean;
  /** A ledger of a million events that the rows of a run have together. */
  largeLedger(): Promise<SharedLedger>;
  log(message: string): void;
}>;

/** What came out: one line of the table. A row may have several, e.g. one per read model. */
export type Figure = Readonly<{
  /** What this line is about when the row has several. */
  label?: string;
  /** In the row's unit; compared with what must be reached. */
  value: number;
  /** Both sides in their own words: `3 120 /s`, `41 ms`. */
  ours: string;
  yardstick: string;
  /** What a reader must know to judge the figure. */
  notes?: readonly string[];
}>;

export type Verdict = 'aim reached' | 'reached' | 'missed';

export const verdictOf = (row: Pick<BenchRow, 'better' | 'mustReach' | 'aim'>, value: number): Verdict => {
  const reaches = (mark: number) => (row.better === 'at-least' ? value >= mark : value <= mark);
  return reaches(row.aim) ? 'aim reached' : reaches(row.mustReach) ? 'reached' : 'missed';
};

/** The row cannot be measured here, e.g. because a yardstick could not be installed. Said in the table, never passed over. */
export class RowSkipped extends Error {
  readonly code = 'RowSkipped';
  constructor(reason: string) {
    super(reason);
    this.name = 'RowSkipped';
  }
}
