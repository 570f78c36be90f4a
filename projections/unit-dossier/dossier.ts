import type { Stage } from '#domain/inspection-case/state.ts';
import type { Topic } from '#domain/law/topics.ts';
import type { Bilingual } from '#terms/bilingual.ts';

export type DossierCase = Readonly<{
  caseId: string;
  title: Bilingual;
  form: 'inspection' | 'check';
  source: string;
  stage: Stage;
  stageSince: string;
  openedOn: string;
  conclusionNumber: string | null;
  /** Upheld in this unit; null: before publication this reader is told no more than the stage. */
  upheld: Readonly<{ findings: number; amountVnd: number; landM2: number }> | null;
}>;

export type DossierFinding = Readonly<{
  caseId: string;
  findingId: string;
  topic: Topic;
  actCode: string | null;
  violationCode: string | null;
  summary: string;
  from: string;
  to: string;
  amountVnd: number | null;
  landM2: number | null;
  status: 'reported' | 'returned' | 'upheld';
}>;

/** The same thing upheld in this unit by more than one inspection. */
export type RepeatedViolation = Readonly<{
  topic: Topic;
  /** Article of the act or violation, where both name the same; null: only the topic is the same. */
  code: string | null;
  /** Oldest first. */
  findings: readonly Readonly<{ caseId: string; findingId: string; openedOn: string }>[];
}>;

export type OwedRecommendation = Readonly<{
  caseId: string;
  recommendationId: string;
  kind: string;
  summary: string;
  /** What is still owed; null: it is not about money, or land. */
  amountVnd: number | null;
  landM2: number | null;
  dueOn: string;
  status: 'open' | 'said-done';
  isOverdue: boolean;
}>;

export type DossierMatter = Readonly<{
  matterId: string;
  title: Bilingual;
  identifiedOn: string;
  status: 'open' | 'merged' | 'cleared';
}>;

export type Dossier = Readonly<{
  unit: Readonly<{ code: string; name: string }>;
  /** Of the unit itself, or in which something was found there; newest first. */
  cases: readonly DossierCase[];
  /** Not those that were rejected or withdrawn. */
  findings: readonly DossierFinding[];
  repeated: readonly RepeatedViolation[];
  /** What the unit still has to carry out, the first to end first. */
  owed: readonly OwedRecommendation[];
  /** How many recommendations it carried out, and how many were given up. */
  settled: Readonly<{ verified: number; closedUnimplemented: number }>;
  matters: readonly DossierMatter[];
  /** What was looked at in the unit, and when last: topics that are not here never were. */
  topics: readonly Readonly<{ topic: Topic; lastOpenedOn: string }>[];
}>;
