import type { z } from 'zod';
import { clockRules } from '#domain/law/clocks/clock-rules.ts';
import { withReading } from '#domain/law/clocks/find-clock-rule.ts';
import type { SourcedReading } from '#projections/deadlines/law-queries.ts';
import { clockNames, clockStarts } from '#terms/clocks.ts';
import type { listLawRules } from './contract.ts';

type LawLine = z.input<typeof listLawRules.answer>['lines'][number];

/** The table of limits as it is applied with what has been read since, in words. */
export const lawLines = (readings: readonly SourcedReading[]): readonly LawLine[] => {
  const byRule = new Map(readings.map((reading) => [reading.ruleId, reading]));
  return clockRules.map((line): LawLine => {
    const words = { name: clockNames[line.clock], startsWith: clockStarts[line.clock] };
    if (!line.known) return { ...line, ...words };
    const reading = byRule.get(line.id) ?? null;
    const { term, article, mark } = line;
    return {
      ...withReading(line, byRule),
      ...words,
      reading,
      original: reading === null ? null : { term, article, mark },
    };
  });
};
