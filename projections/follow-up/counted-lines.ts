import type { Rows } from '#projecting/read-model.ts';
import { type Count, countAs } from '../flows/flows.ts';
import type { LineRow } from './line-row.ts';

/** Name under which a recommendation is counted. */
export const countedAs = (caseId: string, recommendationId: string): string => `${caseId}.${recommendationId}`;

type Published = Readonly<{ is_published: number }>;

/** Counts the recommendations of a case anew. Before its conclusion is public nobody is told that there are any. */
export const countLines = (rows: Rows, number: number, caseId: string): void => {
  const published = rows.get<Published>('select is_published from follow_up_case where case_id = :caseId', { caseId });
  if (published?.is_published !== 1) return;
  for (const line of rows.all<LineRow>('select * from follow_up where case_id = :caseId', { caseId })) {
    countAs(rows, number, countedAs(caseId, line.recommendation_id), countsOf(line));
  }
};

export const PARTS = ['ordered', 'recovered', 'again', 'closed', 'owed'] as const;

const countsOf = (line: LineRow): readonly Count[] => [
  line.is_settled === 1 ? { measure: 'settled', things: 1 } : { measure: 'open', onDay: line.due_on, things: 1 },
  ...(line.is_settled === 0 && (line.vnd_owed > 0 || line.land_owed > 0) ? [{ measure: 'owing', things: 1 }] : []),
  ...PARTS.map((part) => ({
    measure: 'amount',
    what: part,
    amount: line[`vnd_${part}`],
    landM2: line[`land_${part}`],
  })),
];
