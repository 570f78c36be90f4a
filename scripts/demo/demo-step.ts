import type { CommandType } from '#application/registry.ts';
import type { LegalDate } from '#domain/legal-date.ts';
import type { UnitCode } from '#domain/text.ts';
import type { OfficerKey } from './officers.ts';

/** What the steps before it have made: names of the demo's things, and what the ledger calls them. */
export type DemoWorld = Readonly<{
  officerId(key: OfficerKey): string;
  /** The next number of that kind of paper in the body's register; other papers of the year take some in between. */
  paper(issuer: UnitCode, kind: PaperKind, signedOn: LegalDate): DemoPaper;
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

/** What a step is done to. A case and an officer have names of the demo's own until the ledger has named them. */
export type Subject = Readonly<{ case: string } | { unit: UnitCode } | { officer: OfficerKey }>;

/** One command of the demo: when, by whom, on what. Each goes through the same rules as anyone's. */
export type DemoStep = Readonly<{
  /** Day and minute in Vietnam at which it is recorded. */
  on: LegalDate;
  minute: number;
  by: OfficerKey | 'system';
  type: CommandType;
  subject: Subject;
  data(world: DemoWorld): object;
  /** The refusal that must be the answer; without one the step must store events. */
  refused?: string;
}>;

/** Steps in the order of time; of one minute, in the order written. */
export const inOrder = (steps: readonly DemoStep[]): readonly DemoStep[] =>
  steps.toSorted((one, other) => {
    if (one.on !== other.on) return one.on < other.on ? -1 : 1;
    return one.minute - other.minute;
  });
