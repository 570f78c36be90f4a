import { text } from './labels.ts';
import { paper, papered, type Setting, type Tellings, under } from './telling.ts';

type Told = 'CheckDecisionIssued' | 'CheckDone' | 'CheckResultNotified' | 'CheckStopped';

/** How a check tells what it has of its own. */
export const checkTellings: Pick<Tellings, Told> = {
  CheckDecisionIssued: {
    stage: 'decided',
    facts: (data) => ({
      ...papered(data),
      ...(data.durationDays === undefined
        ? {}
        : { days: text({ vi: ` Thời hạn ${data.durationDays} ngày.`, en: ` ${data.durationDays} days.` }) }),
    }),
    sets: ({ document, durationDays }) => [
      ['/checkDecision', document],
      ['/checkDays', durationDays],
    ],
    document: paper,
  },
  CheckDone: {
    stage: 'checked',
    facts: ({ minutes }) => ({ place: minutes.place }),
    sets: ({ minutes }) => [['/endMinutes', minutes]],
  },
  CheckResultNotified: {
    stage: 'following-up',
    facts: (data) => ({
      ...papered(data),
      findings: data.findings.length,
      recommendations: data.recommendations.length,
    }),
    sets: ({ document, recommendations }) => [
      ['/checkResult', document],
      ...recommendations.flatMap(({ recommendationId, ...content }): readonly Setting[] =>
        under(`/recommendations/${recommendationId}`, { ...content, status: 'open' }),
      ),
    ],
    document: paper,
  },
  CheckStopped: {
    stage: 'terminated',
    facts: (data) => ({ ...papered(data), ground: data.ground }),
    sets: ({ ground }) => [['/stopGround', ground]],
    document: paper,
  },
};
