import type { UnitCode } from '#domain/text.ts';

/** All that rights on a case depend on. Filled from the fold of the case (commands) or from a row of a read model (reads). */
export type CaseTarget = Readonly<{
  kind: 'case';
  caseId: string;
  /** The inspected unit, as the case names it. */
  unit: UnitCode;
  /** The inspectorate that leads it. Left out where a target is only read: then no act of its head is allowed. */
  body?: UnitCode;
  /** Officers of its team, and who leads it. */
  team: readonly string[];
  leader: string | undefined;
  /** The conclusion is public. */
  isPublished: boolean;
}>;

/** All that rights on a corruption matter, or on an action for one, depend on: where it happened. */
export type SubjectTarget = Readonly<{
  kind: 'matter' | 'accountability';
  id: string;
  /** The unit in which the corruption happened. */
  unit: UnitCode;
  /** Officers of the team of the case in which it was found: whoever sees the case sees what came of it. */
  team: readonly string[];
  /** Public is what the published conclusion of its case tells of; what no case of ours told is not held back. */
  isPublished: boolean;
}>;

/** All that rights on an overseer's request depend on: what it asks about, and who asked. */
export type RequestTarget = Readonly<{
  kind: 'request';
  id: string;
  /** Undefined: it is only about to be raised. */
  askedBy: string | undefined;
  /** Whoever may know of this, if only its outline, may know of the request. */
  about:
    | CaseTarget
    | SubjectTarget
    | Readonly<{ kind: 'unit'; code: UnitCode }>
    /** Of no single thing: for whoever sees all of the province. */
    | Readonly<{ kind: 'province' }>;
}>;

/** What an act is done to. */
export type Target =
  | CaseTarget
  | SubjectTarget
  | RequestTarget
  | Readonly<{ kind: 'unit'; code: UnitCode }>
  | Readonly<{ kind: 'officer'; officerId: string }>
  /** A register as a whole; what of it one sees is for the visibility to say. */
  | Readonly<{ kind: 'register' }>
  | Readonly<{ kind: 'ledger' }>
  | Readonly<{ kind: 'installation' }>;
