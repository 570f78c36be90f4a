import type { OfficerActor } from '#domain/envelope.ts';
import type { Evidence } from '#domain/evidence/state.ts';
import { noFacts } from '#domain/facts.ts';
import { evidenceOf } from '#domain/inspection-case/closure-gate.ts';
import { notInFollowUp } from '#domain/inspection-case/guards.ts';
import { type CaseActType, type OpenAct, openActs } from '#domain/inspection-case/open-acts.ts';
import type { InspectionCase } from '#domain/inspection-case/state.ts';
import { legalDateOf } from '#domain/legal-date.ts';
import type { Action } from './actions.ts';
import { later } from './clock.ts';
import { caseTarget } from './command-placing.ts';
import { registry } from './registry.ts';
import { streamName } from './stream-kind.ts';
import { caseStreams, evidenceStreams } from './streams.ts';
import type { CaseTarget } from './target.ts';
import type { WritePath } from './write-path.ts';

/** A case as the ledger has it now, and what stands open in it for someone. */
export type CaseActs = Readonly<{
  target: CaseTarget;
  revision: number;
  /** Each with the action that rights are asked for: they come on top. */
  acts: readonly (OpenAct & Readonly<{ action: Action }>)[];
}>;

/** What an officer could do to a case as it stands; undefined: there is no such case. */
export const createCaseActs =
  ({ folds, prefix, authority, clock }: Pick<WritePath, 'folds' | 'prefix' | 'authority' | 'clock'>) =>
  async (caseId: string, actor: OfficerActor): Promise<CaseActs | undefined> => {
    const { state, revision } = await folds.load(caseStreams, streamName(prefix, caseStreams.category, caseId));
    const target = caseTarget(caseId, state);
    if (state === null || target === undefined) return undefined;
    const today = legalDateOf(later(clock.now(), authority.lastRecordedAt ?? ''));
    const evidence = await evidenceFor({ folds, prefix }, state);
    const acts = openActs(state, { by: actor, caseId, today }, { ...noFacts, ...authority.state, evidence }).map(
      (open) => ({
        ...open,
        action: actionOf(open.act),
      }),
    );
    return { target, revision, acts };
  };

/** Only the closure gate asks for it. */
const evidenceFor = async (
  { folds, prefix }: Pick<WritePath, 'folds' | 'prefix'>,
  state: InspectionCase,
): Promise<ReadonlyMap<string, Evidence>> => {
  const evidence = new Map<string, Evidence>();
  for (const hash of notInFollowUp(state) === undefined ? evidenceOf(state) : []) {
    const found = await folds.load(evidenceStreams, streamName(prefix, evidenceStreams.category, hash));
    if (found.state !== null) evidence.set(hash, found.state);
  }
  return evidence;
};

const actionOf = (act: CaseActType): Action => {
  const entry = registry.get(act);
  if (entry === undefined) throw new Error(`${act} has no row in the registry`);
  return entry.action;
};
