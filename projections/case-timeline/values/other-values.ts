import type { Opaque } from '#domain/event-definition.ts';
import type { PlanEvent } from '#domain/inspection-plan/events.ts';
import { formatDate } from '#domain/legal-date.ts';
import type { OfficerEvent } from '#domain/officer/events.ts';
import type { RequestEvent } from '#domain/oversight-request/events.ts';
import type { Bilingual } from '#terms/bilingual.ts';
import { dayKindNames, dayMarkNames, markNames, termUnitNames } from '#terms/clocks.ts';
import type { LawEvent } from '#terms/law-sentences.ts';
import { rankNames, suspensionGroundNames } from '#terms/offices.ts';
import { requestKindNames, requestStatusNames } from '#terms/oversight-requests.ts';
import { overlapOutcomeNames } from '#terms/plan-sentences.ts';
import { topicNames } from '#terms/topics.ts';
import { day, given, joined, partOf, plain, said, since, type Value, type Values, yesNo } from './value.ts';

type DataOf<Event, Type> =
  Extract<Event, Readonly<{ type: Type }>> extends Readonly<{ data: infer Data }> ? Data : never;
type Units = Readonly<{ unitOf: (code: string) => string }>;

/** Each table has every event type of its streams: one that was forgotten does not compile. */
export const officerValues: { readonly [Type in OfficerEvent['type']]: Values<DataOf<OfficerEvent, Type>, Units> } = {
  OfficerEnrolled: ({ name, rank, body, from }, { unitOf }) => [
    ['name', plain(name)],
    ['rank', rankNames[rank]],
    ['servesIn', since(plain(unitOf(body)), from)],
  ],
  OfficerSuspended: ({ ground, occurredOn }) => [['rightsSuspended', since(suspensionGroundNames[ground], occurredOn)]],
  OfficerReinstated: () => [['rightsSuspended', undefined]],
  RoleGranted: ({ role, territory, from, until }, { unitOf }) => {
    const where =
      territory.length === 0
        ? said('toàn địa bàn của cơ quan', 'as far as the body reaches')
        : plain(territory.map(unitOf).join('; '));
    const began = since(where, from);
    const words =
      until === undefined ? began : joined([began, said(`đến ${formatDate(until)}`, `until ${formatDate(until)}`)]);
    return [['role', words, partOf(role, from)]];
  },
  RoleRevoked: ({ role, from, occurredOn }) => [['roleRevoked', day(occurredOn), partOf(role, from)]],
};

export const planValues: { readonly [Type in PlanEvent['type']]: Values<DataOf<PlanEvent, Type>, Units> } = {
  PlanItemProposed: ({ itemId, unit, body, topics, quarter }, { unitOf }) => [
    ['planItem', said(`${unitOf(unit)} (${unitOf(body)} thanh tra)`, `${unitOf(unit)} (by ${unitOf(body)})`), itemId],
    ['planTopics', joined(topics.map((topic) => topicNames[topic])), itemId],
    ['planQuarter', plain(quarter), itemId],
  ],
  OverlapFound: ({ overlapId, items }) => [['overlap', plain(items.join(', ')), overlapId]],
  OverlapResolved: ({ overlapId, outcome, ground }) => [
    ['overlapOutcome', overlapOutcomeNames[outcome], overlapId],
    ['overlapGround', plain(ground), overlapId],
  ],
  PlanApproved: ({ occurredOn }) => [['approved', day(occurredOn)]],
  PlanItemAdjusted: ({ itemId, changes: { topics, quarter }, dropped, ground }): readonly Value[] => [
    ...(topics === undefined
      ? []
      : [['planTopics', joined(topics.map((topic) => topicNames[topic])), itemId] as const]),
    ...(quarter === undefined ? [] : [['planQuarter', plain(quarter), itemId] as const]),
    ...(dropped
      ? [['planDropped', plain(ground), itemId] as const]
      : [['planAdjusted', plain(ground), itemId] as const]),
  ],
};

