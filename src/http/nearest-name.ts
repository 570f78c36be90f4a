/** As many letters may be wrong in a name for it to be a slip. */
const MOST_SLIPS = 2;

/** The known name that somebody is likely to have meant; undefined when none is near. */
export const nearestName = (given: string, known: readonly string[]): string | undefined => {
  // What nobody could have mistyped is not compared: the work grows with its length.
  if (given.length > 60) return undefined;
  const wanted = given.toLowerCase();
  const ranked = known
    .map((name) => ({ name, slips: slipsBetween(wanted, name.toLowerCase()) }))
    .filter(({ name, slips }) => slips <= MOST_SLIPS && slips < name.length)
    .sort((one, other) => one.slips - other.slips);
  return ranked[0]?.name ?? known.find((name) => isPartOf(wanted, name.toLowerCase()));
};

/** `stages` for `stage`, `dueFromDay` for `dueFrom`: three letters alike at least. */
const isPartOf = (given: string, name: string): boolean =>
  (name.length > 2 && given.startsWith(name)) || (given.length > 2 && name.startsWith(given));

/** Letters to put in, take out or change (Levenshtein). */
const slipsBetween = (one: string, other: string): number => {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [line, letter] of [...one].entries()) {
    const next = [line + 1];
    for (let column = 1; column <= other.length; column += 1) {
      const changed = (row[column - 1] ?? 0) + (letter === other[column - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? one.length;
};
