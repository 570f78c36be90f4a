import type { Topic } from '#domain/law/topics.ts';
import {
  deputiesOn,
  fieldOn,
  headOn,
  isInForce,
  isRemoteOn,
  parentOn,
  type Term,
  type Unit,
  unitName,
} from '#domain/unit/state.ts';
import { ancestorsOn, ownerOn, type Units } from '#domain/unit/tree.ts';
import type { UnitKind } from '#domain/unit/unit-kind.ts';
import { foldedWords, matchesWords } from '#domain/vietnamese-text.ts';
import type { Queries, Query, Reader } from '#projecting/read-model.ts';
import { pageToken, restOf } from '../page-token.ts';
import { competence } from './competence.ts';
import { succession } from './succession.ts';
import { unitsOnRecord } from './units-on-record.ts';

/** `day`: the question is "what is known at that moment to have been true on this day"; default the moment's own day. */
type OnDay = Readonly<{ day?: string }>;

export type OfficeHolder = Readonly<Omit<Term, 'office' | 'until'> & { until: string | null }>;

/** A unit in a list, as it was on the day. */
export type UnitLine = Readonly<{
  code: string;
  name: string;
  kind: UnitKind;
  parent: string | null;
  isInForce: boolean;
  provisional: boolean;
  isRemote: boolean;
  head: Readonly<{ personId: string; name: string; post: string; acting: boolean }> | null;
}>;

/** Units of a tree come parents first, siblings in Vietnamese order; `depth` 0 is the top. */
export type TreeLine = UnitLine & Readonly<{ depth: number; children: number }>;

export type UnitPage = Readonly<{ units: readonly UnitLine[]; total: number; next: string | null }>;

export type UnitDetail = UnitLine &
  Readonly<{
    validFrom: string;
    /** From the unit's parent to the top. */
    ancestors: readonly Readonly<{ code: string; name: string }>[];
    deputies: readonly (OfficeHolder &
      Readonly<{
        field: Readonly<{ topics: readonly Topic[]; subUnits: readonly string[]; from: string }> | null;
      }>)[];
    names: readonly Readonly<{ from: string; name: string }>[];
    parents: readonly Readonly<{ from: string; parent: string | null }>[];
    remoteness: readonly Readonly<{ from: string; isRemote: boolean }>[];
    /** Everybody who ever held an office here, newest first. */
    terms: readonly (OfficeHolder &
      Readonly<{ office: Term['office']; document: unknown; endReason: string | null; endDocument: unknown }>)[];
    end: Readonly<{
      how: 'merged' | 'split' | 'abolished';
      from: string;
      successors: readonly string[];
      defaultOwner: string;
      ground: string | null;
      document: unknown;
    }> | null;
    predecessors: readonly Readonly<{ code: string; name: string; from: string }>[];
    /** Who answers on that day for what was this unit's. */
    ownerOnDay: string | null;
  }>;

// A page is sorted here and not in SQL: SQLite has no Vietnamese order, and the register of a province fits in a hand.
const vietnamese = new Intl.Collator('vi');
const byName = (a: Readonly<{ name: string; code: string }>, b: Readonly<{ name: string; code: string }>): number =>
  vietnamese.compare(a.name, b.name) || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);

const lineOf = (unit: Unit, day: string): UnitLine => {
  const head = headOn(unit, day);
  return {
    code: unit.code,
    name: unitName(unit, day),
    kind: unit.kind,
    parent: parentOn(unit, day) ?? null,
    isInForce: isInForce(unit, day),
    provisional: unit.provisional,
    isRemote: isRemoteOn(unit, day),
    head: head ? { personId: head.personId, name: head.name, post: head.post, acting: head.acting } : null,
  };
};

/** The tree below a unit, or the whole one, as it stood on the day. Units not in force then are left out. */
const tree: Query<OnDay & Readonly<{ root?: string }>, readonly TreeLine[]> = (reader, { root, day }, at) => {
  const on = day ?? at.legalDate;
  const lines = [...unitsOnRecord(reader).values()].filter((unit) => isInForce(unit, on)).map((u) => lineOf(u, on));
  const known = new Set(lines.map(({ code }) => code));
  // A unit whose parent is no more stands at the top rather than nowhere.
  const below = Map.groupBy(lines, ({ parent }) => (parent !== null && known.has(parent) ? parent : null));
  const walk = (line: UnitLine, depth: number, above: ReadonlySet<string>): readonly TreeLine[] => {
    if (above.has(line.code)) return [];
    const children = (below.get(line.code) ?? []).toSorted(byName);
    const path = new Set(above).add(line.code);
    return [
      { ...line, depth, children: children.length },
      ...children.flatMap((child) => walk(child, depth + 1, path)),
    ];
  };
  const tops =
    root === undefined ? (below.get(null) ?? []).toSorted(byName) : lines.filter(({ code }) => code === root);
  return tops.flatMap((line) => walk(line, 0, new Set()));
};

type SearchParams = OnDay &
  Readonly<{
    /** Words of any name the unit ever had or of who heads it, with or without marks; or its code. */
    q?: string;
    kind?: UnitKind;
    /** Units that are no more on the day are found only with this. */
    includeEnded?: boolean;
    /** At most 200. */
    limit: number;
    /** `next` of the page before. */
    after?: string;
  }>;

