import type { Stage } from '#domain/inspection-case/state.ts';
import { ruleOn } from '#domain/law/inspection-rules.ts';

/** Whose turn it is, so that nobody waits for nobody. */
export type MoveRole =
  | 'head'
  | 'leader'
  | 'drafter'
  | 'appraiser'
  /** Carries out what was recommended. */
  | 'addressee'
  /** Checks what an addressee says is done. */
  | 'verifier'
  | 'closure-proposer'
  | 'second-officer';

export type Move = Readonly<{ role: MoveRole; officerId: string | null; unit: string | null }>;

/** What the turn depends on. */
export type Progress = Readonly<{
  stage: Stage;
  stageSince: string;
  /** First day of the suspension that is still running. */
  suspendedSince: string | null;
  bodyLevel: string;
  leaderId: string | null;
  drafterId: string | null;
  draft: 'none' | 'submitted' | 'agreed' | 'changes-needed';
  openRecommendations: number;
  saidDoneRecommendations: number;
  /** Of the first recommendation that nobody says is done. */
  firstAddressee: string | null;
  proposedBy: string | null;
}>;

const turnOf = (role: MoveRole, officerId: string | null = null, unit: string | null = null): Move => ({
  role,
  officerId,
  unit,
});

/** Derived from where the case stands; null once it is closed or given up. */
export const whoseMove = (progress: Progress): Move | null => {
  const { stage, leaderId, drafterId } = progress;
  switch (stage) {
    case 'opened':
      return turnOf('head');
    case 'decided':
      return leaderId === null ? turnOf('head') : turnOf('leader', leaderId);
    case 'announced':
      // Time stands still until the head lets it run again.
      return progress.suspendedSince === null ? turnOf('leader', leaderId) : turnOf('head');
    case 'fieldwork-ended':
      return turnOf('leader', leaderId);
    case 'reported':
      return drafterId === null ? turnOf('head') : turnOf('drafter', drafterId);
    case 'drafted':
      return moveOnDraft(progress);
    case 'concluded':
    case 'checked':
      return turnOf('head');
    case 'following-up':
      return moveInFollowUp(progress);
    case 'closed':
    case 'terminated':
      return null;
  }
};

const moveOnDraft = ({ draft, drafterId, bodyLevel, stageSince }: Progress): Move => {
  if (draft === 'changes-needed') return turnOf('drafter', drafterId);
  const isAppraisalDue = ruleOn('appraisal', stageSince)?.value.mandatoryFor === bodyLevel;
  return draft !== 'agreed' && isAppraisalDue ? turnOf('appraiser') : turnOf('head');
};

const moveInFollowUp = (progress: Progress): Move => {
  if (progress.proposedBy !== null) return turnOf('second-officer');
  // What waits for our own check comes before what waits for others.
  if (progress.saidDoneRecommendations > 0) return turnOf('verifier');
  return progress.openRecommendations > 0
    ? turnOf('addressee', null, progress.firstAddressee)
    : turnOf('closure-proposer');
};
