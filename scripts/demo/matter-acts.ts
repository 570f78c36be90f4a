import type { Document, DocumentRef } from '#domain/document.ts';
import type { OfficerKey } from './officers.ts';
import type { Act } from './story.ts';

type Told = Pick<Act, 'type' | 'data'> & Partial<Pick<Act, 'refused'>>;

/** What is done to one matter, or to one action: so many days after the act before it, by whom, what. */
export const onMatter =
  (matter: string) =>
  (after: number, by: OfficerKey, told: Told): Act => ({ after, by, subject: { matter }, ...told });
export const onAction =
  (action: string) =>
  (after: number, by: OfficerKey, told: Told): Act => ({ after, by, subject: { action }, ...told });

/** A paper of somebody else: no register of ours knows its number. */
export const paperOf = (
  issuer: string,
  kind: Document['kind'],
  number: number,
  symbol: string,
  signedOn: string,
): Document => ({ kind, number, symbol, year: Number(signedOn.slice(0, 4)), issuer, signedOn });

export const refOf = ({ number, symbol, year, issuer }: Document): DocumentRef => ({ number, symbol, year, issuer });

/** The matter is put on the file of a case, with the findings of that case which the matter does not name itself. */
export const linkMatter = (name: string, matter: string, by: OfficerKey, findingIds?: readonly string[]): Act => ({
  after: 0,
  by,
  subject: { case: name },
  type: 'LinkMatter',
  data: (on, world) => ({
    matterId: world.idOf({ matter }),
    ...(findingIds === undefined ? {} : { findingIds }),
    occurredOn: on,
  }),
});

export const linkAction = (name: string, action: string, by: OfficerKey): Act => ({
  after: 0,
  by,
  subject: { case: name },
  type: 'LinkAccountability',
  data: (on, world) => ({ actionId: world.idOf({ action }), occurredOn: on }),
});

/** A second officer has read the paper beside its record. */
export const confirmed = (paper: Document): Told => ({
  type: 'ConfirmRecord',
  data: (on) => ({ document: refOf(paper), occurredOn: on }),
});

export const enforced = (paper: Document): Told => ({
  type: 'RecordSanctionEnforced',
  data: (on) => ({ sanction: refOf(paper), occurredOn: on }),
});

export const INVESTIGATORS = 'Cơ quan Cảnh sát điều tra Công an tỉnh Hương Bình (hư cấu)';
export const PROCURACY = 'Viện kiểm sát nhân dân tỉnh Hương Bình (hư cấu)';
