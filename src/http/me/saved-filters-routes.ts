import type { Desk } from '#desk/desk.ts';
import { refuse } from '../problems.ts';
import { operationRoute, type Route, readRoute } from '../route.ts';
import { listSavedFilters, removeSavedFilter, saveFilter } from './saved-filters-contract.ts';

export type FilterDesk = Pick<Desk, 'savedFilters' | 'saveFilter' | 'removeFilter'>;

/** One's own and nobody else's: no address names another officer. */
export const savedFilterRoutes = (desk: FilterDesk): readonly Route[] => [
  readRoute(listSavedFilters, async ({ reader }) => ({
    body: { filters: desk.savedFilters(reader.actor.officerId) },
  })),
  operationRoute(saveFilter, async ({ reader, body }) => {
    const saved = desk.saveFilter(reader.actor.officerId, body);
    return saved === undefined ? { problem: refuse({ code: 'DeskFull' }) } : { body: saved };
  }),
  operationRoute(removeSavedFilter, async ({ reader, params: { filterId } }) =>
    desk.removeFilter(reader.actor.officerId, filterId)
      ? { body: { filterId } }
      : { problem: refuse({ code: 'NotFound' }) },
  ),
];
