import type { AccountabilityAction } from '#domain/accountability-action/state.ts';
import { documentSchema } from '#domain/document.ts';
import { legalDateOf } from '#domain/legal-date.ts';
import type { LedgerEvent, Rows } from '#projecting/read-model.ts';
import type { Bilingual } from '#terms/bilingual.ts';
import { identityOf } from '../stream-identity.ts';
import { setValue } from './field-changes.ts';
import { caseRightOf, type LogKind, logEvent } from './log-entry.ts';
import { recordedBy } from './recorded-by.ts';
import { pathOf, type Value } from './values/value.ts';

/** Data of some event type; its telling knows which. */
type Told = LedgerEvent<string, object>;

/** How events of one category of streams are told in the log. */
export type SubjectTelling = Readonly<{
  kind: LogKind;
  /** What it is about, with the names of then. */
  title: (event: Told, rows: Rows) => Bilingual;
  sentence: (event: Told, rows: Rows) => Bilingual;
  /** What the right to see it hangs on; left out where every reader may. */
  right?: (id: string, rows: Rows) => Readonly<{ unit: string; isPublic: boolean }>;
  /** What is to be known before it is told. */
  before?: (event: Told, rows: Rows) => void;
  /** What it makes known, for whoever compares two moments. */
  values: (event: Told, rows: Rows) => readonly Value[];
  /** Heads and deputies whom it concerns. */
  heads?: (event: Told, rows: Rows) => readonly string[];
}>;

export const tellSubject =
  ({ kind, title, sentence, right, before, values, heads }: SubjectTelling) =>
  (event: Told, rows: Rows): void => {
    before?.(event, rows);
    const owner = identityOf(event.stream);
    const { unit, isPublic } = right?.(owner, rows) ?? { unit: null, isPublic: true };
    const told = {
      type: event.type,
      eventId: event.id,
      revision: event.revision,
      recordedAt: event.recordedAt,
      occurredOn: happenedOn(event),
      actor: recordedBy(rows, event.metadata),
      document: paperOf(event.data),
      title: title(event, rows),
      sentence: sentence(event, rows),
    };
    logEvent(rows, event, { kind, owner, reach: unit, isOutline: false, isPublic, told });
    setValues(rows, owner, event.number, values(event, rows));
    for (const personId of heads?.(event, rows) ?? []) concern(rows, personId, event.number);
  };

export const setValues = (rows: Rows, owner: string, number: number, values: readonly Value[]): void => {
  for (const value of values) setValue(rows, owner, number, [pathOf(value), value[1]]);
};

/** Where an event says no day on which it happened, the one from which it holds. */
const happenedOn = ({ data, recordedAt }: Told): string => {
  const { occurredOn, from, validFrom } = data as Readonly<Partial<Record<string, unknown>>>;
  const days = [occurredOn, validFrom, from].filter((day) => typeof day === 'string');
  return days[0] ?? legalDateOf(recordedAt);
};

/** The paper itself; a mere reference to one is none. */
const paperOf = (data: object): object | null => {
  const { document } = data as Readonly<{ document?: unknown }>;
  const parsed = document === undefined ? undefined : documentSchema.safeParse(document);
  return parsed?.success === true ? parsed.data : null;
};

const concern = (rows: Rows, personId: string, number: number): void => {
  rows.run(
    `insert into head_event (person_id, ledger_number, since) values (:personId, :number, :number)
     on conflict do nothing`,
    { personId, number },
  );
};

/** From its opening on, the action and its matter concern the person, with all that was recorded of the matter before. */
export const openFor = (
  rows: Rows,
  number: number,
  {
    actionId,
    matterId,
    personId,
  }: Readonly<{ actionId: string }> & Pick<AccountabilityAction, 'matterId' | 'personId'>,
): void => {
  for (const owner of [actionId, matterId]) {
    rows.run(`insert into head_owner (owner, person_id) values (:owner, :personId) on conflict do nothing`, {
      owner,
      personId,
    });
  }
  rows.run(
    `insert into head_event (person_id, ledger_number, since)
     select :personId, ledger_number, :number from logged where owner = :matterId and told is not null
     on conflict do nothing`,
    { personId, matterId, number },
  );
};

export const headsConcerned = ({ stream }: Told, rows: Rows): readonly string[] => headsOf(rows, identityOf(stream));

const headsOf = (rows: Rows, owner: string): readonly string[] =>
  rows
    .all<Readonly<{ person_id: string }>>('select person_id from head_owner where owner = :owner order by person_id', {
      owner,
    })
    .map(({ person_id }) => person_id);

/** What is told of a matter or an action in another stream concerns the same heads. */
export const concernHeadsOf = (rows: Rows, owner: string, number: number): void => {
  for (const personId of headsOf(rows, owner)) concern(rows, personId, number);
};

/** Of a matter: its unit, and whether it is public, as what no case of ours told of always is. */
export const matterRight = (matterId: string, rows: Rows): Readonly<{ unit: string; isPublic: boolean }> => {
  const row = rows.get<Readonly<{ unit: string; case_id: string | null }>>(
    'select unit, case_id from matter_right where matter_id = :matterId',
    { matterId },
  );
  if (row === undefined) return { unit: '', isPublic: false };
  return { unit: row.unit, isPublic: isPublicCase(rows, row.case_id) };
};

/** Of an action: its own unit; public with its matter. */
export const actionRight = (actionId: string, rows: Rows): Readonly<{ unit: string; isPublic: boolean }> => {
  const row = rows.get<Readonly<{ unit: string; matter_id: string }>>(
    'select unit, matter_id from action_right where action_id = :actionId',
    { actionId },
  );
  if (row === undefined) return { unit: '', isPublic: false };
  return { unit: row.unit, isPublic: matterRight(row.matter_id, rows).isPublic };
};

const isPublicCase = (rows: Rows, caseId: string | null): boolean =>
  caseId === null || caseRightOf(rows, caseId)?.is_published === 1;

/** As the first event of a matter or an action was told: that title stands for all that follow. */
export const titleOfFirst = (rows: Rows, owner: string): Bilingual => {
  const row = rows.get<Readonly<{ told: string }>>(
    'select told from logged where owner = :owner and told is not null order by ledger_number limit 1',
    { owner },
  );
  // Written by this model.
  return row === undefined ? { vi: owner, en: owner } : (JSON.parse(row.told) as Readonly<{ title: Bilingual }>).title;
};
