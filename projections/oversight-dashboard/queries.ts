import type { Queries } from '#projecting/read-model.ts';
import { coverage } from './coverage.ts';
import { figures, stages } from './figures.ts';
import { leftStage } from './left-stage.ts';

export const queries = { figures, stages, coverage, leftStage } satisfies Queries;
