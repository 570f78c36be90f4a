import type { Stage } from '#domain/inspection-case/state.ts';
import type { LedgerEvent, Rows } from '#projecting/read-model.ts';
import { identityOf } from '../stream-identity.ts';
import { type Progress, whoseMove } from '../whose-move.ts';

type RowProgress = Omit<Progress, 'firstAddressee'> & Readonly<{ openFindings: number; upheldFindings: number }>;

/** The event that a change comes of. */
export type OnCase = Pick<LedgerEvent, 'stream' | 'number'>;

/** Relative changes are functions of what was there. */
export type Change = Partial<RowProgress> | ((before: RowProgress) => Partial<RowProgress>);

const PROGRESS = `select stage, stage_since as stageSince, suspended_since as suspendedSince, body_level as bodyLevel, leader_id as leaderId,
    drafter_id as drafterId, draft, open_findings as openFindings, upheld_findings as upheldFindings,
    open_recommendations as openRecommendations, said_done_recommendations as saidDoneRecommendations,
    proposed_by as proposedBy from case_row where case_id = :caseId`;

const STORE = `update case_row set stage = :stage, stage_since = :stageSince, suspended_since = :suspendedSince, leader_id = :leaderId,
    drafter_id = :drafterId, draft = :draft, open_findings = :openFindings, upheld_findings = :upheldFindings,
    open_recommendations = :openRecommendations, said_done_recommendations = :saidDoneRecommendations,
    proposed_by = :proposedBy, move_role = :moveRole, move_officer = :moveOfficer, move_unit = :moveUnit
  where case_id = :caseId`;

/** Changes a case's row, and with it whose move it is. A case nobody opened has none. */
export const changeCase = (rows: Rows, { stream, number }: OnCase, change: Change): void => {
  const caseId = identityOf(stream);
  const before = rows.get<RowProgress>(PROGRESS, { caseId });
  if (before === undefined) return;
  const { bodyLevel, ...after } = { ...before, ...(typeof change === 'function' ? change(before) : change) };
  const move = whoseMove({ ...after, bodyLevel, firstAddressee: firstAddressee(rows, caseId, after) });
  const moveOfficer = move?.officerId ?? null;
  rows.run(STORE, {
    ...after,
    caseId,
    moveRole: move?.role ?? null,
    moveOfficer,
    moveUnit: move?.unit ?? null,
  });
  if (moveOfficer !== null) {
    rows.run('insert into case_mover (officer_id, case_id) values (:moveOfficer, :caseId) on conflict do nothing', {
      moveOfficer,
      caseId,
    });
  }
  if (after.stageSince !== before.stageSince) noteDates(rows, number, { stageSince: after.stageSince });
};

/** Remembers how late the dates of the register have become. */
export const noteDates = (
  rows: Rows,
  number: number,
  { openedOn = '', stageSince }: Readonly<{ openedOn?: string; stageSince: string }>,
): void => {
  const last = rows.get<Readonly<{ openedOn: string; stageSince: string }>>(
    `select opened_on as openedOn, stage_since as stageSince from latest_date order by ledger_number desc limit 1`,
  ) ?? { openedOn: '', stageSince: '' };
  if (openedOn <= last.openedOn && stageSince <= last.stageSince) return;
  rows.run(
    `insert into latest_date (ledger_number, opened_on, stage_since) values (:number, :openedOn, :stageSince)
     on conflict do update set opened_on = excluded.opened_on, stage_since = excluded.stage_since`,
    { number, openedOn: later(openedOn, last.openedOn), stageSince: later(stageSince, last.stageSince) },
  );
};

const later = (one: string, other: string): string => (one > other ? one : other);

const firstAddressee = (
  rows: Rows,
  caseId: string,
  { stage, openRecommendations }: Readonly<{ stage: Stage; openRecommendations: number }>,
): string | null => {
  if (stage !== 'following-up' || openRecommendations === 0) return null;
  const first = rows.get<Readonly<{ addressee: string }>>(
    `select addressee from case_recommendation where case_id = :caseId and status = 'open'
     order by length(recommendation_id), recommendation_id limit 1`,
    { caseId },
  );
  return first?.addressee ?? null;
};

/** Counts again after a recommendation has moved. */
export const recountRecommendations = (rows: Rows, caseId: string): Partial<RowProgress> => {
  const counts = rows.get<Readonly<{ open: number; saidDone: number }>>(
    `select count(*) filter (where status = 'open') as open, count(*) filter (where status = 'said-done') as saidDone
     from case_recommendation where case_id = :caseId`,
    { caseId },
  );
  return { openRecommendations: counts?.open ?? 0, saidDoneRecommendations: counts?.saidDone ?? 0 };
};
