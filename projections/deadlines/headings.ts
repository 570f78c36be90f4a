import type { Topic } from '#domain/law/topics.ts';
import type { Reader } from '#projecting/read-model.ts';
import type { Language } from '#terms/bilingual.ts';
import type { OwnerScope } from '../clocks/stored-clocks.ts';
import { composeTitle } from '../names/case-title.ts';
import { actionTitle, matterTitle } from '../names/subject-title.ts';

/** What a clock is about: a case, a corruption matter, or an action for one. */
export type Heading = Readonly<{
  scope: OwnerScope;
  id: string;
  /** The case itself, or the one in which the matter was found; null: none of ours. */
  caseId: string | null;
  title: Readonly<Record<Language, string>>;
  unit: string;
  unitName: string;
  body: string;
  /** Who answers in an office, of actions only: nobody else is named. */
  person: Readonly<{ name: string; post: string }> | null;
}>;

type Headed = Heading & Readonly<{ leaderId: string | null }>;

/** What the clocks' owners are called, by their ids; and who leads those that are cases. */
export const headingsOf = (reader: Reader, ownerIds: readonly string[]): ReadonlyMap<string, Headed> => {
  const ids = JSON.stringify([...new Set(ownerIds)]);
  return new Map([...casesAmong(reader, ids), ...subjectsAmong(reader, ids)].map((each) => [each.id, each]));
};

type CaseHeading = Readonly<{
  case_id: string;
  form: 'inspection' | 'check';
  unit: string;
  unit_name: string;
  body: string;
  topics: string;
  decision_number: string | null;
  leader_id: string | null;
}>;

const casesAmong = (reader: Reader, ids: string): readonly Headed[] =>
  reader
    .all<CaseHeading>(
      `select case_id, form, unit, unit_name, body, topics, decision_number, leader_id
       from ${reader.asOf('clock_case')} as h where h.case_id in (select value from json_each(:ids))`,
      { ids },
    )
    .map(({ case_id: caseId, form, unit, unit_name: unitName, body, topics, decision_number, leader_id }) => {
      // Written by the projection from an event that was checked.
      const named = topics.split('|').filter(Boolean) as Topic[];
      const parts = { form, unitName, topics: named, decisionNumber: decision_number };
      const title = { vi: composeTitle(parts, 'vi'), en: composeTitle(parts, 'en') };
      const owner = { scope: 'case', id: caseId, caseId } as const;
      return { ...owner, title, unit, unitName, body, person: null, leaderId: leader_id };
    });

type SubjectHeading = Readonly<{
  subject_id: string;
  unit: string;
  unit_name: string;
  name: string | null;
  post: string | null;
  body: string;
  topic: Topic;
  case_id: string | null;
}>;

/** Without `asOf`: nothing of it changes, and a clock is there only once the matter is. */
const subjectsAmong = (reader: Reader, ids: string): readonly Headed[] =>
  reader
    .all<SubjectHeading>(
      `select s.subject_id, s.unit, s.unit_name, s.name, s.post, m.body, m.topic, m.case_id
       from clock_subject as s join clock_subject as m on m.subject_id = s.matter_id
       where s.subject_id in (select value from json_each(:ids))`,
      { ids },
    )
    .map(({ subject_id: id, unit, unit_name: unitName, name, post, body, topic, case_id: caseId }) => {
      const person = name === null || post === null ? null : { name, post };
      const scope = person === null ? 'matter' : 'action';
      const title = person === null ? matterTitle(unitName, topic) : actionTitle(unitName, person);
      return { scope, id, caseId, title, unit, unitName, body, person, leaderId: null };
    });
