import type { EventMetadata } from '#domain/envelope.ts';
import { legalDateOf } from '#domain/legal-date.ts';
import type { Rows } from '#projecting/read-model.ts';
import { officerName } from '../names/officer-names.ts';
import { unitNameOn } from '../names/unit-names.ts';
import type { Actor } from './timeline-entry.ts';

/** Who recorded it, with the name of the officer and of his body as they were when it was recorded. */
export const recordedBy = (rows: Rows, { actor, recordedAt }: EventMetadata): Actor => {
  if (actor.kind === 'system') return actor;
  const bodyName = unitNameOn(rows, actor.body, legalDateOf(recordedAt));
  return { ...actor, name: officerName(rows, actor.officerId), bodyName };
};