export const lawValues: { readonly [Type in LawEvent['type']]: Values<DataOf<LawEvent, Type>> } = {
  CalendarRegistered: ({ days, isComplete, source }): readonly Value[] => [
    ['calendarSource', plain(source)],
    ['calendarComplete', yesNo(isComplete)],
    ...days.map((day) => specialDay(day)),
  ],
  CalendarDayDeclared: ({ day }) => [specialDay(day)],
  CalendarDayWithdrawn: ({ date }) => [['specialDay', undefined, date]],
  CalendarCompleted: () => [['calendarComplete', yesNo(true)]],
  PolicySet: ({ name, value, from }) => [['policy', plain(value), partOf(name, from)]],
  RuleReadingRecorded: ({ ruleId, value, unit, article, mark }) => [
    [
      'reading',
      said(
        `${value} ${termUnitNames[unit].vi}, ${article} (${markNames[mark].vi})`,
        `${value} ${termUnitNames[unit].en}, ${article} (${markNames[mark].en})`,
      ),
      ruleId,
    ],
  ],
};

/** What was not announced says so. */
const specialDay = ({ date, kind, label, mark }: DataOf<LawEvent, 'CalendarDayDeclared'>['day']): Value => {
  const words = said(`${dayKindNames[kind].vi}: ${label}`, `${dayKindNames[kind].en}: ${label}`);
  return ['specialDay', mark === 'verified' ? words : joined([words, dayMarkNames[mark]]), date];
};

/** Of a question about a unit or the province, which is a thing of its own in the log. */
export const requestValues: {
  readonly [Type in RequestEvent['type']]: Values<DataOf<Opaque<RequestEvent>, Type>, Units>;
} = {
  OversightRequestRaised: ({ kind, summary, askerBody, askedOf, answerDueOn }, { unitOf }) => [
    ['requestStatus', requestStatusNames.raised],
    ['requestKind', requestKindNames[kind]],
    ['question', plain(summary)],
    ['asker', plain(unitOf(askerBody))],
    ['askedOf', plain(unitOf(askedOf))],
    ...given('answerDueOn', answerDueOn === undefined ? undefined : day(answerDueOn)),
  ],
  OversightRequestAcknowledged: () => [['requestStatus', requestStatusNames.acknowledged]],
  OversightRequestAnswered: ({ answerId, summary }) => [
    ['requestStatus', requestStatusNames.answered],
    ['answer', plain(summary), answerId],
  ],
  ReportBackPromised: ({ reportBackId, what, dueOn }) => [
    ['reportBack', said(`${what} (hẹn ${formatDate(dueOn)})`, `${what} (due ${formatDate(dueOn)})`), reportBackId],
  ],
  ReportBackGiven: ({ reportBackId, summary }) => [['reportedBack', plain(summary), reportBackId]],
  OversightAnswerAccepted: () => [['requestStatus', requestStatusNames.accepted]],
  OversightAnswerInsufficient: ({ answerId, why, answerDueOn }) => [
    ['requestStatus', requestStatusNames.insufficient],
    ['insufficient', plain(why), answerId],
    ...given('answerDueOn', answerDueOn === undefined ? undefined : day(answerDueOn)),
  ],
  OversightRequestWithdrawn: ({ ground }) => [
    ['requestStatus', requestStatusNames.withdrawn],
    ['endGround', plain(ground)],
  ],
};

/** Of a question about a case, a matter or an action, where it is told: how it stands. Else it would be there unseen. */
export const questionStatus: Readonly<Partial<Record<RequestEvent['type'], Bilingual>>> = {
  OversightRequestRaised: requestStatusNames.raised,
  OversightRequestAcknowledged: requestStatusNames.acknowledged,
  OversightRequestAnswered: requestStatusNames.answered,
  OversightAnswerAccepted: requestStatusNames.accepted,
  OversightAnswerInsufficient: requestStatusNames.insufficient,
  OversightRequestWithdrawn: requestStatusNames.withdrawn,
};
