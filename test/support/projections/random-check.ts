import { endCheck, issueCheckDecision, notifyCheckResult, stopCheck } from '#domain/inspection-case/check.ts';
import { command } from '#test/support/domain/command.ts';
import { actor } from '#test/support/domain/huong-binh.ts';
import { handsOf, paperOf, recommendationsOn, type Step } from './random-step.ts';

/** What a check has of its own. */
export const checkSteps = {
  decideCheck: (s, r, now, today) => {
    const data = {
      document: paperOf(r, 'decision', s.body, today),
      ...(r.chance(2) ? { durationDays: 1 + r.below(9) } : {}),
    };
    return command(issueCheckDecision, data, { by: actor(handsOf(s.body).head), now });
  },
  endCheck: (s, _r, now, today) => {
    const data = { minutes: { madeOn: today, place: 'Trụ sở đơn vị' }, occurredOn: today };
    return command(endCheck, data, { by: actor(handsOf(s.body).leader), now });
  },
  notifyResult: (s, r, now, today) => {
    const data = { document: paperOf(r, 'notice', s.body, today), recommendations: recommendationsOn(s, r) };
    return command(notifyCheckResult, data, { by: actor(handsOf(s.body).head), now });
  },
  stopCheck: (s, r, now, today) => {
    const data = { ground: 'Đơn vị đã giải thể', document: paperOf(r, 'decision', s.body, today) };
    return command(stopCheck, data, { by: actor(handsOf(s.body).head), now });
  },
} satisfies Record<string, Step>;
