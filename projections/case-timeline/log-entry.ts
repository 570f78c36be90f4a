import { legalDateOf } from '#domain/legal-date.ts';
import type { LedgerEvent, Rows } from '#projecting/read-model.ts';

/** How many numbers a block of `log_block` holds: 256·b + 1 … 256·(b + 1). */
export const BLOCK_SIZE = 256;

/** Stands in `log_block` where a unit would: whoever sees all of them need not add them up. No unit has such a code. */
export const WHOLE = '*';

/** They keep no history: what is in them stays, or is of now. */
export const LOG_TABLES = [
  'logged',
  'logged_case',
  'logged_person',
  'logged_holder',
  'head_event',
  'head_owner',
  'log_day',
  'log_block',
] as const;

/** Handlers look up what a stream has told before. */
export const LOG_INDEXES = ['logged_owner'] as const;

/** What an event is about, as screens lead to it. `law`: a calendar, or a policy. `request`: a question of an overseer about a unit or the province. */
export const LOG_KINDS = ['case', 'matter', 'accountability', 'unit', 'officer', 'plan', 'law', 'request'] as const;
export type LogKind = (typeof LOG_KINDS)[number];

type Logged = Readonly<{
  kind: LogKind;
  owner: string;
  /** Unit that the right to see it hangs on; null where every reader may. */
  reach: string | null;
  isOutline: boolean;
  /** An overseer may know it today, by its kind or since it is published. */
  isPublic: boolean;
  told?: object;
}>;

/** Puts an event into the log, and counts it in its block and its day. */
export const logEvent = (rows: Rows, { number, recordedAt }: LedgerEvent<string, unknown>, logged: Logged): void => {
  const reach = logged.reach ?? '';
  rows.run(
    `insert into logged (ledger_number, kind, owner, reach, is_outline, told)
     values (:number, :kind, :owner, :reach, :isOutline, :told)`,
    {
      ...{ number, kind: logged.kind, owner: logged.owner, reach, isOutline: logged.isOutline },
      told: logged.told === undefined ? null : JSON.stringify(logged.told),
    },
  );
  rows.run(
    `insert into log_block (reach, block, events, public_events) values (:reach, :block, 1, :public), ('${WHOLE}', :block, 1, :public)
     on conflict do update set events = events + 1, public_events = public_events + excluded.public_events`,
    { reach, block: Math.floor((number - 1) / BLOCK_SIZE), public: logged.isPublic },
  );
  countDay(rows, number, legalDateOf(recordedAt));
};

/** Days never go back: what a slow clock recorded "yesterday" belongs to the day that the ledger had reached. */
const countDay = (rows: Rows, number: number, day: string): void => {
  const reached = rows.get<Readonly<{ day: string }>>('select day from log_day order by day desc limit 1')?.day ?? '';
  rows.run(
    `insert into log_day (day, first_number, last_number) values (:day, :number, :number)
     on conflict do update set last_number = excluded.last_number`,
    { day: day > reached ? day : reached, number },
  );
};

type CaseRight = Readonly<{ unit: string; is_published: number }>;

export const caseRightOf = (rows: Rows, caseId: string): CaseRight | undefined =>
  rows.get<CaseRight>('select unit, is_published from case_right where case_id = :caseId', { caseId });

const COUNT_PUBLIC = `on conflict do update set public_events = public_events + excluded.public_events`;

/** Before the case becomes public: what an overseer could not know of it until now is counted for him too. */
export const countPublished = (rows: Rows, caseId: string): void => {
  const right = caseRightOf(rows, caseId);
  if (right === undefined || right.is_published === 1) return;
  rows.run(
    `insert into log_block (reach, block, events, public_events)
     select r.value, (ledger_number - 1) / ${BLOCK_SIZE}, 0, count(*) from entry, json_each(json_array(:unit, '${WHOLE}')) as r
     where case_id = :caseId and stage is null group by 1, 2 ${COUNT_PUBLIC}`,
    { caseId, unit: right.unit },
  );
  rows.run(
    `insert into log_block (reach, block, events, public_events)
     select r.value, (ledger_number - 1) / ${BLOCK_SIZE}, 0, count(*)
     from logged, json_each(json_array(reach, '${WHOLE}')) as r
     where told is not null and owner in (
       select matter_id from matter_right where case_id = :caseId
       union all select action_id from action_right join matter_right using (matter_id) where case_id = :caseId)
     group by 1, 2 ${COUNT_PUBLIC}`,
    { caseId },
  );
};
