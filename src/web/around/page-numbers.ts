type Item = Readonly<{ title: string; number?: string | undefined; pages: number }>;

/** A paper at its place in the file, from its first page to its last. */
export type Placed = Item & Readonly<{ place: number; from: number; to: number }>;

/** Pages are numbered through the whole file. */
export const withPages = (items: readonly Item[]): readonly Placed[] => {
  let last = 0;
  return items.map((item, index) => {
    const from = last + 1;
    last += item.pages;
    return { ...item, place: index + 1, from, to: last };
  });
};
