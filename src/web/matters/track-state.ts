import type { MatterFile } from '../api/matter-queries.ts';

/** How far criminal proceedings had come by the day where no judgment in effect speaks. */
export type TrackState = 'nothing' | 'with-investigation' | 'prosecuted' | 'closed';

export const trackState = (
  { transfers, proceedings }: Pick<MatterFile, 'transfers' | 'proceedings'>,
  day: string,
): TrackState => {
  const steps = [
    ...transfers.map(({ on }) => ({ on, state: 'with-investigation' as const })),
    ...proceedings.map(({ on, type }) => ({
      on,
      state: type === 'ProsecutionOpened' ? ('prosecuted' as const) : ('closed' as const),
    })),
  ];
  const past = steps.filter(({ on }) => on <= day).toSorted((one, other) => one.on.localeCompare(other.on));
  return past.at(-1)?.state ?? 'nothing';
};

/** What a judgment in effect makes of a person; until then everybody is only spoken of. */
export type Standing = 'spoken-of' | 'convicted' | 'acquitted' | 'open';

export const standingOf = (file: MatterFile, personId: string): Standing => {
  const told = file.severity.outcomes.find(({ offender }) => offender === personId);
  if (told === undefined || told.judgment === null) return 'spoken-of';
  switch (told.outcome.kind) {
    case 'acquitted':
      return 'acquitted';
    case 'pending':
    case 'below-criminal':
      return 'open';
    default:
      return 'convicted';
  }
};
