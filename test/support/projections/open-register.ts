import type { ClockName } from '#domain/law/clocks/clock-names.ts';
import type { Mark } from '#domain/law/clocks/clock-rule.ts';
import { dayNumberOf } from '#domain/law/day-numbers.ts';
import type { QueryParams } from '#projecting/read-model.ts';
import type { NextDeadline } from '#projections/case-register/next-deadline.ts';
import { caseRegister } from '#projections/case-register/projection.ts';
import type { CaseLine } from '#projections/case-register/queries.ts';
import { SEES_ALL } from '#projections/rights/visibility.ts';
import { unitCodes as c } from '#test/support/domain/huong-binh.ts';
import type { SampleEvent } from '#test/support/projecting/array-store.ts';
import { STORY_CASE } from './case-story.ts';
import { openModel } from './open-model.ts';

type ListParams = QueryParams<(typeof caseRegister)['queries']['list']>;
type CountParams = QueryParams<(typeof caseRegister)['queries']['count']>;

export const newestFirst = { sort: 'opened', direction: 'desc', limit: 10 } as const;

/** The register of a ledger, to be asked several things; unless said otherwise by somebody who sees all. */
export const openRegister = async (events: readonly SampleEvent[]) => {
  const model = await openModel(caseRegister, events);
  const list = (params: Partial<ListParams>, number?: number | 'now') =>
    model.ask('list', { visibility: SEES_ALL, ...newestFirst, ...params }, number);
  return {
    list,
    ids: (params: Partial<ListParams>, number?: number | 'now'): readonly string[] =>
      list({ limit: 200, ...params }, number).cases.map(({ caseId }) => caseId),
    count: (params: Partial<CountParams>, number?: number | 'now') =>
      model.ask('count', { visibility: SEES_ALL, ...params }, number),
    add: model.add,
    [Symbol.asyncDispose]: model[Symbol.asyncDispose],
  };
};

/** What the register says of the case of the story. */
const title = {
  vi: 'Thanh tra Sở Y tế: Mua sắm, đấu thầu; Y tế (Quyết định 05/QĐ-TTr)',
  en: 'Inspection of Sở Y tế: procurement and bidding; health (Decision 05/QĐ-TTr)',
};
export const inside = {
  source: 'elected-body-request',
  corruptionSigns: true,
  conclusionNumber: null,
  period: { from: '2021-01-01', to: '2023-12-31' },
  openFindings: 0,
  upheldFindings: 0,
  openRecommendations: 0,
  saidDoneRecommendations: 0,
  whoseMove: null,
} as const satisfies CaseLine['inside'];
/** As it stands on the day on which questions are asked here, by a calendar that nobody has registered. */
export const nextDuty = (clock: ClockName, dueOn: string, mark: Mark): NextDeadline => ({
  clock,
  key: clock,
  subject: null,
  dueOn,
  daysLeft: dayNumberOf(dueOn) - dayNumberOf('2026-01-05'),
  mark,
  isProvisional: true,
});
export const line = (over: Partial<CaseLine>): CaseLine => ({
  caseId: STORY_CASE,
  title,
  form: 'inspection',
  unit: c.department,
  unitName: 'Sở Y tế',
  body: c.provincialInspectorate,
  bodyLevel: 'provincial',
  topics: ['procurement', 'health'],
  decisionNumber: '05/QĐ-TTr',
  openedOn: '2024-01-10',
  isCarriedIn: false,
  stage: 'announced',
  stageSince: '2024-01-20',
  suspendedSince: null,
  nextDeadline: nextDuty('direct-inspection', '2024-02-19', 'unverified'),
  inside,
  ...over,
});
