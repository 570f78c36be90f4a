import type { AccessEvent, RevealSubject } from '#domain/access/events.ts';
import type { Role } from '#domain/envelope.ts';
import type { Opaque } from '#domain/event-definition.ts';
import type { EvidenceEvent } from '#domain/evidence/events.ts';
import { legalDateOf } from '#domain/legal-date.ts';
import type { OfficerEvent } from '#domain/officer/events.ts';
import type { RequestEvent } from '#domain/oversight-request/events.ts';
import type { RefusalEvent } from '#domain/refusal/events.ts';
import type { Handlers, LedgerEvent, Rows } from '#projecting/read-model.ts';
import { revealReasonNames } from '#terms/access.ts';
import type { AccessKind, AccessTold } from '#terms/access-log.ts';
import type { Bilingual } from '#terms/bilingual.ts';
import { openingReasonNames } from '#terms/evidence.ts';
import { officerName } from '../names/officer-names.ts';
import { unitNameOn } from '../names/unit-names.ts';
import { identityOf } from '../stream-identity.ts';
import type { AccessSubject } from './subjects.ts';

/** By name, role and body of then; a refusal does not tell the role. */
export type AccessActor = Readonly<{ name: string; role: Role | null; bodyName: string | null }>;

type Place = AccessSubject | Readonly<{ kind: 'evidence'; id: string }>;

type Entry = Readonly<{
  kind: AccessKind;
  told: AccessTold;
  /** Whose doing it is, where the event's own author is a component that only wrote it down. */
  officerId?: string;
  /** Whose rights it is about. */
  about?: string;
  subject?: Place | undefined;
  reason?: Bilingual;
  note?: string | undefined;
}>;

type AnyEvent = LedgerEvent<string, unknown>;

const add = (event: AnyEvent, rows: Rows, entry: Entry): void => {
  const { number, id, recordedAt, metadata } = event;
  const { actor } = metadata;
  const author = actor.kind === 'officer' ? actor.officerId : null;
  const officerId = entry.officerId ?? author;
  rows.run(
    `insert into access_entry (ledger_number, event_id, kind, recorded_at, recorded_on, officer_id, actor, about_id,
       subject_kind, subject_id, told, reason, note)
     values (:number, :id, :kind, :recordedAt, :recordedOn, :officerId, :actor, :about, :subjectKind, :subjectId,
       :told, :reason, :note)`,
    {
      ...{ number, id, kind: entry.kind, recordedAt, recordedOn: legalDateOf(recordedAt), officerId },
      actor: JSON.stringify(actorOf(event, rows, entry.officerId)),
      about: entry.about ?? null,
      subjectKind: entry.subject?.kind ?? null,
      subjectId: entry.subject?.id ?? null,
      told: JSON.stringify(entry.told),
      reason: entry.reason === undefined ? null : JSON.stringify(entry.reason),
      note: entry.note ?? null,
    },
  );
};

const actorOf = ({ metadata: { actor }, recordedAt }: AnyEvent, rows: Rows, officerId?: string): AccessActor => {
  if (officerId !== undefined) return { name: officerName(rows, officerId), role: null, bodyName: null };
  if (actor.kind === 'system') return { name: actor.component, role: null, bodyName: null };
  const bodyName = unitNameOn(rows, actor.body, legalDateOf(recordedAt));
  return { name: officerName(rows, actor.officerId), role: actor.role, bodyName };
};

/** What was opened: of a question of an overseer what it is about, since whoever may see that may see the question. */
const placeOfReveal = (rows: Rows, { kind, id }: RevealSubject): Place | undefined => {
  if (kind !== 'request') return { kind, id };
  return rows.get<Place>('select subject_kind as kind, subject_id as id from access_request where request_id = :id', {
    id,
  });
};

const KINDS: Readonly<Record<string, AccessSubject['kind']>> = {
  inspectionCase: 'case',
  corruptionMatter: 'matter',
  accountabilityAction: 'accountability',
};

/** What an attempt was aimed at, as its address named it: `inspectionCase-<id>`, or a category alone where all is new. */
const placeOf = (rows: Rows, target: string): Place | undefined => {
  const dash = target.indexOf('-');
  if (dash === -1) return undefined;
  const [category, id] = [target.slice(0, dash), target.slice(dash + 1)];
  if (category === 'evidence') return placeOfFile(rows, id);
  const kind = KINDS[category];
  return kind === undefined ? undefined : { kind, id };
};

