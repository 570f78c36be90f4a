import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { readDossier } from '#http/units/dossier-contract.ts';
import { read } from './client.ts';
import { type AsOf, at, keeping } from './query-moment.ts';

export type Dossier = z.output<typeof readDossier.answer>['dossier'];

/** Below the cases: what one of them comes to is another state of the unit. */
export const dossierQuery = (code: string, asOf: AsOf) =>
  queryOptions({
    queryKey: ['cases', 'dossier', code, at(asOf).key],
    queryFn: ({ signal }) => read(readDossier, { params: { code }, query: at(asOf).query, signal }),
    ...keeping(asOf),
  });
