import { dateOfDay, dayNumberOf } from '#domain/law/day-numbers.ts';
import type { QueryResult } from '#projecting/read-model.ts';
import type { readModels } from '#projections/index.ts';
import { OPEN_STAGES } from '#projections/oversight-dashboard/counted-case.ts';
import { DIMENSIONS } from '#projections/oversight-dashboard/coverage.ts';
import type { CaseVisibilityFilter } from '#projections/rights/visibility.ts';

/** Asks a query at the moment of the comparison, whose day is `day`. */
export type Ask = ((model: string, query: string, params: object) => unknown) & Readonly<{ day: string }>;
type Place = Readonly<{ unit?: string; body?: string }>;

type Models = typeof readModels;
type Told<Model extends keyof Models, Name extends keyof Models[Model]['queries']> = QueryResult<
  Models[Model]['queries'][Name]
>;

/** A number that the dashboard shows, and how many rows the list holds to which it leads. */
export type Shown = readonly [what: string, number: number, rows: number];

/** Every number of the dashboard with the length of its list. */
export const shownNumbers = (ask: Ask, visibility: CaseVisibilityFilter, place: Place): readonly Shown[] => [
  ...caseNumbers(ask, visibility, place),
  ...clockNumbers(ask, visibility, place),
  ...recoveryNumbers(ask, visibility, place),
  ...coverageNumbers(ask, visibility, place),
  ...(place.body === undefined ? sanctionNumbers(ask, visibility, place) : []),
];

const casesLike =
  (ask: Ask, visibility: CaseVisibilityFilter, place: Place) =>
  (filters: object): number => {
    const order = { sort: 'opened', direction: 'desc', limit: 200 };
    const { cases } = ask('case-register', 'list', { visibility, ...place, ...filters, ...order }) as {
      cases: readonly unknown[];
    };
    return cases.length;
  };

const caseNumbers = (ask: Ask, visibility: CaseVisibilityFilter, place: Place): readonly Shown[] => {
  const cases = casesLike(ask, visibility, place);
  const open = { stages: OPEN_STAGES };
  const figures = ask('oversight-dashboard', 'figures', { visibility, ...place }) as Told<
    'oversight-dashboard',
    'figures'
  >;
  return [
    ['open', figures.openCases, cases(open)],
    ...OPEN_STAGES.flatMap((stage) =>
      (['inspection', 'check'] as const).map((form): Shown => {
        const found = figures.byStage.find((each) => each.stage === stage && each.form === form);
        return [`${stage} ${form}`, found?.cases ?? 0, cases({ stages: [stage], form })];
      }),
    ),
    ...figures.inStage.map(({ stage, cases: n }): Shown => [`in ${stage}`, n, cases({ stages: [stage] })]),
    ...figures.inStage.flatMap(({ stage, longestSince: day }): readonly Shown[] => {
      if (day === null) return [];
      const before = dateOfDay(dayNumberOf(day) - 1);
      return [
        [`in ${stage} before all others`, 0, cases({ stages: [stage], sinceTo: before })],
        [`in ${stage} longest`, 1, Number(cases({ stages: [stage], sinceTo: day }) > 0)],
      ];
    }),
    ...figures.byBody.map(({ code, cases: n }): Shown => [`body ${code}`, n, cases({ ...open, body: code })]),
    ...figures.byUnit.map(
      ({ code, isItself, cases: n }): Shown => [
        `unit ${code}`,
        n,
        cases(isItself ? { ...open, inspected: code } : { ...open, unit: code }),
      ],
    ),
    ...figures.byMove.map(({ role, cases: n }): Shown => [`move ${role}`, n, cases({ moveRole: role })]),
    ...figures.ageing.map(
      ({ days, openedFrom, openedTo, cases: n }): Shown => [
        `age ${days}`,
        n,
        cases({
          ...open,
          ...(openedFrom === null ? {} : { openedFrom }),
          ...(openedTo === null ? {} : { openedTo }),
        }),
      ],
    ),
    ...figures.trend.flatMap(({ month, opened, concluded, closed }): readonly Shown[] => {
      const [from, to] = [`${month}-01`, `${month}-31`];
      return [
        [`opened ${month}`, opened, cases({ openedFrom: from, openedTo: to })],
        [`concluded ${month}`, concluded, cases({ concludedFrom: from, concludedTo: to })],
        [`closed ${month}`, closed, cases({ stages: ['closed'], sinceFrom: from, sinceTo: to })],
      ];
    }),
  ];
};

