import { readFileSync } from 'node:fs';
import type { Opaque } from '#domain/event-definition.ts';
import type { CaseEvent } from '#domain/inspection-case/events.ts';
import type { Handlers, Rows } from '#projecting/read-model.ts';
import { identityOf } from '../stream-identity.ts';

/** Tables to put before a model's own: what the right to see a case depends on. */
export const caseRightsSchema = readFileSync(new URL('./case-rights.sql', import.meta.url), 'utf8');

/** They keep no history. */
export const CASE_RIGHT_TABLES = ['case_right', 'case_right_member'] as const;

const joinTeam = (rows: Rows, caseId: string, officerId: string): void => {
  rows.run('insert into case_right_member (officer_id, case_id) values (:officerId, :caseId) on conflict do nothing', {
    officerId,
    caseId,
  });
};

const publish = ({ stream }: Readonly<{ stream: string }>, rows: Rows): void => {
  rows.run('update case_right set is_published = 1 where case_id = :caseId', { caseId: identityOf(stream) });
};

/** Keeps the tables; `visibility.ts` asks them. */
export const caseRightHandlers = {
  CaseOpened: ({ stream, data: { unit } }, rows) => {
    const caseId = identityOf(stream);
    rows.run('insert into case_right (case_id, unit, is_published) values (:caseId, :unit, 0) on conflict do nothing', {
      caseId,
      unit,
    });
  },
  TeamAppointed: ({ stream, data: { members } }, rows) => {
    for (const { officerId } of members) joinTeam(rows, identityOf(stream), officerId);
  },
  TeamMemberReplaced: ({ stream, data: { leaving, joining } }, rows) => {
    const caseId = identityOf(stream);
    rows.run('delete from case_right_member where officer_id = :leaving and case_id = :caseId', { leaving, caseId });
    joinTeam(rows, caseId, joining.officerId);
  },
  ConclusionPublished: publish,
  // What a check came to is known with its notice.
  CheckResultNotified: publish,
} satisfies Handlers<Opaque<CaseEvent>>;
