import { SUPERIOR_PAPERS } from '#domain/accountability-action/state.ts';
import { type Document, documentKey, documentSchema } from '#domain/document.ts';
import type { ActionFile, ActionStep } from '../api/accountability-queries.ts';

const PAPERS: ReadonlySet<string> = new Set(SUPERIOR_PAPERS);

type Recorded = Readonly<{ document: Document; data: ActionStep['data'] }>;

/** The record of a superior's paper as it was typed; of one that was returned and made anew the later one. */
export const recordOf = ({ steps }: Pick<ActionFile, 'steps'>, key: string): Recorded | undefined =>
  steps
    .filter(({ type }) => PAPERS.has(type))
    .flatMap(({ data }) => {
      const document = documentSchema.safeParse(data['document']);
      return document.success && documentKey(document.data) === key ? [{ document: document.data, data }] : [];
    })
    .at(-1);

/** What a step says under a name, where that is a text. */
const textAt = (value: unknown, name: string): string | undefined => {
  if (typeof value !== 'object' || value === null) return undefined;
  const text: unknown = Reflect.get(value, name);
  return typeof text === 'string' ? text : undefined;
};

/** The ground on which an officer determined who answers; undefined: the law says it. */
export const determinationGround = ({ steps }: Pick<ActionFile, 'steps'>): string | undefined =>
  textAt(steps.find(({ type }) => type === 'AccountabilityActionOpened')?.data['determination'], 'ground');

/** Text of a record, or nothing. */
export const textIn = (data: ActionStep['data'], name: string): string | undefined => textAt(data, name);