/** The case that the file lies in; of one that lies in none or in several it cannot be told which was meant. */
const placeOfFile = (rows: Rows, hash: string): Place => {
  const cases = rows.all<Readonly<{ case_id: string }>>(
    'select case_id from access_file where hash = :hash order by case_id limit 2',
    { hash },
  );
  const [only, ...others] = cases;
  return only === undefined || others.length > 0 ? { kind: 'evidence', id: hash } : { kind: 'case', id: only.case_id };
};

/** `refusal-<officerId>-<yyyy-MM>`. */
const MONTH_LENGTH = '-2024-03'.length;

/** A list of one thing says which in its filters, by the name that its address has for it. */
const LISTED: Readonly<Record<string, AccessSubject['kind']>> = {
  caseId: 'case',
  matterId: 'matter',
  actionId: 'accountability',
};

const placeOfList = (filters: readonly Readonly<{ name: string; value: string }>[]): Place | undefined => {
  const one = filters.find(({ name }) => Object.hasOwn(LISTED, name));
  const kind = one && LISTED[one.name];
  return kind === undefined ? undefined : { kind, id: one?.value ?? '' };
};

/** What was looked into, taken out, and tried: a further act that leaves a trace is one more line here. */
export const accessHandlers = {
  SealedFieldsRevealed: (event, rows) => {
    const { subject, fields, reason, note } = event.data;
    add(event, rows, {
      kind: 'reveal',
      told: { type: event.type, fields: fields.length },
      subject: subject === null ? undefined : placeOfReveal(rows, subject),
      reason: revealReasonNames[reason],
      note,
    });
  },
  ListExported: (event, rows) => {
    const { list, format, filters, number, day } = event.data;
    add(event, rows, {
      kind: 'export',
      told: { type: event.type, list, format, filters: filters.length, number, day },
      subject: placeOfList(filters),
    });
  },
  OversightRequestRaised: ({ stream, data: { subject } }, rows) => {
    if (subject.kind === 'unit' || subject.kind === 'province') return;
    rows.run(
      'insert into access_request (request_id, subject_kind, subject_id) values (:request, :kind, :id) on conflict do nothing',
      { request: identityOf(stream), ...subject },
    );
  },
  EvidenceRegistered: ({ stream, data: { caseId } }, rows) => {
    rows.run('insert into access_file (hash, case_id) values (:hash, :caseId) on conflict do nothing', {
      hash: identityOf(stream),
      caseId,
    });
  },
  EvidenceOpened: (event, rows) => {
    const { caseId, copy, reason, note } = event.data;
    add(event, rows, {
      kind: 'file-opening',
      told: { type: event.type, copy },
      subject: { kind: 'case', id: caseId },
      reason: openingReasonNames[reason],
      note,
    });
  },
  CommandRefused: (event, rows) => {
    const { code, action, target, unrecordedSince } = event.data;
    add(event, rows, {
      kind: 'refusal',
      told: { type: event.type, code, action, unrecordedSince },
      officerId: identityOf(event.stream).slice(0, -MONTH_LENGTH),
      subject: placeOf(rows, target),
    });
  },
} satisfies Handlers<Opaque<AccessEvent | EvidenceEvent | RefusalEvent | RequestEvent>>;

/** Who was given rights, and who lost them. */
export const rightsHandlers = {
  OfficerEnrolled: (event, rows) => {
    const { name, rank, body, from: on } = event.data;
    change(event, rows, { type: event.type, name, rank, body: unitNameOn(rows, body, on), on });
  },
  RoleGranted: (event, rows) => {
    const { role, territory, from: on, until = null } = event.data;
    const names = territory.map((code) => unitNameOn(rows, code, on));
    change(event, rows, { type: event.type, name: nameIn(event, rows), role, territory: names, on, until });
  },
  RoleRevoked: (event, rows) => {
    const { role, occurredOn: on } = event.data;
    change(event, rows, { type: event.type, name: nameIn(event, rows), role, on });
  },
  OfficerSuspended: (event, rows) => {
    const { ground, occurredOn: on } = event.data;
    change(event, rows, { type: event.type, name: nameIn(event, rows), ground, on });
  },
  OfficerReinstated: (event, rows) => {
    change(event, rows, { type: event.type, name: nameIn(event, rows), on: event.data.occurredOn });
  },
} satisfies Handlers<Opaque<OfficerEvent>>;

const nameIn = ({ stream }: Pick<AnyEvent, 'stream'>, rows: Rows): string => officerName(rows, identityOf(stream));

const change = (event: AnyEvent, rows: Rows, told: AccessTold): void =>
  add(event, rows, { kind: 'rights', told, about: identityOf(event.stream) });
