import type { ClockName } from '#domain/law/clocks/clock-names.ts';

/** Who has to do what the clock is about. */
export type DutyRole = 'leader' | 'head' | 'appraiser' | 'superior' | 'addressee' | 'unit';

const HOLDERS = {
  'announce-decision': 'leader',
  'direct-inspection': 'leader',
  suspension: 'head',
  'report-results': 'leader',
  'assign-draft': 'head',
  'appraise-draft': 'appraiser',
  'issue-conclusion': 'head',
  'superior-opinion': 'superior',
  'publish-conclusion': 'head',
  'keep-published': 'head',
  'order-implementation': 'superior',
  'hand-over-file': 'leader',
  'order-reinspection': 'head',
  reinspection: 'leader',
  'implement-recommendation': 'addressee',
  'decide-official-suspension': 'unit',
  'official-suspension': 'unit',
  'cancel-official-suspension': 'unit',
  'publish-cancellation': 'unit',
  'consider-discipline': 'superior',
  'limitation-reprimand': 'superior',
  'limitation-heavier': 'superior',
  'handle-discipline': 'superior',
  'accept-explanation': 'unit',
  'give-explanation': 'unit',
} as const satisfies Record<ClockName, DutyRole>;

export const dutyHolder = (clock: ClockName): DutyRole => HOLDERS[clock];

/** The clocks that are somebody's duty. */
export const clocksOf = (role: DutyRole): readonly ClockName[] =>
  (Object.keys(HOLDERS) as ClockName[]).filter((clock) => HOLDERS[clock] === role);

/** The clocks whose duty is the team leader's. */
export const LEADERS_CLOCKS: readonly ClockName[] = clocksOf('leader');
