import type { z } from 'zod';
import { lineSchema } from '#domain/text.ts';
import type { Problem } from '../problems/problem-table.ts';
import { invalid } from '../problems.ts';
import { faultsOf, type RequestFault, unknownField } from '../request-faults.ts';
import type { exportList } from './contract.ts';
import type { ExportableList } from './exportable-list.ts';
import type { ListQuestion } from './read-pages.ts';

type Body = z.output<typeof exportList.body>;

/** Told beside the filters, or by us. */
const NOT_FILTERS = ['asOf', 'day', 'axis', 'limit', 'after'];

/** The list's own question as the request tells it, or every fault of its filters at its place. */
export const questionOf = (
  list: ExportableList,
  { filters = {}, asOf, day, axis }: Body,
): ListQuestion | Readonly<{ problem: Problem }> => {
  const { params, query } = list.contract;
  const known = [...Object.keys(params.shape), ...Object.keys(query.shape)].filter(
    (name) => !NOT_FILTERS.includes(name),
  );
  const given = Object.entries(filters);
  const strange: RequestFault[] = given
    .filter(([name]) => !known.includes(name))
    .map(([name]) => unknownField(pointerTo(name), known));
  const inPath = Object.fromEntries(given.filter(([name]) => name in params.shape));
  const inQuery = Object.fromEntries(given.filter(([name]) => known.includes(name) && !(name in params.shape)));
  const faults = [...strange, ...faultsIn(params, inPath), ...faultsIn(query, inQuery), ...searchFaults(inQuery)];
  if (faults.length > 0) return { problem: invalid(faults) };
  const moment = {
    ...(asOf === undefined ? {} : { asOf: 'number' in asOf ? String(asOf.number) : asOf.instant }),
    ...(day === undefined ? {} : { day }),
    ...(axis === undefined ? {} : { axis }),
  };
  return { list, params: inPath, query: { ...inQuery, ...moment } };
};

/** Faults that the list's route finds point into its address; here they stand among the filters. */
export const pointingIntoFilters = (problem: Problem): Problem =>
  problem.errors === undefined
    ? problem
    : { ...problem, errors: problem.errors.map((fault) => ({ ...fault, pointer: moved(fault.pointer) })) };

const moved = (pointer: string): string =>
  pointer === '' || NOT_FILTERS.includes(pointer.slice(1)) ? pointer : `/filters${pointer}`;

const pointerTo = (name: string): string => `/filters/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;

const faultsIn = (schema: z.ZodObject, given: object): readonly RequestFault[] => {
  const result = schema.safeParse(given);
  return result.success ? [] : faultsOf(result.error, given, '/filters');
};

/** It is put on record, where text is held to be legible. */
const searchFaults = ({ q = '' }: Readonly<{ q?: string }>): readonly RequestFault[] => {
  const result = lineSchema.safeParse(q);
  return q.trim() === '' || result.success ? [] : faultsOf(result.error, q, '/filters/q');
};