const clockNumbers = (ask: Ask, visibility: CaseVisibilityFilter, place: Place): readonly Shown[] => {
  const { clocks } = ask('deadlines', 'clockCounts', { visibility, ...place }) as Told<'deadlines', 'clockCounts'>;
  const listed = (clock: string, filters: object): readonly { dueOn: string | null }[] => {
    const params = { visibility, axis: 'recorded', limit: 200, ...place, ...filters, clocks: [clock] };
    return (ask('deadlines', 'list', params) as Told<'deadlines', 'list'>).deadlines;
  };
  return clocks.flatMap(({ clock, overdue, overdueSince, soon, running }): readonly Shown[] => {
    const late = listed(clock, { list: 'overdue' });
    return [
      [`${clock} overdue`, overdue, late.length],
      [`${clock} oldest`, dayNumberOf(overdueSince ?? dateOfDay(0)), dayNumberOf(late[0]?.dueOn ?? dateOfDay(0))],
      [`${clock} soon`, soon, listed(clock, { list: 'due-soon' }).length],
      [`${clock} running`, running, listed(clock, { list: 'open', dueFrom: ask.day }).length],
    ];
  });
};

const recoveryNumbers = (ask: Ask, visibility: CaseVisibilityFilter, place: Place): readonly Shown[] => {
  const figures = ask('follow-up', 'recovery', { visibility, ...place }) as Told<'follow-up', 'recovery'>;
  const lines = (list: string): number => {
    const params = { visibility, ...place, list, published: true, sort: 'due', limit: 200 };
    return (ask('follow-up', 'list', params) as Told<'follow-up', 'list'>).lines.length;
  };
  const totals = ask('follow-up', 'totals', { visibility, ...place, list: 'all', published: true }) as Told<
    'follow-up',
    'totals'
  >;
  const parts = ['ordered', 'recovered', 'again', 'closed', 'owed'] as const;
  return [
    ...(['open', 'overdue', 'owing', 'settled'] as const).map((list): Shown => [list, figures[list], lines(list)]),
    ...parts.map((part): Shown => [`money ${part}`, figures.money[part], totals.money[part]]),
    ...parts.map((part): Shown => [`land ${part}`, figures.land[part], totals.land[part]]),
  ];
};

const coverageNumbers = (ask: Ask, visibility: CaseVisibilityFilter, place: Place): readonly Shown[] => {
  const cases = casesLike(ask, visibility, place);
  const { units, dimensions } = ask('oversight-dashboard', 'coverage', { visibility, ...place }) as Told<
    'oversight-dashboard',
    'coverage'
  >;
  return [
    ...units.flatMap(({ code: inspected, dimensions: inUnit, topics }) => [
      ...DIMENSIONS.flatMap((dimension): readonly Shown[] => {
        const { examined = 0, violations = 0 } = inUnit.find((each) => each.dimension === dimension) ?? {};
        const like = (assessed: string) => cases({ inspected, dimension, assessed });
        return [
          [`${inspected} ${dimension} examined`, examined, like('examined')],
          [`${inspected} ${dimension} violations`, violations, like('violations')],
          [`${inspected} ${dimension} compliant`, examined - violations, like('compliant')],
        ];
      }),
      ...topics.flatMap(({ topic, examined, violations }): readonly Shown[] => [
        [`${inspected} ${topic} examined`, examined, cases({ inspected, topic, assessed: 'examined' })],
        [`${inspected} ${topic} violations`, violations, cases({ inspected, topic, assessed: 'violations' })],
      ]),
    ]),
    ...dimensions.flatMap(({ dimension, examined, violations }): readonly Shown[] => [
      [`${dimension} examined`, examined, cases({ dimension, assessed: 'examined' })],
      [`${dimension} violations`, violations, cases({ dimension, assessed: 'violations' })],
    ]),
  ];
};

const sanctionNumbers = (ask: Ask, visibility: CaseVisibilityFilter, { unit }: Place): readonly Shown[] => {
  const within = unit === undefined ? {} : { within: unit };
  const lines = (filters: object): number => {
    const params = { visibility, ...within, limit: 200, ...filters };
    return (ask('accountability-matrix', 'matrix', params) as Told<'accountability-matrix', 'matrix'>).lines.length;
  };
  const { forms, deviations, withoutGround } = ask('accountability-matrix', 'sanctions', {
    visibility,
    ...within,
  }) as Told<'accountability-matrix', 'sanctions'>;
  return [
    ...forms.map(({ form, heads }): Shown => [form, heads, lines({ list: 'decided', form })]),
    ...deviations.map(({ deviation, heads }): Shown => [deviation, heads, lines({ list: 'deviations', deviation })]),
    ['without a ground', withoutGround, lines({ list: 'deviations', groundless: true })],
  ];
};
