import { type Dated, isWithin, type Span, valueOn } from '../dated.ts';
import type { Topic } from '../law/topics.ts';
import type { LegalDate } from '../legal-date.ts';
import type { UnitCode } from '../text.ts';
import type { UnitEvent } from './events.ts';
import type { PostLevel } from './post-level.ts';
import type { UnitKind } from './unit-kind.ts';

export type Office = 'head' | 'deputy';

/** Someone in a post of the unit. `until` is the last day in office. */
export type Term = Span &
  Readonly<{
    office: Office;
    personId: string;
    name: string;
    post: string;
    level: PostLevel;
    acting: boolean;
  }>;

/** All that one deputy answers for, from that day on. */
export type Field = Readonly<{
  deputy: string;
  topics: readonly Topic[];
  subUnits: readonly UnitCode[];
  from: LegalDate;
}>;

export type OwnedSubject = 'sub-unit' | 'case' | 'matter' | 'action' | 'topic';
export type OwnerException = Readonly<{ subject: OwnedSubject; id: string; owner: UnitCode }>;

/** How the unit ceased: `from` is the first day on which it is no more. */
export type UnitEnd = Readonly<{
  how: 'merged' | 'split' | 'abolished';
  from: LegalDate;
  successors: readonly UnitCode[];
  defaultOwner: UnitCode;
  owners: readonly OwnerException[];
}>;

/** A body of the province with its whole dated history, so that any day can be asked. */
export type Unit = Readonly<{
  code: UnitCode;
  kind: UnitKind;
  provisional: boolean;
  validFrom: LegalDate;
  names: readonly Dated<string>[];
  parents: readonly Dated<UnitCode | null>[];
  remoteness: readonly Dated<boolean>[];
  terms: readonly Term[];
  fields: readonly Field[];
  end: UnitEnd | undefined;
}>;

/** Null until it is registered. */
export type UnitState = Unit | null;

export const evolve = (unit: UnitState, event: UnitEvent): UnitState => {
  if (event.type === 'UnitRegistered') return registered(event.data);
  if (unit === null) throw new Error(`${event.type} before UnitRegistered`);
  switch (event.type) {
    case 'UnitConfirmed': {
      const { name, kind, parent, validFrom } = event.data;
      return {
        ...unit,
        kind,
        validFrom,
        provisional: false,
        names: [{ from: validFrom, value: name }, ...unit.names.slice(1)],
        parents: [{ from: validFrom, value: parent }, ...unit.parents.slice(1)],
      };
    }
    case 'UnitRenamed':
      return { ...unit, names: [...unit.names, { from: event.data.from, value: event.data.name }] };
    case 'UnitMoved':
      return { ...unit, parents: [...unit.parents, { from: event.data.from, value: event.data.parent }] };
    case 'UnitMerged':
    case 'UnitAbolished':
    case 'UnitSplit':
      return { ...unit, end: endOf(event) };
    case 'HeadAppointed':
      return { ...unit, terms: [...unit.terms, { office: 'head', ...event.data }] };
    case 'DeputyAppointed':
      return { ...unit, terms: [...unit.terms, { office: 'deputy', ...event.data }] };
    case 'TermEnded': {
      const { until } = event.data;
      return { ...unit, terms: unit.terms.map((term) => (isTerm(term, event.data) ? { ...term, until } : term)) };
    }
    case 'FieldAssigned':
      return { ...unit, fields: [...unit.fields, event.data] };
    case 'RemoteAreaFlagged':
      return { ...unit, remoteness: [...unit.remoteness, { from: event.data.from, value: event.data.remote }] };
  }
};

const registered = (data: Extract<UnitEvent, { type: 'UnitRegistered' }>['data']): Unit => ({
  code: data.code,
  kind: data.kind,
  provisional: data.provisional,
  validFrom: data.validFrom,
  names: [{ from: data.validFrom, value: data.name }],
  parents: [{ from: data.validFrom, value: data.parent }],
  remoteness: [],
  terms: [],
  fields: [],
  end: undefined,
});

/** How the unit ceases by the event, and who comes after it. */
export const endOf = (event: Extract<UnitEvent, { type: 'UnitMerged' | 'UnitAbolished' | 'UnitSplit' }>): UnitEnd => {
  switch (event.type) {
    case 'UnitMerged':
      return endedInto('merged', event.data.from, event.data.into);
    case 'UnitAbolished':
      return endedInto('abolished', event.data.from, event.data.successor);
    case 'UnitSplit': {
      const { from, into, defaultOwner, owners } = event.data;
      return { how: 'split', from, successors: into, defaultOwner, owners };
    }
  }
};

const endedInto = (how: UnitEnd['how'], from: LegalDate, successor: UnitCode): UnitEnd => ({
  how,
  from,
  successors: [successor],
  defaultOwner: successor,
  owners: [],
});

/** The person's term in that office that began on that day. */
export const isTerm = (term: Term, key: Readonly<{ office: Office; personId: string; from: LegalDate }>): boolean =>
  term.office === key.office && term.personId === key.personId && term.from === key.from;

/** From when to when there was such a unit, and who came after it. */
export type Lifetime = Readonly<{
  validFrom: LegalDate;
  /** First day without it. */
  endedFrom: LegalDate | null;
  successors: readonly UnitCode[];
}>;

export const lifetimeOf = ({ validFrom, end }: Unit): Lifetime => ({
  validFrom,
  endedFrom: end?.from ?? null,
  successors: end?.successors ?? [],
});

export const isInForce = (unit: Unit, date: LegalDate): boolean =>
  unit.validFrom <= date && (unit.end === undefined || date < unit.end.from);

/** The name on that day; before its first day the first name, so that a document about the unit never lacks one. */
export const unitName = (unit: Unit, date: LegalDate): string =>
  valueOn(unit.names, date) ?? unit.names[0]?.value ?? unit.code;

/** The unit directly above on that day; null at the top; undefined before the unit existed. */
export const parentOn = (unit: Unit, date: LegalDate): UnitCode | null | undefined => valueOn(unit.parents, date);

/** Terms of the office that were running on that day. A unit that is no more has none. */
export const termsOn = (unit: Unit, office: Office, date: LegalDate): readonly Term[] =>
  isInForce(unit, date) ? unit.terms.filter((term) => term.office === office && isWithin(term, date)) : [];

/** Người đứng đầu on that day. */
export const headOn = (unit: Unit, date: LegalDate): Term | undefined => termsOn(unit, 'head', date)[0];

/** Cấp phó on that day. */
export const deputiesOn = (unit: Unit, date: LegalDate): readonly Term[] => termsOn(unit, 'deputy', date);

/** What the deputy was in charge of on that day, if he was a deputy then and something had been assigned. */
export const fieldOn = (unit: Unit, deputy: string, date: LegalDate): Field | undefined =>
  deputiesOn(unit, date).some(({ personId }) => personId === deputy)
    ? unit.fields.findLast((field) => field.deputy === deputy && field.from <= date)
    : undefined;

export const isRemoteOn = (unit: Unit, date: LegalDate): boolean => valueOn(unit.remoteness, date) ?? false;
