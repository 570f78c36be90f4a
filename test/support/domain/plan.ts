import type { z } from 'zod';
import type { CommandDefinition } from '#domain/command.ts';
import {
  adjustPlanItem,
  approvePlan,
  type PlanCommand,
  proposePlanItem,
  resolveOverlap,
} from '#domain/inspection-plan/commands.ts';
import { type NewPlanEvent, planEventDefinitions } from '#domain/inspection-plan/events.ts';
import { inspectionPlan } from '#domain/inspection-plan/inspection-plan.ts';
import { happened, idOf } from './case-papers.ts';
import { huongBinh, type PersonKey, unitCodes } from './huong-binh.ts';
import { asking } from './inspection-commands.ts';
import { paper } from './papers.ts';
import { specify } from './specify.ts';

/** Hương Bình's plan for the year of the usual inspection. */
export const PLAN_ID = `${unitCodes.province}-2024`;
/** When plans are made: in the autumn before. */
const NOW = '2023-11-20T02:00:00.000Z';
export const planned = {
  proposed: '2023-11-01',
  resolved: '2023-11-10',
  approved: '2023-11-20',
  adjusted: '2024-03-12',
} as const;
export const LATER = { now: '2024-03-14T02:00:00.000Z', identity: PLAN_ID } as const;

export const approval = paper({ number: 2101, year: 2023, signedOn: planned.approved });
export const adjustment = paper({ number: 301, signedOn: planned.adjusted });

/** Sentences about a plan of the province of Hương Bình. */
export const givenPlan = (events: readonly NewPlanEvent[]) =>
  specify(inspectionPlan, planEventDefinitions).given(events).with(huongBinh);

type Data<D extends Readonly<{ plain: z.ZodObject }>> = z.input<D['plain']>;
const [proposedEvent, overlapEvent, resolvedEvent, approvedEvent, adjustedEvent] = planEventDefinitions;

export const proposed = (over: Partial<Data<typeof proposedEvent>> = {}): NewPlanEvent =>
  happened(proposedEvent, {
    itemId: 'P1',
    body: unitCodes.provincialInspectorate,
    unit: unitCodes.department,
    topics: ['budget-finance', 'procurement'],
    quarter: 1,
    competence: { ruleId: 'province-2022', article: 'Luật Thanh tra 2022, Chương II', verified: false },
    proposedBy: idOf('leader'),
    occurredOn: planned.proposed,
    ...over,
  });
export const overlapping = (over: Partial<Data<typeof overlapEvent>> = {}): NewPlanEvent =>
  happened(overlapEvent, {
    overlapId: 'O1',
    items: ['P1', 'P2'],
    topics: ['procurement'],
    occurredOn: planned.proposed,
    ...over,
  });
export const resolved = (over: Partial<Data<typeof resolvedEvent>> = {}): NewPlanEvent =>
  happened(resolvedEvent, {
    overlapId: 'O1',
    outcome: 'both-stay',
    ground: 'Thời kỳ thanh tra khác nhau',
    resolvedBy: idOf('leader'),
    occurredOn: planned.resolved,
    ...over,
  });
export const approved = (over: Partial<Data<typeof approvedEvent>> = {}): NewPlanEvent =>
  happened(approvedEvent, {
    document: approval,
    recordedBy: idOf('head'),
    occurredOn: planned.approved,
    ...over,
  });
export const adjusted = (over: Partial<Data<typeof adjustedEvent>> = {}): NewPlanEvent =>
  happened(adjustedEvent, {
    itemId: 'P1',
    changes: {},
    dropped: true,
    ground: 'Kiểm toán nhà nước đã kiểm toán đơn vị',
    adjustedBy: idOf('leader'),
    occurredOn: planned.resolved,
    ...over,
  });

type Circumstance = Parameters<ReturnType<typeof asking>>[1];

const inPlan =
  <Type extends string, D extends z.ZodObject>(
    definition: CommandDefinition<Type, D>,
    usualBy: PersonKey,
    usual: z.input<D>,
  ) =>
  (changes: Partial<z.input<D>> = {}, circumstances: Circumstance = {}) =>
    asking(definition, usualBy, usual)(changes, { now: NOW, identity: PLAN_ID, ...circumstances });

/** The usual commands of a plan; what a test is about it says itself. */
export const askOfPlan = {
  ProposePlanItem: inPlan(proposePlanItem, 'leader', {
    body: unitCodes.provincialInspectorate,
    unit: unitCodes.department,
    topics: ['budget-finance', 'procurement'],
    quarter: 1,
    occurredOn: planned.proposed,
  }),
  ResolveOverlap: inPlan(resolveOverlap, 'leader', {
    overlapId: 'O1',
    outcome: 'both-stay',
    ground: 'Thời kỳ thanh tra khác nhau',
    occurredOn: planned.resolved,
  }),
  ApprovePlan: inPlan(approvePlan, 'head', { document: approval, occurredOn: planned.approved }),
  AdjustPlanItem: inPlan(adjustPlanItem, 'leader', {
    itemId: 'P1',
    dropped: true,
    ground: 'Kiểm toán nhà nước đã kiểm toán đơn vị',
    occurredOn: planned.resolved,
  }),
} satisfies { [Type in PlanCommand['type']]: (...args: never[]) => Extract<PlanCommand, { type: Type }> };
