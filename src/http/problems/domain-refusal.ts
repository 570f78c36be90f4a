import type { AccessRefusal } from '#domain/access/access.ts';
import type { ActionRefusal } from '#domain/accountability-action/refusals.ts';
import type { MatterRefusal } from '#domain/corruption-matter/refusals.ts';
import type { DocumentRegisterRefusal } from '#domain/document-register/document-register.ts';
import type { EvidenceRefusal } from '#domain/evidence/refusals.ts';
import type { CaseRefusal } from '#domain/inspection-case/refusals.ts';
import type { PlanRefusal } from '#domain/inspection-plan/refusals.ts';
import { formatDate } from '#domain/legal-date.ts';
import type { OfficerRefusal } from '#domain/officer/refusals.ts';
import type { RequestRefusal } from '#domain/oversight-request/refusals.ts';
import type { PolicyRefusal } from '#domain/policy/refusals.ts';
import type { UnitRefusal } from '#domain/unit/refusals.ts';
import type { Lifetime } from '#domain/unit/state.ts';
import type { CalendarRefusal } from '#domain/working-calendar/refusals.ts';
import type { Bilingual } from '#terms/bilingual.ts';
import { caseFieldName } from '#terms/case-fields.ts';
import type { ProblemEntry, ProblemTable } from './problem-table.ts';

/** Everything the domain can say no with. A new decider's refusals are added here, and then need their sentences. */
export type DomainRefusal =
  | CaseRefusal
  | MatterRefusal
  | ActionRefusal
  | EvidenceRefusal
  | UnitRefusal
  | OfficerRefusal
  | CalendarRefusal
  | PolicyRefusal
  | PlanRefusal
  | RequestRefusal
  | DocumentRegisterRefusal
  | AccessRefusal;

/** A part of the table; together the parts are checked to be whole. */
export type DomainProblems = Partial<ProblemTable<DomainRefusal>>;

/** The state of the thing does not allow it. */
export const GUARD = 409;
/** This person may not, although his role may. */
export const PERSON = 403;

type Sentences = readonly [vi: string, en: string];

/** An entry from sentences, Vietnamese first. */
export const say = <Facts>(
  status: number,
  title: Sentences,
  detail: Sentences | ((facts: Facts) => Sentences),
  errors?: ProblemEntry<Facts>['errors'],
): ProblemEntry<Facts> => ({
  status,
  title: bilingual(title),
  detail: (facts) => bilingual(typeof detail === 'function' ? detail(facts) : detail),
  ...(errors === undefined ? {} : { errors }),
});

export const bilingual = ([vi, en]: Sentences): Bilingual => ({ vi, en });

/** An entry whose facts are answered as data beside the sentence (`facts`), for programs and for whoever checks them. */
export const withFacts = <Facts>(entry: ProblemEntry<Facts>): ProblemEntry<Facts> => ({ ...entry, tellsFacts: true });

/** Where in the request a field stands: `document.signedOn` → `/document/signedOn`. */
export const pointerTo = (field: string): string => `/${field.replaceAll('.', '/')}`;

/** Fields by the names people know them by. */
export const fieldNames = (fields: readonly string[]): Bilingual => {
  const names = fields.map((field): Bilingual => caseFieldName(field) ?? { vi: field, en: field });
  return { vi: listed(names.map(({ vi }) => vi)), en: listed(names.map(({ en }) => en)) };
};

/** A code by its word; one that has none stands for itself. */
export const wordOf = (table: Readonly<Record<string, Bilingual>>, code: string): Bilingual =>
  table[code] ?? { vi: code, en: code };

/** When there was such a unit, and who came after it. */
export const lifeWords = (life: Lifetime | undefined): Bilingual => {
  if (life === undefined) return { vi: '', en: '' };
  const { validFrom, endedFrom, successors } = life;
  return endedFrom === null
    ? { vi: ` Có từ ${formatDate(validFrom)}.`, en: ` It exists since ${formatDate(validFrom)}.` }
    : {
        vi: ` Có từ ${formatDate(validFrom)}, không còn từ ${formatDate(endedFrom)}; kế thừa: ${listed(successors)}.`,
        en: ` It existed from ${formatDate(validFrom)} and ended on ${formatDate(endedFrom)}; succeeded by ${listed(successors)}.`,
      };
};

/** An entry about one field: the sentence stands at it. */
export const sayAt = <Facts extends Readonly<{ field: string }>>(
  title: Sentences,
  detail: (facts: Facts) => Sentences,
): ProblemEntry<Facts> =>
  say(GUARD, title, detail, (facts) => [
    { pointer: pointerTo(facts.field), code: 'NotAllowed', detail: bilingual(detail(facts)) },
  ]);

/** Names and codes in a sentence; many are cut, since the answer is read by people. */
export const listed = (items: readonly string[]): string =>
  items.length <= 10 ? items.join(', ') : `${items.slice(0, 10).join(', ')} … (+${items.length - 10})`;
