import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { parseISO } from 'date-fns/parseISO';
import { z } from 'zod';
import { type CommandOf, defineCommand } from '../command.ts';
import { accept } from '../decider.ts';
import { defineEvent } from '../event-definition.ts';
import { actorId, badDate, firstRefusal } from '../guards.ts';
import { ruleOn } from '../law/inspection-rules.ts';
import { legalDateSchema } from '../legal-date.ts';
import { lineSchema } from '../text.ts';
import type { CaseDecision } from './events.ts';
import { wrongStage } from './guards.ts';
import type { CaseRefusal } from './refusals.ts';
import type { InspectionCase } from './state.ts';

export const publicationContent = {
  channels: z.array(z.enum(['portal', 'mass-media', 'notice-board', 'meeting'])).min(1),
  /** First and last day on the portal. */
  postedOn: legalDateSchema,
  until: legalDateSchema,
  /** SHA-256 of the text as published. */
  publishedHash: z.string().regex(/^[0-9a-f]{64}$/),
  /** What was left out, and why. */
  redactions: z.array(z.strictObject({ passage: lineSchema.max(200), ground: lineSchema.max(300) })).max(200),
};

export const publishConclusion = defineCommand('PublishConclusion', () => z.strictObject(publicationContent));
export const conclusionPublished = defineEvent('ConclusionPublished', () =>
  z.strictObject({
    ...publicationContent,
    /** Absent: it was published on paper, before the case stood here. */
    publishedHash: publicationContent.publishedHash.optional(),
    publishedBy: z.string(),
    occurredOn: legalDateSchema,
  }),
);
export const publicationEvents = [conclusionPublished] as const;

type PublishConclusion = CommandOf<typeof publishConclusion>;

/** Published on the portal and through one more channel, for as long as the decree wants. */
export const decidePublishConclusion = (command: PublishConclusion, state: InspectionCase): CaseDecision => {
  const { postedOn, until } = command.data;
  const refused = firstRefusal(
    wrongStage(state, 'concluded'),
    badDate(command, 'postedOn', postedOn, state.lastStepOn),
    until < postedOn ? { code: 'PeriodReversed', from: postedOn, to: until } : undefined,
    publicationFault(command),
  );
  if (refused) return refused;
  const published = { ...command.data, publishedBy: actorId(command.by), occurredOn: postedOn };
  return accept([{ type: 'ConclusionPublished', data: published }]);
};

const publicationFault = ({ data }: PublishConclusion): CaseRefusal | undefined => {
  const rule = ruleOn('publication', data.postedOn);
  if (rule === undefined) return undefined;
  const { article, value } = rule;
  const others = new Set(data.channels.filter((channel) => channel !== 'portal'));
  if (!data.channels.includes('portal') || others.size < value.otherChannels) {
    return { code: 'ChannelsMissing', article, missing: data.channels.includes('portal') ? 'other' : 'portal' };
  }
  // Both days count: fifteen consecutive days on the portal.
  const days = differenceInCalendarDays(parseISO(data.until), parseISO(data.postedOn)) + 1;
  return days < value.portalDays
    ? { code: 'PublicationTooShort', days, required: value.portalDays, article }
    : undefined;
};
