import {
  recordFollowUpCheck,
  recordHandling,
  recordImplementationOrder,
  sendReminder,
} from '#domain/inspection-case/follow-up.ts';
import { recordRecovery, reverseRecovery } from '#domain/inspection-case/recoveries.ts';
import { owedBy } from '#domain/inspection-case/recovery-accounts.ts';
import type { InspectionCase } from '#domain/inspection-case/state.ts';
import { command } from '#test/support/domain/command.ts';
import { actor, unitCodes as c, uuid } from '#test/support/domain/huong-binh.ts';
import type { Random } from './random.ts';
import { paperOf, type Step } from './random-step.ts';

const by = actor('inspector');
const TREASURY = 'Kho bạc Nhà nước';

const someRecommendation = ({ recommendations }: InspectionCase, random: Random): string =>
  recommendations.at(random.below(3))?.recommendationId ?? 'R1';

/** Reads what its own name says: a payment of what the recommendation owes, or of a part of it. */
const paymentOn = (state: InspectionCase, random: Random) => {
  const recommendationId = someRecommendation(state, random);
  const { amountVnd, landM2 } = owedBy(state.accounts, recommendationId);
  const part = random.chance(2) ? 1 : 2;
  if (landM2 !== undefined) return { recommendationId, landM2: landM2 / part };
  return { recommendationId, amountVnd: Math.ceil((amountVnd ?? 1_000) / part) };
};

/** What is done between the conclusion and the closing to see recommendations through. */
export const followUpSteps = {
  order: (s, r, now, today) => {
    const data = {
      document: paperOf(r, 'decision', c.province, today),
      recommendationIds: [someRecommendation(s, r)],
      ...(r.chance(2) ? { dueDays: 1 + r.below(40) } : {}),
      ...(r.chance(2) ? { conclusionReceivedOn: s.conclusion?.signedOn ?? today } : {}),
    };
    return command(recordImplementationOrder, data, { by, now });
  },
  remind: (s, r, now, today) => {
    const document = paperOf(r, 'letter', s.body, today);
    const data = { recommendationId: someRecommendation(s, r), document, dueOn: '2026-12-31' };
    return command(sendReminder, data, { by, now });
  },
  check: (s, r, now, today) => {
    const data = {
      recommendationId: someRecommendation(s, r),
      result: r.pick(['done', 'partly-done', 'not-done'] as const),
      found: 'Đã xem chứng từ',
      minutes: { madeOn: today, place: 'Trụ sở' },
      details: 'Lời người nộp' as never,
      occurredOn: today,
    };
    return command(recordFollowUpCheck, data, { by, now });
  },
  handle: (s, r, now, today) => {
    const about = s.recommendations.find(({ kind }) => kind === 'handle-individual')?.recommendationId;
    const data = {
      recommendationId: about ?? someRecommendation(s, r),
      form: 'Kiểm điểm',
      organisations: 1 + r.below(2),
      individuals: r.below(4),
      document: paperOf(r, 'decision', s.unit, today),
    };
    return command(recordHandling, data, { by, now });
  },
  pay: (s, r, now, today) => {
    const person = { kind: 'person' as const, personId: uuid('5059', 7), personName: 'Phan Thị Nợ' as never };
    const data = {
      ...paymentOn(s, r),
      payer: r.chance(3) ? person : { kind: 'enterprise' as const, name: 'Công ty Xây dựng Số 9' },
      destination: r.pick(['budget', 'custody-account', 'payers'] as const),
      document: paperOf(r, 'letter', TREASURY, today),
      paidOn: today,
    };
    return command(recordRecovery, data, { by, now });
  },
  payInTheField: (s, r, now, today) => {
    const findingId = s.findings.at(r.below(3))?.findingId ?? 'F1';
    const data = {
      findingId,
      amountVnd: 1 + r.below(1_000_000),
      payer: { kind: 'unit' as const, name: 'Đơn vị' },
      destination: 'custody-account' as const,
      document: paperOf(r, 'letter', TREASURY, today),
      paidOn: today,
    };
    return command(recordRecovery, data, { by, now });
  },
  reverse: (s, r, now, today) => {
    const recovery = s.accounts.recoveries.at(r.below(3));
    const left = recovery === undefined ? 1 : recovery.amount - recovery.reversed;
    const amount = r.chance(2) ? left : left / 2;
    const data = {
      recoveryId: recovery?.recoveryId ?? 'P1',
      ...(recovery?.measure === 'landM2' ? { landM2: amount } : { amountVnd: Math.max(1, Math.floor(amount)) }),
      ground: 'Giấy nộp tiền bị trả lại',
      document: paperOf(r, 'letter', TREASURY, today),
      occurredOn: today,
    };
    return command(reverseRecovery, data, { by, now });
  },
} satisfies Record<string, Step>;
