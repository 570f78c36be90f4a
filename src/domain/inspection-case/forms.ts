import type { CaseCommand } from './commands.ts';
import type { CaseRefusal } from './refusals.ts';
import { type CaseForm, hasReached, type InspectionCase } from './state.ts';

/**
 * Acts that only one form knows; all others are done in both. A check has its decision, its end and its notice, and
 * nothing of what the inspection law wants of an inspection: no announcement, no terms that are extended or stand
 * still, no measure by force, no report, draft, appraisal, conclusion or publication and what comes around them, no legal file,
 * no item of the year's plan.
 */
const FORM_OF_ACT: Readonly<Partial<Record<CaseCommand['type'], CaseForm>>> = {
  NamePlanItem: 'inspection',
  IssueDecision: 'inspection',
  AnnounceDecision: 'inspection',
  ExtendDuration: 'inspection',
  SuspendInspection: 'inspection',
  ResumeInspection: 'inspection',
  TerminateInspection: 'inspection',
  SendOutline: 'inspection',
  RequestExpert: 'inspection',
  RecordExpertAnswer: 'inspection',
  ApplyCoerciveMeasure: 'inspection',
  LiftCoerciveMeasure: 'inspection',
  OrderViolationStop: 'inspection',
  ReserveDissent: 'inspection',
  EndFieldwork: 'inspection',
  SubmitReport: 'inspection',
  AssignDraft: 'inspection',
  SubmitDraft: 'inspection',
  AppraiseDraft: 'inspection',
  IssueConclusion: 'inspection',
  PublishConclusion: 'inspection',
  RequestOpinion: 'inspection',
  RecordOpinion: 'inspection',
  AmendConclusion: 'inspection',
  ContestConclusion: 'inspection',
  AnswerContest: 'inspection',
  CloseFile: 'inspection',
  HandOverFile: 'inspection',
  OrderReinspection: 'inspection',
  IssueCheckDecision: 'check',
  EndCheck: 'check',
  NotifyCheckResult: 'check',
  StopCheck: 'check',
};

/** Whether a case of that form knows the act at all, wherever it stands. */
export const isActOf = (act: CaseCommand['type'], form: CaseForm): boolean => (FORM_OF_ACT[act] ?? form) === form;

/** The act is one of the other form. */
export const ofOtherForm = (act: CaseCommand['type'], { form }: InspectionCase): CaseRefusal | undefined =>
  isActOf(act, form) ? undefined : { code: 'NotInThisForm', act, form };

type Progress = Pick<InspectionCase, 'form' | 'stage'>;

/** Work at the unit begins with the announcement of an inspection; a check begins with its decision. */
export const hasWorkBegun = (progress: Progress): boolean =>
  progress.form === 'check'
    ? progress.stage === 'checked' || hasReached(progress, 'decided')
    : hasReached(progress, 'announced');

/** What was found stands on paper, in a conclusion or a notice of the result: nothing about findings changes any more. */
export const isResultOut = (progress: Progress): boolean =>
  hasReached(progress, progress.form === 'check' ? 'following-up' : 'concluded');

/** The stages in which recommendations are followed up: those of an inspection from its conclusion on, published or not. */
export const followUpStages = ({ form }: Pick<InspectionCase, 'form'>) =>
  form === 'check' ? (['following-up'] as const) : (['concluded', 'following-up'] as const);
