import type { RouteContract } from '../contract.ts';
import type { Route } from '../route.ts';
import type { ExportableList } from './exportable-list.ts';

/** How a contract's route is asked without its address. */
export type FindRoute = (contract: RouteContract) => NonNullable<Route['ask']>;

/**
 * The routes that lists are asked of.
 *
 * @throws Error when one of them is not there, or can only be asked by its address: found when the program starts
 */
export const routesByContract = (routes: readonly Route[], lists: readonly ExportableList[]): FindRoute => {
  const known = new Map(routes.map(({ contract, ask }) => [contract, ask]));
  const find: FindRoute = (contract) => {
    const ask = known.get(contract);
    if (ask === undefined) throw new Error(`no route answers ${contract.path}, which can be exported`);
    return ask;
  };
  for (const { contract, count } of lists) {
    find(contract);
    if (count !== undefined) find(count.contract);
  }
  return find;
};
