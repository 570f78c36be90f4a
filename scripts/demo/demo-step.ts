import type { CommandType } from '#application/registry.ts';
import type { LegalDate } from '#domain/legal-date.ts';
import type { UnitCode } from '#domain/text.ts';
import type { DemoFileName } from './evidence-files.ts';
import type { OfficerKey } from './officers.ts';

/** What the steps before it have made: names of the demo's things, and what the ledger calls them. */
export type DemoWorld = Readonly<{
  officerId(key: OfficerKey): string;
  /** What the ledger calls a thing that a step before has made. */
  idOf(subject: Subject): string;
  /**
   * The next number of that kind of paper in the body's register; other papers of the year take some in between. Named,
   * it is one of those, and the next stays the next.
   */
  paper(issuer: UnitCode, kind: PaperKind, signedOn: LegalDate, number?: number): DemoPaper;
}>;

export type PaperKind = 'decision' | 'report' | 'conclusion' | 'letter' | 'notice';
export type DemoPaper = Readonly<{
  kind: PaperKind;
  number: number;
  symbol: string;
  year: number;
  issuer: UnitCode;
  signedOn: LegalDate;
}>;

/** What a step is done to. What the ledger names has a name of the demo's own, under which later steps find it. */
export type Subject = Readonly<
  | { case: string }
  | { matter: string }
  | { action: string }
  | { unit: UnitCode }
  | { officer: OfficerKey }
  | { calendar: string }
  | { plan: string }
  | { request: string }
  /** A file, by its name in the demo. */
  | { evidence: DemoFileName }
>;

/** One command of the demo: when, by whom, on what. Each goes through the same rules as anyone's. */
export type DemoStep = Readonly<{
  /** Day and minute in Vietnam at which it is recorded. */
  on: LegalDate;
  minute: number;
  by: OfficerKey | 'system';
  type: CommandType;
  subject: Subject;
  data(world: DemoWorld): object;
  /** Named apart from the steps it stands among. */
  beside?: true;
  /** The refusal that must be the answer; without one the step must store events. */
  refused?: string;
}>;

/** Its place among the steps it was written with goes into the names of what it makes. */
export type PlacedStep = DemoStep & Readonly<{ place: string }>;

/** In the order of time, each with its place in it. Lists of different names may be mixed: none renames another's. */
export const placed = (steps: readonly DemoStep[], list = ''): readonly PlacedStep[] =>
  inOrder(steps).map((step, index) => ({ ...step, place: `${list}${index}` }));

/** Steps in the order of time; of one minute, in the order written. */
export const inOrder = <Step extends DemoStep>(steps: readonly Step[]): readonly Step[] =>
  steps.toSorted((one, other) => {
    if (one.on !== other.on) return one.on < other.on ? -1 : 1;
    return one.minute - other.minute;
  });
