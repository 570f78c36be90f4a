import { z } from 'zod';
import { type CommandOf, defineCommand } from '../command.ts';
import { accept, reject } from '../decider.ts';
import { documentSchema } from '../document.ts';
import { defineEvent } from '../event-definition.ts';
import type { Facts } from '../facts.ts';
import { actorId, badDate, firstRefusal } from '../guards.ts';
import { claimOf } from '../inspection-case/decision.ts';
import { type Consequence, deviationOf, SANCTION_FORMS } from '../law/accountability/consequence.ts';
import { legalDateSchema } from '../legal-date.ts';
import { policyOn } from '../policy/state.ts';
import { idSchema, lineSchema, textSchema } from '../text.ts';
import { consequenceOn } from './consequence-on.ts';
import { badOthers, countedMattersSchema } from './counted-matters.ts';
import type { ActionDecision } from './events.ts';
import { notOpen } from './guards.ts';
import type { ActionRefusal } from './refusals.ts';
import type { AccountabilityAction } from './state.ts';

const proposal = {
  form: z.enum(SANCTION_FORMS),
  /** Why another form than the reference; clear, names no person. */
  ground: textSchema.max(1_000).optional(),
  /** Our letter to the superior who decides. */
  document: documentSchema,
  /** Matters that count with its own and were not named when the action was opened: they may have become known since. */
  otherMatters: countedMattersSchema.optional(),
  /** Who decides: the superior of the head. */
  addressee: lineSchema.max(200),
};

export const proposeSanction = defineCommand('ProposeSanction', () => z.strictObject(proposal));

export const sanctionProposed = defineEvent('SanctionProposed', () =>
  z.strictObject({
    ...proposal,
    /** All that counted with its own. */
    otherMatters: z.array(idSchema),
    /** The band as it was read that day (decree 59/2019 Art. 78). */
    band: z.strictObject({
      lightest: z.enum(SANCTION_FORMS),
      heaviest: z.enum(SANCTION_FORMS),
      isProvisional: z.boolean(),
    }),
    proposedBy: z.string(),
    occurredOn: legalDateSchema,
  }),
);
export const proposalEvents = [sanctionProposed] as const;

/**
 * What we recommend. The superior decides; but our own letter stays within the reference or says why it does not, and
 * recommends nothing while a claimed ground is unassessed or where nothing follows.
 */
export const decideProposeSanction = (
  command: CommandOf<typeof proposeSanction>,
  state: AccountabilityAction,
  facts: Facts,
): ActionDecision => {
  const { data, by, today } = command;
  const { form, ground, document } = data;
  const unit = facts.units.get(state.unit);
  const open = state.grounds.filter(({ status }) => status === 'claimed');
  const refused = firstRefusal<ActionRefusal>(
    notOpen(state),
    open.length === 0 ? undefined : { code: 'GroundsOpen', groundIds: open.map(({ groundId }) => groundId) },
    by.kind === 'officer' && document.issuer !== by.body
      ? { code: 'WrongIssuer', issuer: document.issuer, expected: by.body }
      : undefined,
    badDate(command, 'document.signedOn', document.signedOn, state.openedOn),
    unit === undefined ? undefined : badOthers(state, data.otherMatters ?? [], unit, facts),
  );
  if (refused) return refused;

  const several = policyOn({ settings: facts.policies.get('several-matters') ?? [] }, 'several-matters', today);
  const otherMatters = [...new Set([...state.otherMatters, ...(data.otherMatters ?? [])])];
  const { consequence } = consequenceOn({ ...state, otherMatters }, facts.matters, { day: today, several });
  if (consequence.outcome === 'contradictory') {
    return reject({ code: 'GroundsContradict', effects: consequence.effects });
  }
  const band = bandOf(consequence);
  if (band === undefined) return reject({ code: 'NothingToPropose', outcome: consequence.outcome });
  const deviation = deviationOf(consequence, form);
  if (deviation !== 'within' && deviation !== 'not-comparable' && ground === undefined) {
    return reject({
      code: 'OutsideReference',
      form,
      lightest: band.lightest,
      heaviest: band.heaviest,
      article: 'Điều 78 Nghị định 59/2019/NĐ-CP',
    });
  }
  const proposed = { ...data, otherMatters, band, proposedBy: actorId(by), occurredOn: document.signedOn };
  return accept([{ type: 'SanctionProposed', data: proposed }], { claims: [claimOf(document)] });
};

const bandOf = (consequence: Exclude<Consequence, { outcome: 'contradictory' }>) => {
  switch (consequence.outcome) {
    case 'discipline': {
      const { lightest, heaviest, reference } = consequence;
      return { lightest, heaviest, isProvisional: reference.isProvisional };
    }
    case 'other-regime':
      return { lightest: 'other-regime', heaviest: 'other-regime', isProvisional: false } as const;
    case 'nothing-to-answer':
    case 'excluded':
    case 'exempted':
      return undefined;
  }
};
