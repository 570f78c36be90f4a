import { EventStoreError, type Position } from '../event-store.ts';

/** Where a record stands in the server's transaction log: `$all` is in this order. */
export type LogPosition = Readonly<{ commit: bigint; prepare: bigint }>;

/** Enough for any unsigned 64-bit number, so that text order is log order. */
const DIGITS = 20;
/** What a server says for a position it does not know: -1 as an unsigned number, or anything beyond a signed one. */
const HIGHEST_KNOWN = 2n ** 63n - 1n;

export const toPosition = ({ commit, prepare }: LogPosition): Position => `${pad(commit)}.${pad(prepare)}` as Position;

/** @throws EventStoreError `InvalidRead` for what no store of this kind has made */
export const fromPosition = (position: Position): LogPosition => {
  const [, commit, prepare] = /^(\d{20})\.(\d{20})$/.exec(position) ?? [];
  if (commit === undefined || prepare === undefined)
    throw new EventStoreError('InvalidRead', `${JSON.stringify(position)} is no position of this store.`);
  return { commit: BigInt(commit), prepare: BigInt(prepare) };
};

/** Whether the server knew where the record stands. */
export const isKnown = ({ commit, prepare }: LogPosition): boolean =>
  commit >= prepare && prepare >= 0n && commit <= HIGHEST_KNOWN;

const pad = (part: bigint): string => String(part).padStart(DIGITS, '0');
