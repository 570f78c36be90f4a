import type { ActionEvent } from '#domain/accountability-action/events.ts';
import type { MatterEvent } from '#domain/corruption-matter/events.ts';
import { type Document, formatDocumentNumber } from '#domain/document.ts';
import type { Opaque } from '#domain/event-definition.ts';
import type { CaseEvent } from '#domain/inspection-case/events.ts';
import type { Topic } from '#domain/law/topics.ts';
import type { At, Handlers, LedgerEvent, Reader, Rows } from '#projecting/read-model.ts';
import type { Bilingual } from '#terms/bilingual.ts';
import { composeTitle } from '../names/case-title.ts';
import { actionTitle, matterTitle } from '../names/subject-title.ts';
import { unitNameOn } from '../names/unit-names.ts';
import { identityOf } from '../stream-identity.ts';

/** What can be seen, opened or tried: a case, a corruption matter, an action for one. */
export type AccessSubject = Readonly<{ kind: 'case' | 'matter' | 'accountability'; id: string }>;

const decide = ({ stream, data: { document } }: LedgerEvent<string, Readonly<{ document: Document }>>, rows: Rows) => {
  rows.run('update access_case set decision_number = :decision where case_id = :caseId', {
    caseId: identityOf(stream),
    decision: formatDocumentNumber(document),
  });
};

/** Keeps what titles are made of. */
export const subjectHandlers = {
  CaseOpened: ({ stream, data: { form, unit, topics, occurredOn } }, rows) => {
    rows.run(
      `insert into access_case (case_id, form, unit_name, topics) values (:caseId, :form, :unitName, :topics)
       on conflict do nothing`,
      {
        caseId: identityOf(stream),
        form,
        unitName: unitNameOn(rows, unit, occurredOn),
        topics: `|${topics.join('|')}|`,
      },
    );
  },
  InspectionDecisionIssued: decide,
  CheckDecisionIssued: decide,
  MatterIdentified: ({ stream, number, data: { unit, topic, occurredOn } }, rows) => {
    rows.run(
      `insert into access_subject (subject_id, ledger_number, unit_name, topic)
       values (:id, :number, :unitName, :topic) on conflict do nothing`,
      { id: identityOf(stream), number, unitName: unitNameOn(rows, unit, occurredOn), topic },
    );
  },
  AccountabilityActionOpened: ({ stream, number, data: { unit, name, post, occurredOn } }, rows) => {
    rows.run(
      `insert into access_subject (subject_id, ledger_number, unit_name, name, post)
       values (:id, :number, :unitName, :name, :post) on conflict do nothing`,
      { id: identityOf(stream), number, unitName: unitNameOn(rows, unit, occurredOn), name, post },
    );
  },
} satisfies Handlers<Opaque<CaseEvent | MatterEvent | ActionEvent>>;

type CaseRow = Readonly<{
  case_id: string;
  form: 'inspection' | 'check';
  unit_name: string;
  topics: string;
  decision_number: string | null;
}>;
type SubjectRow = Readonly<{
  subject_id: string;
  unit_name: string;
  topic: Topic | null;
  name: string | null;
  post: string | null;
}>;

/** What those are called that were there at the moment, by their ids. */
export const titlesOf = (reader: Reader, ids: readonly string[], at: At): ReadonlyMap<string, Bilingual> => {
  const asked = JSON.stringify([...new Set(ids)]);
  const cases = reader
    .all<CaseRow>(
      `select case_id, form, unit_name, topics, decision_number from ${reader.asOf('access_case')} as c
       where c.case_id in (select value from json_each(:asked))`,
      { asked },
    )
    .map((row) => [row.case_id, titleOfCase(row)] as const);
  const subjects = reader
    .all<SubjectRow>(
      `select subject_id, unit_name, topic, name, post from access_subject
       where ledger_number <= :number and subject_id in (select value from json_each(:asked))`,
      { asked, number: at.number },
    )
    .flatMap((row) => {
      const title = titleOfSubject(row);
      return title === undefined ? [] : [[row.subject_id, title] as const];
    });
  return new Map([...cases, ...subjects]);
};

const titleOfCase = ({ form, unit_name: unitName, topics, decision_number: decisionNumber }: CaseRow): Bilingual => {
  // Written by the handler above from an event that was checked.
  const parts = { form, unitName, topics: topics.split('|').filter(Boolean) as Topic[], decisionNumber };
  return { vi: composeTitle(parts, 'vi'), en: composeTitle(parts, 'en') };
};

const titleOfSubject = ({ unit_name: unitName, topic, name, post }: SubjectRow): Bilingual | undefined => {
  if (topic !== null) return matterTitle(unitName, topic);
  return name === null || post === null ? undefined : actionTitle(unitName, { name, post });
};
