import { formatDate, isLegalDate } from '#domain/legal-date.ts';
import { contestResultNames, opinionPositionNames } from './around-conclusion.ts';
import type { Bilingual } from './bilingual.ts';
import { caseFieldName, caseFieldNames } from './case-fields.ts';
import {
  appraisalNames,
  assessmentNames,
  bodyLevelNames,
  channelNames,
  findingStatusNames,
  gradeNames,
  outcomeNames,
  recommendationKindNames,
  recommendationStatusNames,
  recusalGroundNames,
  sourceNames,
  stageNames,
} from './cases.ts';
import { extensionGroundNames } from './clocks.ts';
import { measureKindNames, minutesKindNames } from './fieldwork.ts';
import { checkResultNames, destinationNames } from './follow-up.ts';
import { suspensionGroundNames } from './inspection-time.ts';
import { postLevelNames } from './offices.ts';

/** How a value of a case is written out. */
export type ValueKind =
  | 'text'
  | 'sealed'
  | 'number'
  | 'money'
  | 'area'
  | 'day'
  | 'yes-no'
  | 'document'
  | 'period'
  | 'unit'
  | 'officer'
  | 'topic'
  | 'act'
  | 'violation'
  | 'members'
  | 'minutes'
  | 'persons'
  | 'hash'
  | 'redactions'
  | 'obligor'
  | 'matter'
  | 'words'
  | Readonly<Record<string, Bilingual>>;

const formNames = {
  inspection: { vi: 'thanh tra', en: 'inspection' },
  check: { vi: 'kiểm tra', en: 'check' },
} as const;
/** How the days of an inspection are counted. */
export const durationUnitNames = {
  calendar: { vi: 'ngày liên tục', en: 'calendar days' },
  working: { vi: 'ngày làm việc', en: 'working days' },
} as const;

/** By the last name of the path, unless it stands below. */
const kinds: Readonly<Record<string, ValueKind>> = {
  form: formNames,
  unit: 'unit',
  body: 'unit',
  addressee: 'unit',
  bodyLevel: bodyLevelNames,
  source: sourceNames,
  topics: 'topic',
  topic: 'topic',
  period: 'period',
  corruptionSigns: 'yes-no',
  highestSuspect: postLevelNames,
  stage: stageNames,
  decision: 'document',
  durationDays: 'number',
  durationUnit: durationUnitNames,
  extensionDays: 'number',
  extensionGround: extensionGroundNames,
  proposedOn: 'day',
  suspendedSince: 'day',
  suspensionGround: suspensionGroundNames,
  resumedOn: 'day',
  team: 'members',
  announcement: 'minutes',
  checkDecision: 'document',
  checkDays: 'number',
  endMinutes: 'minutes',
  checkResult: 'document',
  actCode: 'act',
  violationCode: 'violation',
  details: 'sealed',
  outline: 'document',
  outlineDueOn: 'day',
  receivedOn: 'day',
  minutesKind: minutesKindNames,
  refusals: 'number',
  answerDueOn: 'day',
  answer: 'document',
  answerDetails: 'sealed',
  measureKind: measureKindNames,
  liftedOn: 'day',
  opinion: 'sealed',
  from: 'day',
  to: 'day',
  amountVnd: 'money',
  landM2: 'area',
  persons: 'persons',
  evidence: 'hash',
  crimeSigns: 'yes-no',
  document: 'document',
  results: 'document',
  headResponsibilityGrade: gradeNames,
  drafter: 'officer',
  hash: 'hash',
  version: 'number',
  conclusion: 'document',
  answerToRequester: 'document',
  dueOn: 'day',
  dueDays: 'number',
  conclusionReceivedOn: 'day',
  implementationOrder: 'document',
  reminder: 'document',
  check: checkResultNames,
  checkMinutes: 'minutes',
  organisations: 'number',
  individuals: 'number',
  payer: 'obligor',
  destination: destinationNames,
  paidOn: 'day',
  obligor: 'obligor',
  matter: 'matter',
  channels: channelNames,
  postedOn: 'day',
  until: 'day',
  publishedHash: 'hash',
  redactions: 'redactions',
  reverifiedOn: 'day',
  procuracyNotice: 'document',
  reportReceivedOn: 'day',
  opinionPosition: opinionPositionNames,
  contestResult: contestResultNames,
  fileClosedOn: 'day',
  filePapers: 'number',
  fileHandedOverOn: 'day',
  factOn: 'day',
  proposedBy: 'officer',
  outcome: outcomeNames,
};

/** By the name above the last one: `/assessments/education`, `/findings/F1/status`. */
const kindsBelow: Readonly<Record<string, ValueKind>> = {
  recusals: recusalGroundNames,
  dissents: 'sealed',
  appraisals: appraisalNames,
  assessments: assessmentNames,
  // For which matter somebody's responsibility is looked at.
  accountability: 'matter',
};

/** How the value at a path of a case is written out. */
export const valueKind = (path: string): ValueKind => {
  const parts = path.split('/').slice(1);
  const [first = ''] = parts;
  const last = parts.at(-1) ?? '';
  // Told in both languages: of a question it is how it stands.
  if (first === 'oversightRequest') return 'words';
  if (parts.length === 2 && kindsBelow[first] !== undefined) return kindsBelow[first];
  if (last === 'status') return first === 'findings' ? findingStatusNames : recommendationStatusNames;
  if (last === 'kind' && first === 'recommendations') return recommendationKindNames;

  return kinds[last] ?? 'text';
};

/** Parts of a case that have names of their own: F1, R1, Q1 … */
const PARTS: readonly string[] = [
  ...[
    'findings',
    'recommendations',
    'recoveries',
    'requests',
    'minutes',
    'experts',
    'measures',
    'explanations',
    'stops',
    'opinions',
    'superiorOpinions',
    'amendments',
    'contests',
    'transfers',
    'lateFacts',
    'reinspections',
  ],
];

/** What the value at a path is called: `F1 · số tiền`. The name of a topic or person in it is for the caller to say. */
export const pathWords = (path: string): Readonly<{ subject: string | undefined; name: Bilingual }> => {
  const parts = path.split('/').slice(1);
  const [first = '', second] = parts;
  const isOfPart = PARTS.includes(first);
  const asked = first === 'oversightRequest' ? second?.slice(0, second.indexOf(' ~')) : undefined;
  if (asked !== undefined)
    return { subject: isLegalDate(asked) ? formatDate(asked) : asked, name: caseFieldNames.oversightRequest };
  return {
    subject: isOfPart ? second : undefined,
    name: caseFieldName(path) ?? { vi: path, en: path },
  };
};
