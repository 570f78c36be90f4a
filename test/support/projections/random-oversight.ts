import { legalDateOf } from '#domain/legal-date.ts';
import type { RequestCommand } from '#domain/oversight-request/commands.ts';
import type { RequestEvent } from '#domain/oversight-request/events.ts';
import { evolve } from '#domain/oversight-request/evolve.ts';
import { oversightRequest } from '#domain/oversight-request/oversight-request.ts';
import type { RequestSubject } from '#domain/oversight-request/request-subject.ts';
import type { OversightRequest, RequestState } from '#domain/oversight-request/state.ts';
import { loadedFor } from '#test/support/domain/facts.ts';
import { unitCodes as c, type PersonKey, uuid } from '#test/support/domain/huong-binh.ts';
import { askOfRequest as ask } from '#test/support/domain/oversight.ts';
import { onRequest } from './product-events.ts';
import type { Random } from './random.ts';
import { ACTION_IDS, MATTER_IDS } from './random-matter.ts';
import type { World } from './random-world.ts';

export const REQUEST_IDS = [1, 2, 3].map((n) => uuid('4e90', n));

/** Something that an overseer asks, or that becomes of what he has asked. */
export const actOnRequest = (world: World, caseId: string, random: Random, now: string): void => {
  const identity = random.pick(REQUEST_IDS);
  const state = stateOf(world, identity);
  const circumstances = { identity, now };
  const command = state === null ? raising(world, caseId, random, circumstances) : stepOn(state, random, circumstances);
  happenOnRequest(world, state, command);
};

type Circumstances = Readonly<{ identity: string; now: string }>;

const stateOf = ({ events }: World, requestId: string): RequestState =>
  events
    .filter(({ stream }) => stream === `oversightRequest-${requestId}`)
    // Made by the decider: each has the data of its type.
    .reduce<RequestState>((state, event) => evolve(state, event as unknown as RequestEvent), null);

const raising = (world: World, caseId: string, random: Random, circumstances: Circumstances): RequestCommand => {
  const occurredOn = legalDateOf(circumstances.now);
  const subject = random.pick<RequestSubject>([
    { kind: 'case', id: caseId },
    { kind: 'case', id: caseId },
    { kind: 'matter', id: random.pick(MATTER_IDS) },
    { kind: 'accountability', id: random.pick(ACTION_IDS) },
    { kind: 'unit', id: random.pick([c.commune, c.department]) },
    { kind: 'province', id: c.province },
  ]);
  const askedOf = random.pick([c.provincialInspectorate, c.provincialInspectorate, c.districtInspectorate]);
  const moment = { number: 1 + random.below(world.events.length), day: occurredOn };
  const answerDueOn = later(circumstances.now, random.below(40));
  return ask.RaiseRequest({ subject, askedOf, moment, answerDueOn, occurredOn }, circumstances);
};

const stepOn = ({ askedOf, reportBacks }: OversightRequest, random: Random, asked: Circumstances): RequestCommand => {
  const occurredOn = legalDateOf(asked.now);
  const ofProvince = random.pick(['leader', 'inspector'] as const);
  const by: PersonKey = askedOf === c.districtInspectorate ? 'districtInspector' : ofProvince;
  const circumstances = { ...asked, by };
  const dueOn = later(asked.now, random.below(30));
  const reportBackId = `B${1 + random.below(reportBacks.length + 1)}`;
  const moment = { number: 1, day: occurredOn };
  switch (random.pick(['take', 'answer', 'answer', 'promise', 'report', 'accept', 'lack', 'withdraw'] as const)) {
    case 'take':
      return ask.AcknowledgeRequest({ occurredOn }, circumstances);
    case 'answer': {
      const promises = random.chance(2) ? { promises: [{ what: 'Kết quả đối chiếu', dueOn }] } : {};
      return ask.AnswerRequest({ occurredOn, moment, ...promises }, circumstances);
    }
    case 'promise':
      return ask.PromiseReportBack({ dueOn, occurredOn }, circumstances);
    case 'report':
      return ask.GiveReportBack({ reportBackId, occurredOn }, circumstances);
    case 'accept':
      return ask.AcceptAnswer({ occurredOn }, asked);
    case 'lack':
      return ask.FindAnswerInsufficient({ occurredOn, answerDueOn: dueOn }, asked);
    case 'withdraw':
      return random.chance(4) ? ask.WithdrawRequest({ occurredOn }, asked) : ask.AcceptAnswer({ occurredOn }, asked);
  }
};

const later = (now: string, days: number): string =>
  legalDateOf(new Date(Date.parse(now) + days * 86_400_000).toISOString());

/** Decided by the real decider, with the facts it asks for and no others; what it refuses does not happen. */
const happenOnRequest = (world: World, state: RequestState, command: RequestCommand): void => {
  const { identity, by, now: recordedAt } = command;
  const facts = loadedFor(world.facts, oversightRequest.needs(command, state), by);
  const decision = oversightRequest.decide(command, state, facts);
  if (decision.outcome === 'rejected') return;
  world.events.push(...decision.events.map((event) => onRequest(identity, event, { recordedAt, by })));
};
