import type { MatterRefusal } from './refusals.ts';
import type { CorruptionMatter } from './state.ts';

/** Merged or cleared: nothing more is decided here. What others did is still recorded (`notMerged`). */
export const notOpen = ({ mergedInto, clearedOn }: CorruptionMatter): MatterRefusal | undefined => {
  if (mergedInto !== null) return { code: 'MatterMerged', into: mergedInto };
  return clearedOn === null ? undefined : { code: 'MatterCleared', on: clearedOn };
};

/** Whatever is recorded of a merged matter belongs to the one that it is part of. */
export const notMerged = ({ mergedInto }: CorruptionMatter): MatterRefusal | undefined =>
  mergedInto === null ? undefined : { code: 'MatterMerged', into: mergedInto };
