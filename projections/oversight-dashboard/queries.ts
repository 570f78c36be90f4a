import type { Queries } from '#projecting/read-model.ts';
import { coverage } from './coverage.ts';
import { figures } from './figures.ts';

export const queries = { figures, coverage } satisfies Queries;
