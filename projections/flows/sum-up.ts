import type { Tally } from './tally.ts';

/** How many things there are in all. */
export const thingsIn = (tallies: readonly Tally[]): number => tallies.reduce((sum, { things }) => sum + things, 0);

/** How many under each name, those with none left out. */
export const thingsBy = <Key>(tallies: readonly Tally[], keyOf: (tally: Tally) => Key): ReadonlyMap<Key, number> => {
  const sums = new Map<Key, number>();
  for (const tally of tallies) {
    const key = keyOf(tally);
    sums.set(key, (sums.get(key) ?? 0) + tally.things);
  }
  return new Map([...sums].filter(([, things]) => things !== 0));
};
