import { createContext, useContext } from 'react';
import type { Dashboard, DashboardPlace, Figures } from '../api/dashboard-queries.ts';

type Shown = Readonly<{
  /** What is counted: of which unit, of which body. */
  place: DashboardPlace;
  day: string;
  before: Dashboard['yearBefore'];
  isTable: boolean;
}>;

export const DashboardContext = createContext<Shown>({ place: {}, day: '', before: null, isTable: false });

/** What all parts of the dashboard have in common. */
export const useDashboard = (): Shown => useContext(DashboardContext);

/** A number of a year before: undefined if nothing is known of then, 0 if there was none. */
export const useBefore = () => {
  const { before } = useDashboard();
  return (pick: (figures: Figures) => number | undefined): number | undefined =>
    before === null ? undefined : (pick(before.figures) ?? 0);
};
