import { expect } from 'vitest';
import { paper } from '../domain/papers.ts';
import type { Telling } from './telling.ts';

/** The plan of the province for the year of the story. */
export const PLAN = '/plans/99-2024';

/** @returns what the item is called in the plan */
export const proposed = async (story: Telling, item: object): Promise<string> => {
  const { status, body } = await story.api.as('leader').post(`${PLAN}/items`, item);
  expect(status).toBe(201);
  return body.events[0].data.itemId;
};

/** By a decision of the people's committee that is signed today. */
export const approved = async (story: Telling): Promise<void> => {
  const head = story.api.as('head');
  const { headers } = await head.get(PLAN);
  const year = Number(story.today.slice(0, 4));
  const approval = { document: paper({ number: 2101, year, signedOn: story.today }), occurredOn: story.today };
  const { status } = await head.post(`${PLAN}/approval`, approval, { 'If-Match': headers.get('ETag') ?? '' });
  expect(status).toBe(201);
};
