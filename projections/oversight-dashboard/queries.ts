import type { Queries } from '#projecting/read-model.ts';
import { coverage } from './coverage.ts';
import { figures, stages } from './figures.ts';

export const queries = { figures, stages, coverage } satisfies Queries;
