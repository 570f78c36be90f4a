import { contestsUnanswered, opinionsOut, transfersUntold } from '#domain/inspection-case/around-state.ts';
import type { CaseCommand } from '#domain/inspection-case/commands.ts';
import type { InspectionCase } from '#domain/inspection-case/state.ts';
import { askAround as ask } from '#test/support/domain/around-commands.ts';
import type { Circumstances } from '#test/support/domain/asking.ts';
import { actor } from '#test/support/domain/huong-binh.ts';
import type { Random } from './random.ts';
import { handsOf, paperOf } from './random-step.ts';

type Act = (state: InspectionCase, random: Random, today: string, by: Who) => CaseCommand;
type Who = Readonly<{ head: Circumstances; leader: Circumstances; province: Circumstances }>;

/** What may happen around a conclusion; the real decider says what of it does. */
const acts: readonly Act[] = [
  (s, r, today, { head }) => {
    const transferId = transfersUntold(s)[0] ?? 'T1';
    return ask.NotifyProcuracyOfTransfer({ transferId, document: paperOf(r, 'letter', s.body, today) }, head);
  },
  (s, r, today, { head }) => {
    const document = paperOf(r, 'letter', s.body, today);
    return ask.RequestOpinion({ document, reportReceivedOn: today, occurredOn: today }, head);
  },
  (s, r, today, { head }) => {
    const opinionId = opinionsOut(s)[0]?.opinionId ?? 'O1';
    const position = r.pick(['agrees', 'agrees-in-part', 'disagrees'] as const);
    const document = paperOf(r, 'letter', 'UBND', today);
    return ask.RecordOpinion({ opinionId, position, document, occurredOn: today }, head);
  },
  (s, r, today, { head }) =>
    ask.AmendConclusion({ document: paperOf(r, 'decision', s.body, today), details: 'Xem phụ lục' }, head),
  (s, r, today, { leader }) => {
    const findingIds = s.findings.length > 0 && r.chance(2) ? ['F1'] : undefined;
    return ask.ContestConclusion(
      { findingIds, document: paperOf(r, 'letter', s.unit, today), occurredOn: today },
      leader,
    );
  },
  (s, r, today, { head }) => {
    const contestId = contestsUnanswered(s)[0]?.contestId ?? 'K1';
    const result = r.pick(['upheld', 'partly', 'rejected'] as const);
    return ask.AnswerContest({ contestId, result, document: paperOf(r, 'letter', s.body, today) }, head);
  },
  (_, __, occurredOn, { leader }) => ask.CloseFile({ occurredOn }, leader),
  (_, __, occurredOn, { leader }) => ask.HandOverFile({ occurredOn }, leader),
  (s, r, occurredOn, { head }) => {
    const findingId = s.findings.length > 0 && r.chance(2) ? 'F1' : undefined;
    return ask.AddLateFact({ findingId, heardFrom: 'Công an xã', factOn: occurredOn, occurredOn }, head);
  },
  (_, r, today, { province }) => ask.OrderReinspection({ document: paperOf(r, 'decision', '99.TTr', today) }, province),
  (s, r, today, { head }) => ask.ReopenCase({ document: paperOf(r, 'decision', s.body, today) }, head),
];

/** Something that somebody does around the conclusion, or tries to. */
export const randomAround = (state: InspectionCase, random: Random, now: string, today: string): CaseCommand => {
  const { head, leader } = handsOf(state.body);
  const by = {
    head: { by: actor(head), now },
    leader: { by: actor(leader), now },
    province: { by: actor('head'), now },
  };
  return random.pick(acts)(state, random, today, by);
};