const search: Query<SearchParams, UnitPage> = (reader, { q = '', kind, includeEnded, limit, after, day }, at) => {
  const on = day ?? at.legalDate;
  const found = [...unitsOnRecord(reader, candidatesFor(reader, q)).values()]
    .filter((unit) => unit.validFrom <= on && (includeEnded === true || isInForce(unit, on)))
    .filter((unit) => kind === undefined || unit.kind === kind)
    .filter((unit) => q === '' || isAskedFor(unit, q, on))
    .map((unit) => lineOf(unit, on))
    .toSorted(byName);
  const start = after === undefined ? 0 : found.findIndex(({ code }) => code === restOf(after)) + 1;
  const units = found.slice(start, start + Math.min(limit, 200));
  const last = start + units.length < found.length ? units.at(-1) : undefined;
  return { units, total: found.length, next: last ? pageToken(at, last.code) : null };
};

/** By its code, any name it ever had, or who heads it on the day. */
const isAskedFor = (unit: Unit, q: string, on: string): boolean => {
  if (unit.code === q.trim()) return true;
  if (foldedWords(q).length === 0) return false;
  const head = headOn(unit, on)?.name ?? '';
  return unit.names.some(({ value }) => matchesWords(value, q)) || matchesWords(head, q);
};

const candidatesFor = (reader: Reader, q: string): readonly string[] | undefined => {
  const candidates = reader.candidates('unit_text', q);
  if (candidates === undefined) return undefined;
  const byNames = reader.all<{ code: string }>(`select distinct key as code from ${candidates}`);
  return [...byNames.map(({ code }) => code), q.trim()];
};

/** Names on the day for codes that another model answered with. */
const names: Query<OnDay & Readonly<{ codes: readonly string[] }>, Readonly<Record<string, string>>> = (
  reader,
  { codes, day },
  at,
) =>
  Object.fromEntries(
    [...unitsOnRecord(reader, codes)].map(([code, unit]) => [code, unitName(unit, day ?? at.legalDate)]),
  );

const unit: Query<OnDay & Readonly<{ code: string }>, UnitDetail | null> = (reader, { code, day }, at) => {
  const on = day ?? at.legalDate;
  const units = unitsOnRecord(reader);
  const found = units.get(code);
  if (found === undefined) return null;
  return {
    ...lineOf(found, on),
    validFrom: found.validFrom,
    ancestors: ancestorsOn(units, code, on).map((above) => ({ code: above.code, name: unitName(above, on) })),
    deputies: deputiesOn(found, on).map((term) => ({ ...holderOf(term), field: fieldOfDeputy(found, term, on) })),
    names: found.names.map(({ from, value }) => ({ from, name: value })),
    parents: found.parents.map(({ from, value }) => ({ from, parent: value })),
    remoteness: found.remoteness.map(({ from, value }) => ({ from, isRemote: value })),
    terms: termsOf(reader, found),
    end: endOf(reader, found),
    predecessors: predecessorsOf(reader, units, code),
    ownerOnDay: ownerOn(units, code, on) ?? null,
  };
};

const holderOf = ({ office: _, until, ...term }: Term): OfficeHolder => ({ ...term, until: until ?? null });

const fieldOfDeputy = (found: Unit, { personId }: Term, on: string): UnitDetail['deputies'][number]['field'] => {
  const field = fieldOn(found, personId, on);
  return field ? { topics: field.topics, subUnits: field.subUnits, from: field.from } : null;
};

type TermPaper = Readonly<{ document: string | null; end_reason: string | null; end_document: string | null }>;

const termsOf = (reader: Reader, { code, terms }: Unit): UnitDetail['terms'] =>
  terms
    .toSorted((a, b) => (a.from < b.from ? 1 : a.from > b.from ? -1 : 0))
    .map((term) => {
      const paper = reader.get<TermPaper>(
        `select document, end_reason, end_document from ${reader.asOf('unit_term')} as t
         where code = :code and office = :office and person_id = :person and from_on = :from`,
        { code, office: term.office, person: term.personId, from: term.from },
      );
      return {
        ...holderOf(term),
        office: term.office,
        document: parsed(paper?.document),
        endReason: paper?.end_reason ?? null,
        endDocument: parsed(paper?.end_document),
      };
    });

const endOf = (reader: Reader, { code, end }: Unit): UnitDetail['end'] => {
  if (end === undefined) return null;
  const paper = reader.get<Readonly<{ end_ground: string | null; end_document: string | null }>>(
    `select end_ground, end_document from ${reader.asOf('unit')} as u where code = :code`,
    { code },
  );
  const { how, from, successors, defaultOwner } = end;
  return {
    how,
    from,
    successors,
    defaultOwner,
    ground: paper?.end_ground ?? null,
    document: parsed(paper?.end_document),
  };
};

const predecessorsOf = (reader: Reader, units: Units, code: string): UnitDetail['predecessors'] =>
  reader
    .all<Readonly<{ code: string; from_on: string }>>(
      `select code, from_on from ${reader.asOf('unit_succession')} as s where successor = :code order by from_on, code`,
      { code },
    )
    .map(({ code: predecessor, from_on }) => {
      const before = units.get(predecessor);
      return { code: predecessor, name: before ? unitName(before, from_on) : predecessor, from: from_on };
    });

const parsed = (text: string | null | undefined): unknown =>
  text === null || text === undefined ? null : JSON.parse(text);

export const queries = { tree, search, names, unit, competence, succession } satisfies Queries;
