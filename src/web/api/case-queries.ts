import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { listOverlaps } from '#http/cases/contract.ts';
import { readCase } from '#http/cases/file-contract.ts';
import { readOpenActs } from '#http/cases/open-acts-contract.ts';
import { readFieldHistory, readTimeline } from '#http/cases/timeline-contract.ts';
import { read } from './client.ts';
import { type AsOf, allPages, at, keeping, NOW } from './query-moment.ts';

export type CaseAnswer = z.output<typeof readCase.answer>;
export type CaseFile = Extract<CaseAnswer['case'], { findings: unknown }>;
export type CaseOutline = Exclude<CaseAnswer['case'], CaseFile>;
export type Finding = CaseFile['findings'][number];
export type Recommendation = CaseFile['recommendations'][number];
export type TimelineEntry = z.output<typeof readTimeline.answer>['entries'][number];
export type OpenAct = z.output<typeof readOpenActs.answer>['acts'][number];
export type FieldEvent = z.output<typeof readFieldHistory.answer>['changes'][number];

export const overlapsQuery = (unit: string, from: string, to: string) =>
  queryOptions({
    queryKey: ['cases', 'overlaps', unit, from, to, NOW],
    queryFn: ({ signal }) => read(listOverlaps, { params: {}, query: { unit, from, to }, signal }),
  });

export const caseQuery = (caseId: string, asOf: AsOf) =>
  queryOptions({
    queryKey: ['case', caseId, 'file', at(asOf).key],
    queryFn: ({ signal }) => read(readCase, { params: { caseId }, query: at(asOf).query, signal }),
    ...keeping(asOf),
  });

export const openActsQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['case', caseId, 'open-acts', NOW],
    queryFn: ({ signal }) => read(readOpenActs, { params: { caseId }, query: {}, signal }),
  });

/** All entries: a case has tens of events, a page holds two hundred. */
export const timelineQuery = (caseId: string, asOf: AsOf) =>
  queryOptions({
    queryKey: ['case', caseId, 'timeline', at(asOf).key],
    queryFn: async ({ signal }) => {
      const pages = await allPages((after) =>
        read(readTimeline, { params: { caseId }, query: { ...at(asOf).query, limit: '200', ...after }, signal }),
      );
      return { ...pages.last, entries: pages.all.flatMap(({ entries }) => entries) };
    },
    ...keeping(asOf),
  });

export const fieldHistoryQuery = (caseId: string, path: string, asOf: AsOf) =>
  queryOptions({
    queryKey: ['case', caseId, 'field-history', path, at(asOf).key],
    queryFn: ({ signal }) => read(readFieldHistory, { params: { caseId }, query: { path, ...at(asOf).query }, signal }),
    ...keeping(asOf),
  });
