import { type DocumentRef, documentKey } from '../document.ts';
import type { Opaque } from '../event-definition.ts';
import type { MatterEvent } from './events.ts';
import type { SuspensionPaper } from './state.ts';

type PaperEvent = Extract<Opaque<MatterEvent>, { type: SuspensionPaper['type'] }>;

/** What a paper of the manager says, in one shape whoever tells it. */
export const suspensionPaper = (event: PaperEvent): SuspensionPaper => {
  const { document, personId, by, receivedOn } = event.data;
  return {
    type: event.type,
    key: documentKey(document),
    on: document.signedOn,
    receivedOn,
    personId,
    by,
    kind: null,
    from: null,
    requestKey: null,
    orderKey: null,
    reason: null,
    ...toldIn(event),
  };
};

const toldIn = (event: PaperEvent): Partial<SuspensionPaper> => {
  switch (event.type) {
    case 'SuspensionOrdered': {
      const { kind, from, request } = event.data;
      return { kind, from, requestKey: keyOf(request) };
    }
    case 'SuspensionDeclined':
      return { requestKey: keyOf(event.data.request) };
    case 'SuspensionCancelled': {
      const { order, reason } = event.data;
      return { orderKey: documentKey(order), reason };
    }
    case 'RightsRestored':
      return {};
  }
};

const keyOf = (document: DocumentRef | undefined): string | null =>
  document === undefined ? null : documentKey(document);

/** What a paper can do to one person once: order or decline, cancel, give back. */
const KINDS = {
  SuspensionOrdered: 'answer',
  SuspensionDeclined: 'answer',
  SuspensionCancelled: 'cancellation',
  RightsRestored: 'restoration',
} as const satisfies Record<SuspensionPaper['type'], string>;

/** The same thing in the same paper about the same person, whatever it says. */
export const isAboutTheSame = (one: SuspensionPaper, other: SuspensionPaper): boolean =>
  one.key === other.key &&
  one.personId === other.personId &&
  KINDS[one.type] === KINDS[other.type] &&
  // One paper may cancel two orders; no other paper speaks of an order.
  one.orderKey === other.orderKey;

/** When we had it makes no other fact of it. */
export const saysTheSame = (
  { receivedOn: _known, ...one }: SuspensionPaper,
  { receivedOn: _told, ...other }: SuspensionPaper,
): boolean => JSON.stringify(one) === JSON.stringify(other);
