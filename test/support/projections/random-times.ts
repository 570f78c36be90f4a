import { extendDuration } from '#domain/inspection-case/duration.ts';
import { resumeInspection, suspendInspection } from '#domain/inspection-case/suspension.ts';
import { terminateInspection } from '#domain/inspection-case/termination.ts';
import { command } from '#test/support/domain/command.ts';
import { actor } from '#test/support/domain/huong-binh.ts';

import { handsOf, paperOf, type Step } from './random-step.ts';

/** What changes the time of an inspection. */
export const timeSteps = {
  extend: (s, r, now, today) => {
    const ground = r.pick(['complex', 'corrupt-act-to-verify', 'remote-area'] as const);
    const document = paperOf(r, 'decision', s.body, today);
    const data = { days: 1 + r.below(20), ground, proposedOn: today, document };
    return command(extendDuration, data, { by: actor(handsOf(s.body).head), now });
  },
  suspend: (s, r, now, today) => {
    const ground = r.pick(['unit-request', 'force-majeure'] as const);
    const data = { ground, suspendedOn: today, document: paperOf(r, 'decision', s.body, today) };
    return command(suspendInspection, data, { by: actor(handsOf(s.body).head), now });
  },
  resume: (s, r, now, today) => {
    const paper = r.chance(2) ? { document: paperOf(r, 'decision', s.body, today) } : {};
    return command(resumeInspection, { resumedOn: today, ...paper }, { by: actor(handsOf(s.body).head), now });
  },
  terminate: (s, r, now, today) => {
    const data = { ground: 'Đơn vị đã giải thể', document: paperOf(r, 'decision', s.body, today) };
    return command(terminateInspection, data, { by: actor(handsOf(s.body).head), now });
  },
} satisfies Record<string, Step>;
