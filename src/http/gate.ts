import type { Action } from '#application/actions.ts';
import type { OfficerActor, Role } from '#domain/envelope.ts';
import type { Problem } from './problems/problem-table.ts';

/** Who says to be asking. In demo and trial he is believed; what he may do is looked up all the same. */
export type Asking = Readonly<{ officerId: string; role: Role | undefined }>;

/** Who is asking, in the role he uses for this, with what he may see today. */
export type Reader = Readonly<{
  actor: OfficerActor;
  /** Codes of the units whose cases he may see (with all below them), or everything. */
  sees: 'everything' | readonly string[];
}>;

export type Admission<T> = (Readonly<{ outcome: 'admitted' }> & T) | Readonly<{ outcome: 'refused'; problem: Problem }>;

/** The rights of now. Reads never pass a moment to it: what someone may see does not depend on the date he looks at. */
export interface Gate {
  /** The role under which this officer sends this command. Whether he may is decided where it is handled. */
  sender(asking: Asking, commandType: string): Promise<Admission<{ actor: OfficerActor }>>;
  /** Whether this officer may do what a read or operation declares. */
  reader(asking: Asking, action: Action): Promise<Admission<{ reader: Reader }>>;
}
