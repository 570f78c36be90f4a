const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

const timed = async (act: () => Promise<unknown>): Promise<number> => {
  const begun = performance.now();
  await act();
  return performance.now() - begun;
};

const oneRound = async (one: () => Promise<unknown>, other: () => Promise<unknown>, pairs: number): Promise<number> => {
  const times = { one: [] as number[], other: [] as number[] };
  for (let pair = 0; pair < pairs; pair += 1) {
    // By turns, and first one then the other in front, so that whatever else the machine does falls on both.
    if (pair % 2 === 0) times.one.push(await timed(one));
    times.other.push(await timed(other));
    if (pair % 2 === 1) times.one.push(await timed(one));
  }
  return median(times.one) / median(times.other);
};

/**
 * How much longer one act takes than another, as a ratio of medians: 1 is alike. The round that comes nearest to 1
 * counts, of five at most, and the first that is within the bound ends it: a busy machine disturbs a round now and
 * then, a true difference is in all of them.
 */
export const timeRatio = async (
  one: () => Promise<unknown>,
  other: () => Promise<unknown>,
  { pairs, within }: { readonly pairs: number; readonly within: number },
): Promise<number> => {
  await oneRound(one, other, Math.ceil(pairs / 5));
  const away = (ratio: number): number => Math.abs(Math.log(ratio));
  let best = await oneRound(one, other, pairs);
  for (let round = 1; round < 5 && away(best) > Math.log(within); round += 1) {
    const next = await oneRound(one, other, pairs);
    if (away(next) < away(best)) best = next;
  }
  return best;
};
