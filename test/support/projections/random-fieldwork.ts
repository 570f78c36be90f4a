import { announceDecision, issueDecision } from '#domain/inspection-case/decision.ts';
import { openFindings } from '#domain/inspection-case/finding-state.ts';
import { correctFinding, reclassifyFinding, reportFinding, withdrawFinding } from '#domain/inspection-case/findings.ts';
import { reviewFinding } from '#domain/inspection-case/review.ts';
import type { InspectionCase } from '#domain/inspection-case/state.ts';
import { appointTeam, recordRecusal, replaceTeamMember } from '#domain/inspection-case/team.ts';
import { transferToInvestigation } from '#domain/inspection-case/transfer.ts';
import { command } from '#test/support/domain/command.ts';
import { actor, people, uuid } from '#test/support/domain/huong-binh.ts';
import type { Random } from './random.ts';

import { HASHES, handsOf, paperOf, type Step, TOPICS } from './random-step.ts';

const WORDS = ['thu phí sai', 'đấu thầu thiếu công khai', 'cấp đất trái thẩm quyền', 'chi vượt định mức'] as const;

const finding = (state: InspectionCase, random: Random): string =>
  (random.chance(6) ? state.findings : openFindings(state)).at(random.below(3))?.findingId ?? 'F1';

const persons = (random: Random) => [
  { personId: uuid('9e45', 50 + random.below(4)), name: 'Người Bị Nghi', post: 'Kế toán', role: 'suspected' as const },
];

/** From the decision to the end of the fieldwork. */
export const fieldworkSteps = {
  issueDecision: (s, r, now, today) => {
    const data = { document: paperOf(r, 'decision', s.body, today), durationDays: 10 + r.below(20) };
    return command(issueDecision, data, { by: actor(handsOf(s.body).head), now });
  },
  appointTeam: (s, _r, now, today) => {
    const { head, leader, member } = handsOf(s.body);
    const of = (key: typeof leader | typeof member, position: 'leader' | 'member') => {
      const { officerId } = people[key];
      return { officerId, position, declaredNoConflict: { by: officerId, on: today } };
    };
    const data = { members: [of(leader, 'leader'), of(member, 'member')], occurredOn: today };
    return command(appointTeam, data, { by: actor(head), now });
  },
  replaceMember: (s, r, now, today) => {
    const { officerId } = people[r.pick(['secondInspector', 'inspector', 'secondDistrictInspector'] as const)];
    const leaving = s.team.find(({ position }) => position === 'member')?.officerId ?? officerId;
    const joining = { officerId, position: 'member' as const, declaredNoConflict: { by: officerId, on: today } };
    return command(
      replaceTeamMember,
      { leaving, joining, occurredOn: today },
      { by: actor(handsOf(s.body).head), now },
    );
  },
  recuse: (s, r, now, today) => {
    const { officerId } = people[r.pick(['otherDistrictInspector', 'custodian'] as const)];
    const data = { officerId, ground: 'other' as const, occurredOn: today };
    return command(recordRecusal, data, { by: actor(handsOf(s.body).head), now });
  },
  announce: (s, _r, now, today) => {
    const data = { announcedOn: today, minutes: { madeOn: today, place: 'Trụ sở đơn vị' } };
    return command(announceDecision, data, { by: actor(handsOf(s.body).leader), now });
  },
  report: (s, r, now, today) => {
    const data = {
      topic: r.pick(TOPICS),
      ...(r.chance(4) ? { actCode: '2.1.b' as const } : {}),
      summary: r.pick(WORDS),
      ...(r.chance(2) ? { details: 'Lời khai đầy đủ' } : {}),
      unit: s.unit,
      from: '2022-01-01',
      to: '2022-12-31',
      ...(r.chance(2) ? { amountVnd: r.below(1e9) } : {}),
      ...(r.chance(2) ? { persons: persons(r) } : {}),
      ...(r.chance(2) ? { legalBasis: ['Điều 12 Luật Đất đai'], responsiblePost: 'Kế toán trưởng' } : {}),
      ...(r.chance(2) ? { evidence: [r.pick(HASHES)] } : {}),
      occurredOn: today,
    };
    return command(reportFinding, data, { by: actor(handsOf(s.body).member), now });
  },
  correct: (s, r, now, today) => {
    const changes = r.chance(2) ? { summary: r.pick(WORDS) } : { amountVnd: r.below(1e9), place: 'Thôn 3' };
    const remove = r.chance(3) ? (['persons', 'evidence'] as const) : [];
    const data = { findingId: finding(s, r), changes, remove: [...remove], occurredOn: today };
    return command(correctFinding, data, { by: actor(handsOf(s.body).member), now });
  },
  reclassify: (s, r, now, today) => {
    const codes = r.chance(2) ? { actCode: '2.1.d' as const } : { violationCode: '94.1.a' as const };
    const data = {
      findingId: finding(s, r),
      topic: r.pick(TOPICS),
      ...codes,
      ground: 'Xem lại hồ sơ',
      occurredOn: today,
    };
    return command(reclassifyFinding, data, { by: actor(handsOf(s.body).leader), now });
  },
  withdraw: (s, r, now, today) => {
    const data = { findingId: finding(s, r), ground: 'Nhầm đơn vị', occurredOn: today };
    return command(withdrawFinding, data, { by: actor(handsOf(s.body).leader), now });
  },
  review: (s, r, now, today) => {
    const verdict = r.pick(['upheld', 'upheld', 'upheld', 'rejected', 'returned'] as const);
    const data = {
      findingId: finding(s, r),
      verdict,
      comment: 'Đã đối chiếu chứng từ' as never,
      ...(verdict === 'upheld'
        ? {
            legalBasis: ['Điều 5'],
            responsiblePost: 'Chủ tịch',
            persons: persons(r),
            ...(r.chance(4) ? { crimeSigns: true } : {}),
          }
        : {}),
      occurredOn: today,
    };
    return command(reviewFinding, data, { by: actor('secondInspector'), now });
  },
  transfer: (s, r, now, today) => {
    const withSigns = s.findings.filter(({ crimeSigns, transferred }) => crimeSigns && !transferred);
    const data = {
      findingIds: withSigns.length > 0 ? withSigns.map(({ findingId }) => findingId) : ['F1'],
      extent: 'information' as const,
      recipient: 'Cơ quan điều tra Công an tỉnh',
      document: paperOf(r, 'letter', s.body, today),
    };
    return command(transferToInvestigation, data, { by: actor(handsOf(s.body).head), now });
  },
} satisfies Record<string, Step>;
