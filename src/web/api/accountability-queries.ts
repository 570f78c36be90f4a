import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { readAction, readActionOpenActs, readHead } from '#http/accountability/contract.ts';
import { read } from './client.ts';
import { type AsOf, at, keeping } from './query-moment.ts';

export type ActionFile = z.output<typeof readAction.answer>['action'];
export type BandTold = ActionFile['now'];
export type SuperiorPaper = ActionFile['papers'][number];
export type ActionStep = ActionFile['steps'][number];
export type HeadFile = z.output<typeof readHead.answer>['head'];
export type OpenActionActs = z.output<typeof readActionOpenActs.answer>;

export const actionQuery = (actionId: string, asOf: AsOf) =>
  queryOptions({
    queryKey: ['accountability', 'action', actionId, at(asOf).key],
    queryFn: ({ signal }) => read(readAction, { params: { actionId }, query: at(asOf).query, signal }),
    ...keeping(asOf),
  });

export const actionOpenActsQuery = (actionId: string) =>
  queryOptions({
    queryKey: ['accountability', 'open-acts', actionId, 'now'],
    queryFn: ({ signal }) => read(readActionOpenActs, { params: { actionId }, query: {}, signal }),
  });

export const headQuery = (personId: string, asOf: AsOf) =>
  queryOptions({
    queryKey: ['accountability', 'head', personId, at(asOf).key],
    queryFn: ({ signal }) => read(readHead, { params: { personId }, query: at(asOf).query, signal }),
    ...keeping(asOf),
  });
