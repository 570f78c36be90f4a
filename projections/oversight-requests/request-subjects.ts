import type { ActionEvent } from '#domain/accountability-action/events.ts';
import type { MatterEvent } from '#domain/corruption-matter/events.ts';
import type { Opaque } from '#domain/event-definition.ts';
import type { CaseEvent } from '#domain/inspection-case/events.ts';
import type { Topic } from '#domain/law/topics.ts';
import type { RequestSubject } from '#domain/oversight-request/request-subject.ts';
import type { UnitEvent } from '#domain/unit/events.ts';
import type { Handlers, Reader, Rows } from '#projecting/read-model.ts';
import type { Bilingual } from '#terms/bilingual.ts';
import { composeTitle } from '../names/case-title.ts';
import { actionTitle, matterTitle } from '../names/subject-title.ts';
import { unitNameOn } from '../names/unit-names.ts';
import { identityOf } from '../stream-identity.ts';

export type NamedUnit = Readonly<{ code: string; name: string }>;

const keepSubject = (
  rows: Rows,
  subject: Readonly<{
    id: string;
    unit: string;
    since: string;
    topic: string | null;
    name: string | null;
    post: string | null;
  }>,
): void => {
  rows.run(
    `insert into asked_subject (subject_id, unit, since, topic, name, post)
     values (:id, :unit, :since, :topic, :name, :post) on conflict do nothing`,
    subject,
  );
};

const endBody = (rows: Rows, code: string, from: string, owner: string): void => {
  rows.run('insert into body_end (code, from_on, owner) values (:code, :from, :owner) on conflict do nothing', {
    code,
    from,
    owner,
  });
};

/** Keeps what titles of subjects are made of, and who comes after a body. */
export const subjectHandlers = {
  CaseOpened: ({ stream, data: { form, unit, topics, occurredOn } }, rows) => {
    rows.run(
      `insert into asked_case (case_id, form, unit, topics, opened_on, stage, stage_since)
       values (:caseId, :form, :unit, :topics, :occurredOn, 'opened', :occurredOn) on conflict do nothing`,
      { caseId: identityOf(stream), form, unit, topics: JSON.stringify(topics), occurredOn },
    );
  },
  MatterIdentified: ({ stream, data: { unit, topic, occurredOn: since } }, rows) =>
    keepSubject(rows, { id: identityOf(stream), unit, since, topic, name: null, post: null }),
  AccountabilityActionOpened: ({ stream, data: { unit, name, post, occurredOn: since } }, rows) =>
    keepSubject(rows, { id: identityOf(stream), unit, since, topic: null, name, post }),
  UnitMerged: ({ stream, data: { into, from } }, rows) => endBody(rows, identityOf(stream), from, into),
  UnitSplit: ({ stream, data: { defaultOwner, from } }, rows) => endBody(rows, identityOf(stream), from, defaultOwner),
  UnitAbolished: ({ stream, data: { successor, from } }, rows) => endBody(rows, identityOf(stream), from, successor),
} satisfies Handlers<Opaque<CaseEvent> | Opaque<MatterEvent> | Opaque<ActionEvent> | UnitEvent>;

type CaseRow = Readonly<{
  form: 'inspection' | 'check';
  unit: string;
  topics: string;
  opened_on: string;
  decision_number: string | null;
}>;
type SubjectRow = Readonly<{
  unit: string;
  since: string;
  topic: Topic | null;
  name: string | null;
  post: string | null;
}>;

/** What a request asks about, in words. Composed, never typed: it names nobody but office-holders. */
export type AskedAbout = RequestSubject & Readonly<{ title: Bilingual; unit: NamedUnit | null }>;

export const unitNamed = (reader: Reader, code: string, on: string): NamedUnit => ({
  code,
  name: unitNameOn(reader, code, on),
});

/** @param on the day by which units are named where the subject has none of its own */
export const askedAbout = (reader: Reader, subject: RequestSubject, on: string): AskedAbout => {
  const { kind, id } = subject;
  if (kind === 'unit' || kind === 'province') {
    const unit = unitNamed(reader, id, on);
    return { ...subject, title: { vi: unit.name, en: unit.name }, unit };
  }
  return { ...subject, ...(kind === 'case' ? aboutCase(reader, id) : aboutSubject(reader, id)) };
};

type Titled = Pick<AskedAbout, 'title' | 'unit'>;

const untitled = (id: string): Titled => ({ title: { vi: id, en: id }, unit: null });

const aboutCase = (reader: Reader, caseId: string): Titled => {
  const row = reader.get<CaseRow>(`select * from ${reader.asOf('asked_case')} as c where case_id = :caseId`, {
    caseId,
  });
  if (row === undefined) return untitled(caseId);
  const unit = unitNamed(reader, row.unit, row.opened_on);
  const topics: readonly Topic[] = JSON.parse(row.topics);
  const parts = { form: row.form, unitName: unit.name, topics, decisionNumber: row.decision_number };
  return { title: { vi: composeTitle(parts, 'vi'), en: composeTitle(parts, 'en') }, unit };
};

const aboutSubject = (reader: Reader, id: string): Titled => {
  const row = reader.get<SubjectRow>(`select * from ${reader.asOf('asked_subject')} as s where subject_id = :id`, {
    id,
  });
  if (row === undefined) return untitled(id);
  const unit = unitNamed(reader, row.unit, row.since);
  const { topic, name, post } = row;
  if (topic !== null) return { title: matterTitle(unit.name, topic), unit };
  return { title: actionTitle(unit.name, { name: name ?? '', post: post ?? '' }), unit };
};

/** Who answers on that day for the body: itself while it is there, then whoever comes after it. */
export const answeringBodyOn = (reader: Reader, body: string, day: string): string => {
  const seen = new Set<string>();
  let current = body;
  while (!seen.has(current)) {
    seen.add(current);
    const end = reader.get<Readonly<{ owner: string }>>(
      `select owner, from_on from ${reader.asOf('body_end')} as e where code = :code and from_on <= :day`,
      { code: current, day },
    );
    if (end === undefined) return current;
    current = end.owner;
  }
  return current;
};
