import type { LegalDate } from '../legal-date.ts';
import type { CorruptionMatter, SuspensionPaper } from './state.ts';

/** One order by which somebody was suspended or moved, and what became of it. */
export type Suspension = Readonly<{
  personId: string;
  order: SuspensionPaper;
  cancelled: SuspensionPaper | null;
  publishedOn: LegalDate | null;
  /** Rights given back on or after the cancellation. */
  restored: SuspensionPaper | null;
}>;

export type AskedSuspension = Readonly<{
  personId: string;
  key: string;
  addressee: string;
  on: LegalDate;
  /** The order or the refusal that answers it. */
  answer: SuspensionPaper | null;
}>;

/** The same whatever order the papers arrived in. */
export type SuspensionsReading = Readonly<{
  suspensions: readonly Suspension[];
  requests: readonly AskedSuspension[];
  /** Orders that papers speak of and that were never recorded. */
  missing: readonly string[];
}>;

export const suspensionsOf = (matter: CorruptionMatter): SuspensionsReading => {
  const papers = matter.suspensionPapers.toSorted(byDay);
  const orders = papers.filter(({ type }) => type === 'SuspensionOrdered');
  const suspensions = orders.map((order): Suspension => {
    // Only a cancellation speaks of an order.
    const cancelled =
      papers.find(({ orderKey, personId }) => orderKey === order.key && personId === order.personId) ?? null;
    const since = cancelled?.on ?? order.on;
    return {
      personId: order.personId,
      order,
      cancelled,
      publishedOn:
        matter.publications
          .filter(({ orderKey, personId }) => orderKey === order.key && personId === order.personId)
          .map(({ on }) => on)
          .toSorted()[0] ?? null,
      restored:
        papers.find(
          ({ type, personId, on }) => type === 'RightsRestored' && personId === order.personId && on >= since,
        ) ?? null,
    };
  });
  const requests = matter.suspensionRequests.map((request): AskedSuspension => {
    const answers = papers.filter(
      ({ type, personId, requestKey, on }) =>
        (type === 'SuspensionOrdered' || type === 'SuspensionDeclined') &&
        // One letter may ask for several persons: what is decided of one answers nothing about another.
        personId === request.personId &&
        (requestKey === null ? on >= request.on : requestKey === request.key),
    );
    return { ...request, answer: answers[0] ?? null };
  });
  const known = new Set(orders.map(({ key }) => key));
  const named = [
    ...papers.flatMap(({ orderKey }) => orderKey ?? []),
    ...matter.publications.map(({ orderKey }) => orderKey),
  ];
  return { suspensions, requests, missing: [...new Set(named.filter((key) => !known.has(key)))].toSorted() };
};

/** By day, then by paper, and by person where one paper names several, so that the answer is always the same. */
const byDay = (one: SuspensionPaper, other: SuspensionPaper): number =>
  one.on.localeCompare(other.on) || one.key.localeCompare(other.key) || one.personId.localeCompare(other.personId);
