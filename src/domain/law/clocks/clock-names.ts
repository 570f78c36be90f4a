import type { BodyLevel } from '../../inspection-case/state.ts';

/** What a clock belongs to. */
export type ClockScope = 'case' | 'matter' | 'action' | 'explanation';

/**
 * duty: somebody has to act by the day · right: somebody may act until the day, and not after it · minimum: something has
 * to last until the day.
 */
export type ClockKind = 'duty' | 'right' | 'minimum';

/** The day whose rules hold for the clock: that of the inspection's decision, or of its own start. */
export type PinnedTo = 'decision' | 'start';

type ClockNature = Readonly<{ scope: ClockScope; kind: ClockKind; pinnedTo: PinnedTo }>;

const ofInspection = { scope: 'case', kind: 'duty', pinnedTo: 'decision' } as const;
const ofMatter = { scope: 'matter', kind: 'duty', pinnedTo: 'start' } as const;
const ofAction = { scope: 'action', kind: 'duty', pinnedTo: 'start' } as const;
const ofExplanation = { scope: 'explanation', kind: 'duty', pinnedTo: 'start' } as const;

/** Every clock the law knows here, by what has to be done (or may be done) in its time. */
export const CLOCKS = {
  'announce-decision': ofInspection,
  'direct-inspection': ofInspection,
  suspension: ofInspection,
  'report-results': ofInspection,
  'assign-draft': ofInspection,
  'appraise-draft': ofInspection,
  'issue-conclusion': ofInspection,
  'superior-opinion': ofInspection,
  'publish-conclusion': ofInspection,
  'keep-published': { ...ofInspection, kind: 'minimum' },
  'order-implementation': ofInspection,
  'hand-over-file': ofInspection,
  'order-reinspection': { ...ofInspection, kind: 'right' },
  reinspection: ofInspection,
  'implement-recommendation': { ...ofInspection, pinnedTo: 'start' },

  'decide-official-suspension': ofMatter,
  'official-suspension': ofMatter,
  'cancel-official-suspension': ofMatter,
  'publish-cancellation': ofMatter,

  'consider-discipline': ofAction,
  'limitation-reprimand': { ...ofAction, kind: 'right' },
  'limitation-heavier': { ...ofAction, kind: 'right' },
  'handle-discipline': ofAction,

  'accept-explanation': ofExplanation,
  'give-explanation': ofExplanation,
} as const satisfies Record<string, ClockNature>;

export type ClockName = keyof typeof CLOCKS;

export const natureOf = (clock: ClockName): ClockNature => CLOCKS[clock];

/** The inspecting body's tier where the rule differs by it; null where it does not. */
export type ClockLevel = BodyLevel | null;
