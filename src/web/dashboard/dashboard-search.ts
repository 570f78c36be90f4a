import { ALL_STAGES, type Stage } from '#domain/inspection-case/state.ts';
import { type DimensionKey, dimensionKeys } from '#terms/coverage.ts';

/** What the address of the dashboard holds. */
export type DashboardSearch = Readonly<{
  /** A unit, with what stands under it. */
  unit?: string | undefined;
  body?: string | undefined;
  /** Without bars and colours, as numbers alone. */
  view?: 'table' | undefined;
  /** The dimension of PAPI whose topics are shown. */
  dimension?: DimensionKey | undefined;
  /** Only units in which this dimension, or this topic, never was examined. */
  never?: string | undefined;
}>;

/** Of which stage the cases are listed that have left it. */
export type LeftStageSearch = Readonly<{
  stage?: Stage | undefined;
  unit?: string | undefined;
  body?: string | undefined;
}>;

const textIn =
  (search: Readonly<Record<string, unknown>>) =>
  (name: string): string | undefined => {
    const value = search[name];
    return typeof value === 'string' && value !== '' ? value.slice(0, 200) : undefined;
  };

/** Takes what the screen knows out of an address; the server says what of the rest is wrong. */
export const dashboardSearch = (search: Readonly<Record<string, unknown>>): DashboardSearch => {
  const text = textIn(search);
  return {
    unit: text('unit'),
    body: text('body'),
    view: search['view'] === 'table' ? 'table' : undefined,
    dimension: dimensionKeys.find((key) => key === search['dimension']),
    never: text('never'),
  };
};

export const leftStageSearch = (search: Readonly<Record<string, unknown>>): LeftStageSearch => {
  const text = textIn(search);
  return {
    stage: ALL_STAGES.find((stage) => stage === search['stage']),
    unit: text('unit'),
    body: text('body'),
  };
};
