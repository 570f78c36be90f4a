import type { MatterFile } from '../api/matter-queries.ts';

const textsIn = (file: MatterFile, ...names: readonly string[]): readonly string[] =>
  file.steps.flatMap(({ data }) =>
    names.map((name) => data[name]).filter((text): text is string => typeof text === 'string' && text !== ''),
  );

/** Courts that the matter speaks of already. */
export const knownCourts = (file: MatterFile): readonly string[] => textsIn(file, 'court');

/** Investigation bodies and procuracies that it speaks of already. */
export const knownAuthorities = (file: MatterFile): readonly string[] => [
  ...textsIn(file, 'recipient'),
  ...file.proceedings.map(({ by }) => by),
];

/** Managers who were asked or who decided. */
export const knownManagers = (file: MatterFile): readonly string[] => [
  ...textsIn(file, 'addressee'),
  ...file.suspensions.suspensions.map(({ order }) => order.by),
];
