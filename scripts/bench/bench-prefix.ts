/** First part of every stream name of a ledger that is measured on. */
export const BENCH_PREFIX = 'bench';
