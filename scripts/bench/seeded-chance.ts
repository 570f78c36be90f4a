export type Chance = Readonly<{
  /** A whole number from `low` up to but without `high`. */
  between(low: number, high: number): number;
  /** The place of one of the weights, the heavier the likelier. */
  weighted(weights: readonly number[]): number;
}>;

/** Chance that falls the same for the same seed (mulberry32): for amounts of data, never for secrets. */
export const seededChance = (seed: number): Chance => {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    between: (low, high) => low + Math.floor(next() * (high - low)),
    weighted: (weights) => {
      let rest = next() * weights.reduce((sum, weight) => sum + weight, 0);
      const found = weights.findIndex((weight) => {
        rest -= weight;
        return rest < 0;
      });
      return found === -1 ? weights.length - 1 : found;
    },
  };
};
