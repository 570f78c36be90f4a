/** How many letters may be wrong: `topics` for `topic`, `untis` for `units`. */
const FAR = 2;

/** The known name that was probably meant by another, or undefined when none is near. */
export const nearestName = (name: string, known: readonly string[]): string | undefined => {
  const wanted = name.slice(0, 80).toLowerCase();
  const near = known
    .map((each) => ({ each, distance: distanceBetween(wanted, each.toLowerCase()) }))
    .filter(({ each, distance }) => distance <= Math.min(FAR, each.length - 2))
    .toSorted((one, other) => one.distance - other.distance);
  return near[0]?.each;
};

/** Levenshtein: how many letters must be put in, left out or changed. */
const distanceBetween = (one: string, other: string): number => {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1];
    for (const [at, against] of [...other].entries()) {
      const changed = (row[at] ?? 0) + (letter === against ? 0 : 1);
      next.push(Math.min(changed, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
};
