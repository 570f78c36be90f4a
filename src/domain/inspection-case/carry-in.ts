import { z } from 'zod';
import { type CommandOf, defineCommand } from '../command.ts';
import { documentSchema } from '../document.ts';
import { defineEvent } from '../event-definition.ts';
import { legalDateSchema } from '../legal-date.ts';
import { idSchema, lineSchema, textSchema, unitCodeSchema } from '../text.ts';
import { assessmentsSchema } from './conclusion.ts';
import { decisionTerms } from './decision.ts';
import { findingContent, plainText } from './findings.ts';
import { scope } from './opening.ts';
import { publicationContent } from './publication.ts';
import { recommendationContent } from './recommendation-content.ts';
import { payment } from './recoveries.ts';
import { headResponsibilityGrades } from './reporting.ts';
import { ALL_STAGES } from './state.ts';

/**
 * Hồ sơ giấy: in the place of the officer in whatever was done on paper, before the case stood here. Who did it then
 * stands in the papers; who brought it here is the actor of the event.
 */
export const PAPER_FILE = 'paper-file';

/** Where the paper stands that all of it was taken from. */
const paperFile = z.strictObject({
  /** As it stands on its cover: opaque, and no person's name. */
  reference: lineSchema.max(80),
  /** Archive, shelf, box. */
  keptAt: lineSchema.max(200),
});

/** A row of an imported table, and what became of it. */
const importedRow = z.strictObject({
  /** SHA-256 of the file as it was read. */
  fileHash: z.string().regex(/^[0-9a-f]{64}$/),
  sheet: z.enum(['cases', 'findings', 'recommendations']),
  /** As a reader of the table counts: the heading is row 1. */
  row: z.int().min(2).max(1_048_576),
  /** The case itself, `F1`, `R1`. */
  became: z.string().regex(/^(case|[FR][1-9][0-9]{0,4})$/),
});
const importedFrom = z.strictObject({ rows: z.array(importedRow).min(1).max(500) });

const carriedFinding = z.strictObject({
  ...findingContent(plainText),
  reportedOn: legalDateSchema,
  /** Absent: the leader has not looked at it yet. */
  review: z
    .strictObject({
      verdict: z.enum(['upheld', 'rejected']),
      on: legalDateSchema,
      /** Why, where it was rejected. */
      comment: plainText(textSchema).optional(),
      crimeSigns: z.boolean().optional(),
    })
    .optional(),
});

const carriedRecommendation = z.strictObject({
  ...recommendationContent(plainText),
  /** How far it had come on paper. Absent: open. */
  standing: z
    .strictObject({
      status: z.enum(['said-done', 'verified', 'closed-unimplemented']),
      on: legalDateSchema,
      /** Why it was given up. */
      reason: textSchema.max(1_000).optional(),
      document: documentSchema.optional(),
    })
    .optional(),
});

const team = z.strictObject({
  members: z
    .array(z.strictObject({ officerId: idSchema, position: z.enum(['leader', 'deputy-leader', 'member']) }))
    .min(1)
    .max(30),
  occurredOn: legalDateSchema,
});

/**
 * A case that ran on paper until now, with the steps that were already done: in the order of an inspection's life, none
 * left out before one that is told.
 */
export const carryInCase = defineCommand('CarryInCase', () =>
  z.strictObject({
    ...scope,
    /** The inspecting body, where it is not one's own: the province carries in what its districts led. */
    body: unitCodeSchema.optional(),
    paperFile,
    importedFrom: importedFrom.optional(),
    decision: z.strictObject(decisionTerms).optional(),
    team: team.optional(),
    announcement: z.strictObject({ announcedOn: legalDateSchema, place: lineSchema.max(200) }).optional(),
    findings: z.array(carriedFinding).max(200).optional(),
    fieldworkEndedOn: legalDateSchema.optional(),
    report: z
      .strictObject({ document: documentSchema, headResponsibilityGrade: headResponsibilityGrades.optional() })
      .optional(),
    conclusion: z
      .strictObject({
        document: documentSchema,
        assessments: assessmentsSchema,
        recommendations: z.array(carriedRecommendation).max(200),
      })
      .optional(),
    publication: z.strictObject(publicationContent).partial({ publishedHash: true }).optional(),
    /** Money and land that came in, on what was found or on what was ordered. */
    payments: z
      .array(z.strictObject(payment(plainText)))
      .max(200)
      .optional(),
  }),
);
export type CarryInCase = CommandOf<typeof carryInCase>;

/** Stands behind the opening, and says of all that follow beside it that they were taken from paper. */
export const caseCarriedIn = defineEvent('CaseCarriedIn', () =>
  z.strictObject({
    paperFile,
    importedFrom: importedFrom.optional(),
    /** Where it stood when it came. */
    stage: z.enum(ALL_STAGES),
    carriedInBy: z.string(),
    occurredOn: legalDateSchema,
  }),
);
export const carryInEvents = [caseCarriedIn] as const;
