import type { Assessment } from './conclusion.ts';
import { upheldFindings } from './finding-state.ts';
import type { CaseRefusal } from './refusals.ts';
import type { InspectionCase } from './state.ts';

/**
 * A conclusion that is silent on a topic leaves open whether it was clean or never looked at, so each topic is
 * assessed exactly once; and what it says agrees with the findings it rests on.
 */
export const assessmentFault = (assessments: readonly Assessment[], state: InspectionCase): CaseRefusal | undefined => {
  const withFindings = new Set(upheldFindings(state).map(({ topic }) => topic));
  const assessed = assessments.map(({ topic }) => topic);
  const missing = [...new Set([...state.topics, ...withFindings])].filter((topic) => !assessed.includes(topic));
  const twice = assessed.filter((topic, index) => assessed.indexOf(topic) !== index);
  if (missing.length + twice.length > 0) return { code: 'AssessmentsIncomplete', missing, twice };

  const contradicting = assessments
    .filter(({ topic, result }) => (result === 'violations') !== withFindings.has(topic))
    .map(({ topic }) => topic);
  return contradicting.length === 0 ? undefined : { code: 'AssessmentContradictsFindings', topics: contradicting };
};
