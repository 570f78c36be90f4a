import { dayNumberOf } from '#domain/law/day-numbers.ts';
import type { Topic } from '#domain/law/topics.ts';
import type { At, Reader } from '#projecting/read-model.ts';
import type { Language } from '#terms/bilingual.ts';
import { composeTitle } from '../names/case-title.ts';
import { unitNameOn } from '../names/unit-names.ts';
import { type CaseVisibilityFilter, PUBLISHED_NOW, visibleCases } from '../rights/visibility.ts';
import type { Violation } from './concluding.ts';
import type { LineRow } from './line-row.ts';

/** What of an amount is where; what is owed is what was never recovered and what is again to be. */
export type Amounts = Readonly<{ ordered: number; recovered: number; again: number; closed: number; owed: number }>;

/** Whose turn it is, and for what. Null: nothing is left to do. */
export type FollowUpMove = Readonly<{
  who: 'addressee' | 'inspectorate';
  to: 'carry-out' | 'answer' | 'remind' | 'verify' | 'settle';
}>;

/** The same unit, the same kind of violation, concluded on before. */
export type Recurrence = Readonly<{ caseId: string; unit: string; topic: Topic; concludedOn: string }>;

export type FollowUpLine = Readonly<{
  caseId: string;
  recommendationId: string;
  title: Readonly<Record<Language, string>>;
  unit: string;
  unitName: string;
  body: string;
  conclusionNumber: string | null;
  concludedOn: string;
  leaderId: string | null;
  kind: LineRow['kind'];
  summary: string;
  addressee: Readonly<{ code: string; name: string }>;
  /** `name` null: a person, whose name is sealed in the case. */
  obligor: Readonly<{ kind: 'unit' | 'enterprise' | 'person'; name: string | null }> | null;
  status: LineRow['status'];
  isSettled: boolean;
  dueOn: string;
  /** Calendar days since the last one; 0: not overdue. */
  overdueDays: number;
  /** Null: none was ordered. */
  money: Amounts | null;
  land: Amounts | null;
  order: Readonly<{ number: string; signedOn: string }> | null;
  saidDoneOn: string | null;
  reminders: number;
  lastReminder: Readonly<{ number: string; sentOn: string; answerDueOn: string }> | null;
  lastCheck: Readonly<{ checkedOn: string; result: NonNullable<LineRow['check_result']> }> | null;
  handled: Readonly<{ organisations: number; individuals: number }>;
  move: FollowUpMove | null;
  recurs: readonly Recurrence[];
}>;

type Heading = Readonly<{
  case_id: string;
  form: 'inspection' | 'check';
  unit: string;
  unit_name: string;
  body: string;
  topics: string;
  decision_number: string | null;
  conclusion_number: string | null;
  leader_id: string | null;
}>;

/** The rows with the case they are of, as they stand on the day. */
export const linesOf = (
  reader: Reader,
  rows: readonly LineRow[],
  visibility: CaseVisibilityFilter,
  at: At,
): readonly FollowUpLine[] => {
  const headings = headingsOf(reader, rows);
  return rows.flatMap((row): readonly FollowUpLine[] => {
    const heading = headings.get(row.case_id);
    if (heading === undefined) return [];
    // Written by the projection from an event that was checked.
    const parts = {
      form: heading.form,
      unitName: heading.unit_name,
      topics: heading.topics.split('|').filter(Boolean) as Topic[],
      decisionNumber: heading.decision_number,
    };
    return [
      {
        caseId: row.case_id,
        recommendationId: row.recommendation_id,
        title: { vi: composeTitle(parts, 'vi'), en: composeTitle(parts, 'en') },
        unit: heading.unit,
        unitName: heading.unit_name,
        body: heading.body,
        conclusionNumber: heading.conclusion_number,
        leaderId: heading.leader_id,
        addressee: { code: row.addressee, name: unitNameOn(reader, row.addressee, at.legalDate) },
        ...standingOf(row, at),
        recurs: recurrencesOf(reader, row, visibility),
      },
    ];
  });
};

const headingsOf = (reader: Reader, rows: readonly LineRow[]): ReadonlyMap<string, Heading> =>
  new Map(
    reader
      .all<Heading>(
        `select case_id, form, unit, unit_name, body, topics, decision_number, conclusion_number, leader_id
         from ${reader.asOf('follow_up_case')} as c where c.case_id in (select value from json_each(:ids))`,
        { ids: JSON.stringify([...new Set(rows.map(({ case_id }) => case_id))]) },
      )
      .map((heading) => [heading.case_id, heading]),
  );

