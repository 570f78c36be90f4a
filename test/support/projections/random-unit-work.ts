import type { CaseCommand } from '#domain/inspection-case/commands.ts';
import { expertsOut, openRequests, standingMeasures } from '#domain/inspection-case/fieldwork-state.ts';
import type { InspectionCase } from '#domain/inspection-case/state.ts';
import type { Circumstances } from '#test/support/domain/asking.ts';
import { actor, people, uuid } from '#test/support/domain/huong-binh.ts';
import { askAtUnit as ask } from '#test/support/domain/unit-work-commands.ts';
import type { Random } from './random.ts';
import { handsOf, paperOf } from './random-step.ts';

const person = (r: Random) => ({
  personId: uuid('9e45', 80 + r.below(4)),
  name: 'Người Của Đơn Vị',
  post: 'Kế toán',
});

type Act = (state: InspectionCase, random: Random, today: string, as: Circumstances) => CaseCommand;

const signed = (s: InspectionCase, r: Random, occurredOn: string, refuses: boolean) => ({
  team: [people[handsOf(s.body).member].officerId],
  others: [{ ...person(r), side: refuses ? ('witness' as const) : ('unit' as const) }],
  refusedToSign: refuses ? [{ ...person(r), ground: 'Không đồng ý' }] : [],
  occurredOn,
});

/** What may be done at the unit; the real decider says what of it is. */
const acts: readonly Act[] = [
  (s, r, occurredOn, as) =>
    ask.SendOutline({ document: paperOf(r, 'letter', s.body, occurredOn), answerDueOn: occurredOn, occurredOn }, as),
  (_, r, occurredOn, as) => {
    const items = Array.from({ length: 1 + r.below(4) }, (__, index) => ({ title: `Sổ số ${index + 1}` }));
    return ask.RequestDocuments({ items, dueOn: occurredOn, occurredOn }, as);
  },
  (s, r, occurredOn, as) => {
    const requestId = openRequests(s)[0]?.requestId ?? 'Q1';
    const items = r.chance(2) ? [1] : [2, 1];
    return ask.ReceiveDocuments({ requestId, items, details: 'Bản sao', occurredOn }, as);
  },
  (s, r, occurredOn, as) => ask.SignMinutes(signed(s, r, occurredOn, r.chance(3)), as),
  // Some are written when their page is locked.
  (s, r, today, as) => ask.WriteDiaryEntry({ occurredOn: r.chance(3) ? (s.announcedOn ?? today) : today }, as),
  (s, r, occurredOn, as) => {
    const document = paperOf(r, 'letter', s.body, occurredOn);
    return ask.RequestExpert({ document, answerDueOn: occurredOn, occurredOn }, as);
  },
  (s, r, occurredOn, as) => {
    const expertRequestId = expertsOut(s)[0]?.expertRequestId ?? 'E1';
    const document = paperOf(r, 'letter', 'Trung tâm Giám định', occurredOn);
    return ask.RecordExpertAnswer({ expertRequestId, document, occurredOn }, as);
  },
  (s, r, occurredOn, as) => {
    const document = paperOf(r, 'decision', s.body, occurredOn);
    return ask.ApplyCoerciveMeasure({ document, until: occurredOn, occurredOn }, as);
  },
  (s, _, occurredOn, as) =>
    ask.LiftCoerciveMeasure({ measureId: standingMeasures(s)[0]?.measureId ?? 'C1', occurredOn }, as),
  (s, _, occurredOn, as) => ask.RecordUnitExplanation({ findingId: s.findings[0]?.findingId ?? 'F1', occurredOn }, as),
  (s, r, occurredOn, as) =>
    ask.OrderViolationStop({ document: paperOf(r, 'letter', s.body, occurredOn), occurredOn }, as),
  (s, _, occurredOn, as) => ask.ReserveDissent({ occurredOn, draftVersion: s.draft?.version }, as),
];

/** Something that somebody of the team does at the unit, or tries to. */
export const randomUnitWork = (state: InspectionCase, random: Random, now: string, today: string): CaseCommand => {
  const { leader, member } = handsOf(state.body);
  return random.pick(acts)(state, random, today, { by: actor(random.chance(2) ? leader : member), now });
};
