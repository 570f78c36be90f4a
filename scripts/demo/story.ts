import type { CorruptActCode, PreventionViolationCode } from '#domain/law/corrupt-acts.ts';
import type { Topic } from '#domain/law/topics.ts';
import type { LegalDate } from '#domain/legal-date.ts';
import type { UnitCode } from '#domain/text.ts';
import type { DemoStep, DemoWorld, PaperKind } from './demo-step.ts';
import type { OfficerKey } from './officers.ts';

/** An inspection as one would tell it: who, where, what was found, how far it got. The course makes the commands of it. */
export type Story = Readonly<{
  name: string;
  source:
    | 'plan'
    | 'ad-hoc'
    | 'citizen-report'
    | 'elected-body-request'
    | 'complaint-or-denunciation'
    | 'audit'
    | 'escalation';
  sourceReference?: string;
  body: UnitCode;
  unit: UnitCode;
  place: string;
  topics: readonly Topic[];
  period: Readonly<{ from: LegalDate; to: LegalDate }>;
  corruptionSigns?: boolean;
  openedOn: LegalDate;
  durationDays: number;
  people: Readonly<{
    head: OfficerKey;
    leader: OfficerKey;
    members: readonly OfficerKey[];
    drafter: OfficerKey;
    appraiser?: OfficerKey;
  }>;
  /** What the other papers of its body's register have left free; else each takes the next number. */
  numbers?: Partial<Readonly<Record<PaperKind, number>>>;
  /** The last stage it has reached today. */
  until: StoryStage;
  /** What must be there before the first finding can be reported. */
  beforeFindings?: readonly Act[];
  findings?: readonly FindingStory[];
  /** What happens between the last finding and the end of fieldwork. */
  afterFindings?: readonly Act[];
  /** Who leads it from there on, where the body that opened it ended on the way. */
  takenOver?: Pick<Story, 'body' | 'people' | 'numbers'>;
  headResponsibilityGrade?: 'weak-management-capacity' | 'irresponsible-management' | 'covering-up';
  /** Topics nobody came to look at after all. */
  notExamined?: readonly Topic[];
  recommendations?: readonly RecommendationStory[];
  redactions?: readonly Readonly<{ passage: string; ground: string }>[];
  /** What happens after publication, in order. */
  followUp?: readonly Act[];
}>;

export const STORY_STAGES = [
  'opened',
  'decided',
  'announced',
  'fieldwork-ended',
  'reported',
  'drafted',
  'concluded',
  'following-up',
] as const;
export type StoryStage = (typeof STORY_STAGES)[number];

export type FindingStory = Readonly<{
  by: OfficerKey;
  topic: Topic;
  actCode?: CorruptActCode;
  violationCode?: PreventionViolationCode;
  summary: string;
  details?: string;
  unit?: UnitCode;
  place?: string;
  from: LegalDate;
  to: LegalDate;
  amountVnd?: number;
  landM2?: number;
  responsiblePost?: string;
  legalBasis?: readonly string[];
  evidence?: readonly string[];
  /** What became of it, in order; the last decides. */
  became?: readonly FindingAct[];
}>;

export type FindingAct =
  | Readonly<{
      act: 'uphold';
      legalBasis?: readonly string[];
      responsiblePost?: string;
      suspects?: readonly string[];
      crimeSigns?: true;
    }>
  | Readonly<{ act: 'return' | 'reject'; comment: string }>
  | Readonly<{ act: 'correct'; changes: object }>
  | Readonly<{
      act: 'reclassify';
      topic: Topic;
      actCode?: CorruptActCode;
      violationCode?: PreventionViolationCode;
      ground: string;
    }>
  | Readonly<{ act: 'withdraw'; ground: string }>
  /** Handed to the investigation body. */
  | Readonly<{ act: 'transfer'; recipient: string }>
  /** The reporter tries to review his own work. */
  | Readonly<{ act: 'review-own' }>;

export type RecommendationStory = Readonly<{
  kind:
    | 'recover-budget'
    | 'return-to-payer'
    | 'reduce-settlement'
    | 'recover-land'
    | 'handle-organisation'
    | 'handle-individual'
    | 'amend-document';
  summary: string;
  addressee: UnitCode;
  obligor?: string;
  amountVnd?: number;
  landM2?: number;
  dueInDays: number;
  findings: readonly string[];
}>;

/**
 * What goes on beside the courses of inspections: what becomes of a corruption matter and of those who answer for it,
 * which outlasts the inspection that found it; what a team does at the unit.
 */
export type Thread = Readonly<{ startsOn: LegalDate; acts: readonly Act[] }> &
  (Readonly<{ matter: string }> | Readonly<{ case: string }>);

/** A command that belongs to one story only. */
export type Act = Readonly<{
  /** Calendar days after the one before. */
  after: number;
  by: OfficerKey;
  type: DemoStep['type'];
  /**
   * Came to the demonstration later: it happens beside the course, so many days after the last step, and neither moves
   * what follows nor renames it.
   */
  beside?: true;
  /** Told so many days after it happened. */
  late?: number;
  subject?: DemoStep['subject'];
  data(on: LegalDate, world: DemoWorld): object;
  refused?: string;
}>;
