import { accessDecider, recordExport, recordReveal } from '#domain/access/access.ts';
import { revealReasonSchema, revealSubjectSchema } from '#domain/access/events.ts';
import { noFacts } from '#domain/facts.ts';
import { legalDateOf } from '#domain/legal-date.ts';
import { recordRefusal, refusalDecider } from '#domain/refusal/refusal.ts';
import { identityOf } from '#projections/stream-identity.ts';
import { actor, people } from '#test/support/domain/huong-binh.ts';
import { onAccess, onRefusal } from './product-events.ts';
import type { Random } from './random.ts';
import type { World } from './random-world.ts';

const CODES = ['NotVisible', 'ActionNotAllowed', 'SelfReview', 'ClosureGateUnmet'] as const;
const ACTIONS = ['review-finding', 'close-case', 'open-evidence', 'open-case'] as const;
const WHO = ['leader', 'inspector', 'districtInspector', 'head'] as const;

/** Somebody looks into something, or tries something and is refused, as the real deciders have it recorded. */
export const leaveATrace = (world: World, caseId: string, random: Random, now: string): void => {
  const who = random.pick(WHO);
  const { officerId } = people[who];
  const today = legalDateOf(now);
  const things = [
    { kind: 'case', id: caseId },
    ...[...world.facts.matters.keys()].map((id) => ({ kind: 'matter', id })),
    ...[...world.facts.actions.keys()].map((id) => ({ kind: 'accountability', id })),
    ...requestsOf(world).map((id) => ({ kind: 'request', id })),
  ];
  // What there is not yet would be told of otherwise once it is there: rights are those of now.
  if (!world.facts.cases.has(caseId)) return;
  const subject = revealSubjectSchema.parse(random.pick(things));
  const category = CATEGORIES[subject.kind];
  if (random.chance(2)) {
    const reason = random.pick(revealReasonSchema.options);
    const whole = reason === 'review';
    const data = recordReveal.data.parse({
      revealId: caseId,
      subject,
      target: whole ? null : { stream: `${category}-${subject.id}`, revision: 0 },
      fields: whole ? [] : ['/details', '/where'].slice(random.below(2)),
      reason,
      ...(reason === 'other' || random.chance(2) ? { note: 'Công văn 12' } : {}),
    });
    const command = { type: recordReveal.type, identity: officerId, data, by: actor(who), now, today } as const;
    const decision = accessDecider.decide(command, accessDecider.initialState, noFacts);
    if (decision.outcome === 'rejected') return;
    for (const event of decision.events) {
      world.events.push(onAccess(officerId, event, { recordedAt: now, by: actor(who) }));
    }
    return;
  }
  if (random.chance(3)) {
    takeListOut(world, caseId, who, random, now);
    return;
  }
  const data = recordRefusal.data.parse({
    code: random.pick(CODES),
    action: random.pick(ACTIONS),
    target: random.pick([category, `${category}-${subject.id}`, `evidence-${'0'.repeat(64)}`, 'unit-99']),
    unrecordedSince: random.below(3),
  });
  const by = { kind: 'system', component: 'refusal-recorder' } as const;
  const identity = `${officerId}-${today.slice(0, 7)}`;
  const command = { type: recordRefusal.type, identity, data, by, now, today } as const;
  const decision = refusalDecider.decide(command, refusalDecider.initialState, noFacts);
  if (decision.outcome === 'rejected') return;
  for (const event of decision.events) world.events.push(onRefusal(identity, event, { recordedAt: now, by }));
};

/** A list of one case, or of all. */
const takeListOut = (world: World, caseId: string, who: (typeof WHO)[number], random: Random, now: string): void => {
  const { officerId } = people[who];
  const today = legalDateOf(now);
  const isOfCase = random.chance(2);
  const data = recordExport.data.parse({
    list: isOfCase ? 'case-timeline' : 'cases',
    format: random.pick(['csv', 'xlsx', 'ndjson']),
    filters: isOfCase ? [{ name: 'caseId', value: caseId }] : [],
    number: world.events.length,
    day: today,
    axis: 'recorded',
  });
  const command = { type: recordExport.type, identity: officerId, data, by: actor(who), now, today } as const;
  const decision = accessDecider.decide(command, accessDecider.initialState, noFacts);
  if (decision.outcome === 'rejected') return;
  for (const event of decision.events) {
    world.events.push(onAccess(officerId, event, { recordedAt: now, by: actor(who) }));
  }
};

const requestsOf = ({ events }: World): readonly string[] =>
  events.flatMap(({ type, stream }) => (type === 'OversightRequestRaised' ? [identityOf(stream)] : []));

const CATEGORIES = {
  case: 'inspectionCase',
  matter: 'corruptionMatter',
  accountability: 'accountabilityAction',
  request: 'oversightRequest',
} as const;
