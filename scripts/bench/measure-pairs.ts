/** Milliseconds or operations per second of one round of each side. */
type Pair = Readonly<{ ours: number; yardstick: number }>;

export type PairedMeasure = Readonly<{
  /** Median over the rounds of ours ÷ yardstick. */
  ratio: number;
  ours: number;
  yardstick: number;
}>;

/**
 * Runs both sides in turn and takes the median of the pairs' ratios: a hiccup of the machine spoils one pair, not the
 * figure. Every second pair runs in the other order, so that neither side always finds the caches of the other.
 *
 * @param ours, yardstick one round each; they answer with what they measured, in the same unit
 */
export const measurePairs = async (
  rounds: number,
  ours: (round: number) => Promise<number> | number,
  yardstick: (round: number) => Promise<number> | number,
): Promise<PairedMeasure> => {
  const pairs: Pair[] = [];
  // The first round of each warms up compilers and files and is thrown away.
  for (let round = 0; round <= rounds; round += 1) {
    const isSwapped = round % 2 === 1;
    const first = isSwapped ? await yardstick(round) : await ours(round);
    const second = isSwapped ? await ours(round) : await yardstick(round);
    if (round > 0) pairs.push(isSwapped ? { ours: second, yardstick: first } : { ours: first, yardstick: second });
  }
  return {
    ratio: median(pairs.map((pair) => pair.ours / pair.yardstick)),
    ours: median(pairs.map((pair) => pair.ours)),
    yardstick: median(pairs.map((pair) => pair.yardstick)),
  };
};

/** Of an odd or even number of values; NaN of none. */
export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** Nearest rank for large samples, linear between neighbours. */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return low === undefined || high === undefined ? Number.NaN : low + (high - low) * (at - Math.floor(at));
};

/** Things per second of something that does `count` of them. */
export const perSecond = async (count: number, work: () => Promise<unknown> | unknown): Promise<number> => {
  const start = performance.now();
  await work();
  return (count * 1_000) / (performance.now() - start);
};

/** Milliseconds that it takes. */
export const milliseconds = async (work: () => Promise<unknown> | unknown): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};
