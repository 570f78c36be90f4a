import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { PostLevel } from '#domain/unit/post-level.ts';
import { readCompetence, readSuccession } from '#http/units/law-contract.ts';
import { read } from './client.ts';
import type { AsOf } from './query-moment.ts';

export type UnitCompetence = z.output<typeof readCompetence.answer>['competence'];
export type InspectingBody = NonNullable<UnitCompetence['competent']>;
export type Succession = z.output<typeof readSuccession.answer>['succession'];
export type SuccessionStep = Succession['after'][number];

type OnDay = Readonly<{ day: string | undefined; asOf: AsOf }>;
const momentOf = ({ day, asOf }: OnDay) => ({
  ...(asOf === undefined ? {} : { asOf }),
  ...(day === undefined ? {} : { day }),
});

export type CompetenceQuestion = OnDay &
  Readonly<{ code: string; corruptionSigns: boolean; highestSuspect?: PostLevel | undefined }>;

/**
 * Who may inspect the unit. Its key is that of the lists of units: what changes the answer may be another unit, the
 * inspectorate or a committee above.
 */
export const competenceQuery = ({ code, corruptionSigns, highestSuspect, ...onDay }: CompetenceQuestion) =>
  queryOptions({
    queryKey: [
      'units',
      'competence',
      code,
      corruptionSigns,
      highestSuspect ?? '',
      onDay.day ?? '',
      onDay.asOf ?? 'now',
    ],
    queryFn: ({ signal }) =>
      read(readCompetence, {
        params: { code },
        query: {
          ...momentOf(onDay),
          corruptionSigns: corruptionSigns ? 'true' : 'false',
          ...(highestSuspect === undefined ? {} : { highestSuspect }),
        },
        signal,
      }),
    placeholderData: keepPreviousData,
  });

export const successionQuery = ({ code, caseId, ...onDay }: OnDay & Readonly<{ code: string; caseId?: string }>) =>
  queryOptions({
    queryKey: ['units', 'succession', code, caseId ?? '', onDay.day ?? '', onDay.asOf ?? 'now'],
    queryFn: ({ signal }) =>
      read(readSuccession, {
        params: { code },
        query: { ...momentOf(onDay), ...(caseId === undefined ? {} : { caseId }) },
        signal,
      }),
  });
