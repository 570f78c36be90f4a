import type { DocumentClaim, PersonLink } from '../decider.ts';
import type { Facts } from '../facts.ts';
import { type CarryInCase, PAPER_FILE } from './carry-in.ts';
import type { CaseDecision, CaseEvent } from './events.ts';
import { evolve } from './evolve.ts';
import type { CaseRefusal } from './refusals.ts';
import type { InspectionCase } from './state.ts';

/** What stands here so far of what the papers tell. */
export type Told = Readonly<{
  state: InspectionCase;
  events: readonly CaseEvent[];
  claims: readonly DocumentClaim[];
  links: readonly PersonLink[];
  about: readonly string[];
}>;

export type Carrying = Readonly<{ command: CarryInCase; facts: Facts }>;
/** One part of the papers: what it adds, or what in it cannot be. */
export type Step = (told: Told, carrying: Carrying) => Told | CaseRefusal;

export const isRefusal = (result: Told | CaseRefusal): result is CaseRefusal => 'code' in result;

export const withoutUndefined = <T extends object>(data: T): T =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined)) as T;

export const add = (
  told: Told,
  events: readonly CaseEvent[],
  more: Partial<Omit<Told, 'state' | 'events'>> = {},
): Told => ({
  state: events.reduce<InspectionCase>((state, event) => evolve(state, event) ?? state, told.state),
  events: [...told.events, ...events],
  claims: [...told.claims, ...(more.claims ?? [])],
  links: [...told.links, ...(more.links ?? [])],
  about: [...new Set([...told.about, ...(more.about ?? [])])],
});

/** What an act of today would decide, with the paper file in the place of who acts. */
export const asDecided = (told: Told, decision: CaseDecision, author: string): Told | CaseRefusal => {
  if (decision.outcome === 'rejected') return decision.refusal;
  const events = decision.events.map(
    // The field of the author is one of its own event.
    (event) => ({ ...event, data: withoutUndefined({ ...event.data, [author]: PAPER_FILE }) }) as CaseEvent,
  );
  return add(told, events, decision);
};

/** Of which item in its list a refusal speaks: whoever sent a table of them is told the row. */
export type PaperPart = Readonly<{ part: 'findings' | 'payments' | 'recommendations'; index: number }>;

export const each = <Item>(
  told: Told,
  part: PaperPart['part'],
  items: readonly Item[] | undefined,
  step: (told: Told, item: Item, index: number) => Told | CaseRefusal,
): Told | CaseRefusal => {
  let result = told;
  for (const [index, item] of (items ?? []).entries()) {
    const next = step(result, item, index);
    if (isRefusal(next)) return Object.assign({ ...next }, { at: { part, index } } satisfies { at: PaperPart });
    result = next;
  }
  return result;
};
