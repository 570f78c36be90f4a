import type { CommandOf } from '../command.ts';
import { documentKey } from '../document.ts';
import type { OffenderOutcome } from '../law/accountability/severity.ts';
import type { recordJudgment } from './criminal-track.ts';
import type { JudgmentOnRecord } from './state.ts';

type Told = Omit<CommandOf<typeof recordJudgment>['data'], 'receivedOn'>;

/** What a judgment says, in one shape whoever tells it. */
export const saidIn = ({ court, level, document, effectiveOn, offenders, supersedes }: Told) => ({
  key: documentKey(document),
  court,
  level,
  on: document.signedOn,
  effectiveOn,
  offenders: offenders
    .map(({ personId, outcome }) => ({ offender: personId, outcome: outcome as OffenderOutcome }))
    .toSorted((one, other) => one.offender.localeCompare(other.offender)),
  supersedes: supersedes === undefined ? null : documentKey(supersedes),
});

export const isSameJudgment = ({ receivedOn, ...known }: JudgmentOnRecord, told: Told): boolean =>
  JSON.stringify(known) === JSON.stringify(saidIn(told));
