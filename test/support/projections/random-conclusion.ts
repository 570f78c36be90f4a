import { closeCase, proposeClosure } from '#domain/inspection-case/closure.ts';
import { evidenceOf } from '#domain/inspection-case/closure-gate.ts';
import {
  declareAccountabilityNotRequired,
  declareMatterNotRequired,
  reportResultToRequester,
  reverifyEvidence,
} from '#domain/inspection-case/closure-grounds.ts';
import { issueConclusion } from '#domain/inspection-case/conclusion.ts';
import { appraiseDraft, assignDraft, submitDraft } from '#domain/inspection-case/drafting.ts';
import { upheldCorruptActs, upheldFindings } from '#domain/inspection-case/finding-state.ts';
import { publishConclusion } from '#domain/inspection-case/publication.ts';
import {
  closeRecommendationUnimplemented,
  reportRecommendationDone,
  verifyRecommendation,
} from '#domain/inspection-case/recommendations.ts';
import { endFieldwork, submitReport } from '#domain/inspection-case/reporting.ts';
import type { InspectionCase } from '#domain/inspection-case/state.ts';
import { command } from '#test/support/domain/command.ts';
import { actor, people } from '#test/support/domain/huong-binh.ts';
import type { Random } from './random.ts';

import { HASHES, handsOf, paperOf, recommendationsOn, type Step } from './random-step.ts';

const recommendation = ({ recommendations }: InspectionCase, random: Random): string =>
  recommendations.at(random.below(3))?.recommendationId ?? 'R1';

/** From the report to the closing of the case. */
export const conclusionSteps = {
  endFieldwork: (s, _r, now, today) =>
    command(endFieldwork, { occurredOn: today }, { by: actor(handsOf(s.body).leader), now }),
  submitReport: (s, r, now, today) => {
    const data = {
      document: paperOf(r, 'report', s.body, today),
      ...(upheldCorruptActs(s).length > 0 ? { headResponsibilityGrade: 'covering-up' as const } : {}),
      dissents: s.team.slice(0, 1).map(({ officerId }) => ({ officerId, text: 'Ý kiến khác' as never })),
    };
    return command(submitReport, data, { by: actor(handsOf(s.body).leader), now });
  },
  assignDraft: (s, _r, now, today) => {
    const { head, drafter } = handsOf(s.body);
    return command(assignDraft, { drafter: people[drafter].officerId, occurredOn: today }, { by: actor(head), now });
  },
  submitDraft: (s, r, now, today) =>
    command(submitDraft, { hash: r.pick(HASHES), occurredOn: today }, { by: actor(handsOf(s.body).drafter), now }),
  appraise: (s, r, now, today) => {
    const result = r.chance(4) ? ('changes-needed' as const) : ('agreed' as const);
    const data = { version: s.draft?.version ?? 1, result, comment: 'Cần làm rõ' as never, occurredOn: today };
    return command(appraiseDraft, data, { by: actor('appraiser'), now });
  },
  conclude: (s, r, now, today) => {
    const upheld = upheldFindings(s);
    const violated = new Set(upheld.map(({ topic }) => topic));
    const assessments = [...new Set([...s.topics, ...violated])].map((topic) => ({
      topic,
      result: violated.has(topic) ? ('violations' as const) : r.pick(['compliant', 'not-examined'] as const),
    }));
    const recommendations = recommendationsOn(s, r);
    const data = { document: paperOf(r, 'conclusion', s.body, today), assessments, recommendations };
    return command(issueConclusion, data, { by: actor(handsOf(s.body).head), now });
  },
  publish: (s, _r, now, today) => {
    const data = {
      channels: ['portal' as const, 'notice-board' as const],
      postedOn: today,
      until: '2027-12-31',
      publishedHash: 'd'.repeat(64),
      redactions: [],
    };
    return command(publishConclusion, data, { by: actor(handsOf(s.body).head), now });
  },
  sayDone: (s, r, now, today) => {
    const data = {
      recommendationId: recommendation(s, r),
      document: paperOf(r, 'letter', s.unit, today),
      occurredOn: today,
    };
    return command(reportRecommendationDone, data, { by: actor('inspector'), now });
  },
  verify: (s, r, now, today) => {
    const data = { recommendationId: recommendation(s, r), occurredOn: today };
    return command(verifyRecommendation, data, { by: actor('inspector'), now });
  },
  giveUp: (s, r, now, today) => {
    const data = {
      recommendationId: recommendation(s, r),
      reason: 'Doanh nghiệp đã giải thể',
      document: paperOf(r, 'letter', s.unit, today),
      occurredOn: today,
    };
    return command(closeRecommendationUnimplemented, data, { by: actor('inspector'), now });
  },
  noMatter: (s, r, now, today) => {
    const findingIds = upheldCorruptActs(s).map(({ findingId }) => findingId);
    const data = {
      findingIds: findingIds.length > 0 ? findingIds : ['F1'],
      ground: 'Đã chuyển cơ quan điều tra',
      document: paperOf(r, 'letter', s.body, today),
      occurredOn: today,
    };
    return command(declareMatterNotRequired, data, { by: actor('leader'), now });
  },
  noAccountability: (_s, _r, now, today) => {
    const data = { ground: 'Người đứng đầu đã chuyển công tác', occurredOn: today };
    return command(declareAccountabilityNotRequired, data, { by: actor('leader'), now });
  },
  answerRequester: (s, r, now, today) => {
    const data = { document: paperOf(r, 'letter', s.body, today), occurredOn: today };
    return command(reportResultToRequester, data, { by: actor('leader'), now });
  },
  reverify: (s, _r, now, today) => {
    const hashes = [...evidenceOf(s)];
    const data = { hashes: hashes.length > 0 ? hashes : [...HASHES], occurredOn: today };
    return command(reverifyEvidence, data, { by: actor('leader'), now });
  },
  proposeClosure: (s, _r, now, today) => {
    const settled = s.recommendations.every(({ status }) => status === 'verified');
    const outcome =
      s.recommendations.length === 0 ? 'no-recommendations' : settled ? 'fully-implemented' : 'partly-implemented';
    return command(proposeClosure, { outcome, occurredOn: today }, { by: actor('inspector'), now });
  },
  close: (_s, _r, now, today) => command(closeCase, { occurredOn: today }, { by: actor('secondInspector'), now }),
} satisfies Record<string, Step>;