const standingOf = (row: LineRow, { legalDate: day }: At) => {
  const isSettled = row.is_settled === 1;
  const late = dayNumberOf(day) - dayNumberOf(row.due_on);
  return {
    kind: row.kind,
    summary: row.summary,
    obligor: row.obligor === null ? null : (JSON.parse(row.obligor) as FollowUpLine['obligor']),
    concludedOn: row.concluded_on,
    status: row.status,
    isSettled,
    dueOn: row.due_on,
    overdueDays: isSettled ? 0 : Math.max(0, late),
    money: amountsOf(row, 'vnd'),
    land: amountsOf(row, 'land'),
    order:
      row.order_number === null || row.ordered_on === null
        ? null
        : { number: row.order_number, signedOn: row.ordered_on },
    saidDoneOn: row.said_done_on,
    reminders: row.reminders,
    lastReminder:
      row.reminder_number === null || row.reminded_on === null || row.answer_due_on === null
        ? null
        : { number: row.reminder_number, sentOn: row.reminded_on, answerDueOn: row.answer_due_on },
    lastCheck:
      row.checked_on === null || row.check_result === null
        ? null
        : { checkedOn: row.checked_on, result: row.check_result },
    handled: { organisations: row.organisations, individuals: row.individuals },
    move: moveOn(row, day),
  };
};

const amountsOf = (row: LineRow, of: 'vnd' | 'land'): Amounts | null =>
  row[`${of}_ordered`] === 0
    ? null
    : {
        ordered: row[`${of}_ordered`],
        recovered: row[`${of}_recovered`],
        again: row[`${of}_again`],
        closed: row[`${of}_closed`],
        owed: row[`${of}_owed`],
      };

/** What they say is done, and what has come in, is ours to look at; what is late and unasked for is ours to ask for. */
const moveOn = (row: LineRow, day: string): FollowUpMove | null => {
  if (row.is_settled === 1) return null;
  const owes = row.vnd_owed > 0 || row.land_owed > 0;
  if (row.status === 'verified' || row.status === 'closed-unimplemented') return { who: 'inspectorate', to: 'settle' };
  const isPaid = !owes && row.vnd_ordered + row.land_ordered > 0;
  // They said that it is done; we looked since, and it is not: it is theirs to do again.
  const isDoubted =
    owes &&
    row.said_done_on !== null &&
    row.checked_on !== null &&
    row.checked_on >= row.said_done_on &&
    row.check_result !== 'done';
  if ((row.status === 'said-done' && !isDoubted) || isPaid) return { who: 'inspectorate', to: 'verify' };
  if (row.due_on >= day) return { who: 'addressee', to: 'carry-out' };
  const isAsked = row.answer_due_on !== null && row.answer_due_on >= day;
  return isAsked ? { who: 'addressee', to: 'answer' } : { who: 'inspectorate', to: 'remind' };
};

const FEW = 5;

/** Of other cases only those that the reader may see, and the conclusion of. */
const recurrencesOf = (reader: Reader, row: LineRow, visibility: CaseVisibilityFilter): readonly Recurrence[] => {
  const violations = JSON.parse(row.violations) as readonly Violation[];
  if (violations.length === 0) return [];
  const visible = visibleCases(visibility);
  return reader
    .all<Readonly<{ case_id: string; unit: string; topic: Topic; concluded_on: string }>>(
      `select v.case_id, v.unit, v.topic, v.concluded_on from violation as v
         join json_each(:violations) as mine
           on v.unit = json_extract(mine.value, '$.unit') and v.topic = json_extract(mine.value, '$.topic')
       where v.concluded_on < :concludedOn and v.case_id <> :caseId and v.ledger_number <= :as_of_number
         ${visible === undefined ? '' : `and v.case_id in (${visible.sql})`}
         ${visibility.beforePublication === 'outline' ? `and v.case_id in (${PUBLISHED_NOW})` : ''}
       order by v.concluded_on desc, v.case_id, v.unit, v.topic limit ${FEW}`,
      {
        ...visible?.params,
        violations: row.violations,
        concludedOn: row.concluded_on,
        caseId: row.case_id,
      },
    )
    .map(({ case_id: caseId, unit, topic, concluded_on: concludedOn }) => ({ caseId, unit, topic, concludedOn }));
};
