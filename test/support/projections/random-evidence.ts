import { createHash } from 'node:crypto';
import type { EvidenceCommand } from '#domain/evidence/commands.ts';
import { verificationResultSchema } from '#domain/evidence/events.ts';
import { mediaTypes } from '#domain/evidence/media-types.ts';
import type { InspectionCase } from '#domain/inspection-case/state.ts';
import { legalDateOf } from '#domain/legal-date.ts';
import { askOfEvidence as ask } from '#test/support/domain/evidence-commands.ts';
import { actor, people } from '#test/support/domain/huong-binh.ts';
import type { Random } from './random.ts';
import { handsOf } from './random-step.ts';
import { happenOnEvidence, type World } from './random-world.ts';

/** Few, so that the same file turns up again, in the same case and in another. */
const STRAY = [1, 2, 3].map((n) => createHash('sha256').update(`stray ${n}`).digest('hex'));

/** A file that findings of the case cite, or one of the strays. */
const fileOf = ({ findings }: InspectionCase, random: Random): string => {
  const cited = findings.flatMap(({ evidence }) => evidence);
  return random.pick(cited.length > 0 && random.chance(2) ? cited : STRAY);
};

/** Something that is done to a file of a case; the real decider says what of it is. */
export const actOnEvidence = (world: World, caseId: string, random: Random, now: string): void => {
  const state = world.facts.cases.get(caseId) ?? null;
  if (state === null) return;
  const { leader, member } = handsOf(state.body);
  const identity = fileOf(state, random);
  const as = { by: actor(random.chance(2) ? leader : member), now, identity };
  const occurredOn = legalDateOf(now);
  const copy = random.chance(3) ? ('working-copy' as const) : ('as-received' as const);
  const to = people[random.chance(2) ? leader : member].officerId;
  const acts: readonly (() => EvidenceCommand)[] = [
    () =>
      ask.RegisterEvidence(
        {
          caseId,
          mediaType: random.pick(mediaTypes),
          claimedOn: occurredOn,
          occurredOn,
          ...(random.chance(4) ? { excerptOf: random.pick(STRAY) } : {}),
          isDenunciation: random.chance(9),
        },
        as,
      ),
    () => ask.MoveEvidence({ caseId, to, place: `Tủ ${random.below(3)}`, occurredOn }, as),
    () => ask.OpenEvidence({ caseId, copy }, as),
    () => ask.VerifyEvidence({ caseId, result: random.pick(verificationResultSchema.options) }, as),
  ];
  happenOnEvidence(world, random.pick(acts)());
};
