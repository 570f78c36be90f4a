import { recommendationOf } from '../case-acts/recommendations-field.tsx';
import type { Values } from '../forms/body-of.ts';
import { blankDocument } from '../forms/document-fields.tsx';

/** How far a paper case had come: each tells of those before it. */
export const REACHED = [
  'opened',
  'decided',
  'announced',
  'fieldwork-ended',
  'reported',
  'concluded',
  'following-up',
] as const;
export type Reached = (typeof REACHED)[number];

export const reachedOf = (values: Values): Reached => REACHED.find((stage) => stage === values['reached']) ?? 'opened';

/** Whether the case had come as far as this. */
export const isAsFar = (values: Values, stage: Reached): boolean =>
  REACHED.indexOf(reachedOf(values)) >= REACHED.indexOf(stage);

/** What stands in the form at first. */
export const paperCase = (today: string, body: string): Values => ({
  reached: 'opened',
  source: null,
  unit: null,
  body: null,
  topics: [],
  period: { from: null, to: null },
  corruptionSigns: false,
  occurredOn: null,
  paperFile: { reference: '', keptAt: '' },
  decision: { document: blankDocument('decision', body, 'QĐ-TTr'), durationDays: null },
  team: { members: [blankMember('leader')], occurredOn: null },
  announcement: { announcedOn: null, place: '' },
  findings: [],
  fieldworkEndedOn: null,
  report: { document: blankDocument('report', body, 'BC-ĐTTr'), headResponsibilityGrade: null },
  conclusion: { document: blankDocument('conclusion', body, 'KL-TTr'), recommendations: [] },
  notExamined: [],
  publication: { channels: ['portal'], postedOn: null, until: null, redactions: [] },
  today,
});

export const blankMember = (position: 'leader' | 'member'): Values => ({ officerId: null, position });

export const blankFinding = (values: Values): Values => ({
  topic: Array.isArray(values['topics']) && values['topics'].length === 1 ? values['topics'][0] : null,
  actCode: null,
  violationCode: null,
  summary: '',
  details: '',
  unit: values['unit'],
  from: null,
  to: null,
  amountVnd: null,
  landM2: null,
  responsiblePost: '',
  legalBasis: null,
  reportedOn: null,
  review: { verdict: null, on: null, comment: '', crimeSigns: false },
});

const listOf = (value: unknown): readonly Values[] => (Array.isArray(value) ? (value as Values[]) : []);

/** The body of the act: without the steps that were not reached yet, papers by the body that led the case. */
export const bodyOfPaperCase = (values: Values, ownBody: string): Values => {
  const { reached: _, notExamined: __, today: ___, ...body } = values;
  const issuer = values['body'] ?? ownBody;
  const isConcluded = isAsFar(values, 'concluded');
  const findings = listOf(values['findings']).map(findingOf);
  const withIssuer = (part: unknown): Values => {
    const { document, ...rest } = part as Values;
    return { document: { ...(document as Values), issuer }, ...rest };
  };
  return {
    ...body,
    decision: isAsFar(values, 'decided') ? withIssuer(values['decision']) : null,
    // Nobody goes on with what was concluded: whoever led it may be left out then.
    team: isAsFar(values, 'announced') ? teamOf(values['team'] as Values, isConcluded) : null,
    announcement: isAsFar(values, 'announced') ? values['announcement'] : null,
    findings: isAsFar(values, 'announced') && findings.length > 0 ? findings : null,
    fieldworkEndedOn: isAsFar(values, 'fieldwork-ended') ? values['fieldworkEndedOn'] : null,
    report: isAsFar(values, 'reported') ? withIssuer(values['report']) : null,
    conclusion: isConcluded ? conclusionOf(values, withIssuer(values['conclusion'])) : null,
    publication: isAsFar(values, 'following-up') ? values['publication'] : null,
  };
};

const teamOf = ({ members, occurredOn }: Values, isOptional: boolean): Values | null => {
  const chosen = listOf(members).filter(({ officerId }) => officerId !== null);
  return chosen.length === 0 && isOptional ? null : { members: chosen, occurredOn };
};

/** What is not looked at yet has no verdict; a reason belongs to a rejection, signs of crime to what was upheld. */
const findingOf = ({ review, ...content }: Values): Values => {
  const { verdict, on, comment, crimeSigns } = review as Values;
  if (verdict === null) return content;
  const more = verdict === 'rejected' ? { comment } : { crimeSigns };
  return { ...content, review: { verdict, on, ...more } };
};

/** A topic in which something was upheld has violations; the others are clean, but for those that nobody could look at. */
const conclusionOf = (values: Values, { recommendations, ...conclusion }: Values): Values => {
  const upheld = listOf(values['findings']).filter(({ review }) => (review as Values)['verdict'] === 'upheld');
  const violated = new Set(upheld.map(({ topic }) => topic));
  const unseen = Array.isArray(values['notExamined']) ? (values['notExamined'] as unknown[]) : [];
  const scope = Array.isArray(values['topics']) ? (values['topics'] as unknown[]) : [];
  return {
    ...conclusion,
    assessments: [...new Set([...scope, ...violated])].map((topic) => ({
      topic,
      result: violated.has(topic) ? 'violations' : unseen.includes(topic) ? 'not-examined' : 'compliant',
    })),
    recommendations: listOf(recommendations).map(recommendationOf),
  };
};
