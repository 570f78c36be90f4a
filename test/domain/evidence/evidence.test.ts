import { describe, expect, test } from 'vitest';
import type { EvidenceCommand } from '#domain/evidence/commands.ts';
import { evidenceEventDefinitions, type NewEvidenceEvent } from '#domain/evidence/events.ts';
import { evidenceDecider } from '#domain/evidence/evidence.ts';
import { isDamaged } from '#domain/evidence/state.ts';
import type { Facts } from '#domain/facts.ts';
import { NOW } from '#test/support/domain/asking.ts';
import { askOfEvidence as ask, EVIDENCE_CASE as caseId } from '#test/support/domain/evidence-commands.ts';
import { extend } from '#test/support/domain/facts.ts';
import { huongBinh, people, uuid } from '#test/support/domain/huong-binh.ts';
import { provinceLed } from '#test/support/domain/inspection.ts';
import { specify } from '#test/support/domain/specify.ts';

const { given } = specify(evidenceDecider, evidenceEventDefinitions);

const hash = 'c'.repeat(64);
const other = 'd'.repeat(64);
const otherCase = uuid('ca5e', 2);
const { inspector, leader, head } = people;
const running: Facts = extend(huongBinh, {
  cases: { [caseId]: provinceLed.upTo('announced'), [otherCase]: provinceLed.upTo('announced') },
});
const to = { identity: hash };

const registered: NewEvidenceEvent = {
  type: 'EvidenceRegistered',
  data: {
    caseId,
    hash,
    bytes: 1_024,
    mediaType: 'application/pdf',
    summary: 'Sổ quỹ tiền mặt quý I',
    claimedOn: '2024-01-31',
    occurredOn: '2024-02-20',
    where: 'Phòng Kế toán',
    form: 'copy',
    collectedBy: inspector.officerId,
    receivedAt: NOW,
    registeredBy: inspector.officerId,
  },
};
const moved: NewEvidenceEvent = {
  type: 'EvidenceMoved',
  data: {
    caseId,
    from: inspector.officerId,
    to: leader.officerId,
    place: 'Tủ hồ sơ số 2',
    ground: 'Lưu giữ tập trung',
    recordedBy: inspector.officerId,
    occurredOn: '2024-02-21',
  },
};
const verified = (result: 'matches' | 'differs'): NewEvidenceEvent => ({
  type: 'EvidenceVerified',
  data: { caseId, result, verifiedBy: inspector.officerId, occurredAt: NOW },
});

const when = (command: EvidenceCommand, before: readonly NewEvidenceEvent[] = [registered], facts = running) =>
  given(before).with(facts).when(command);

describe('RegisterEvidence', () => {
  test('puts the file on the file of the case, with what its collector says of it', () => {
    when(ask.RegisterEvidence({}, to), []).expectEvents(registered);
  });

  test('names who took it where it was not the sender', () => {
    when(ask.RegisterEvidence({ collectedBy: leader.officerId }, to), []).expectEvents({
      ...registered,
      data: { ...registered.data, collectedBy: leader.officerId },
    });
  });

  test('again in the same case is nothing; in another it is another registration', () => {
    when(ask.RegisterEvidence({}, to)).expectNothing();
    when(ask.RegisterEvidence({ caseId: otherCase }, to)).expectEvents({
      ...registered,
      data: { ...registered.data, caseId: otherCase },
    });
  });

  test('takes an excerpt of what is in the same case', () => {
    const original: NewEvidenceEvent = { ...registered, data: { ...registered.data, hash: other } };
    const facts = extend(running, { evidence: { [other]: [original] } });
    when(ask.RegisterEvidence({ excerptOf: other }, to), [], facts).expectEvents({
      ...registered,
      data: { ...registered.data, excerptOf: other },
    });
  });

  test.each([
    ['a letter of denunciation', { isDenunciation: true }, 'DenunciationLetter'],
    ['a day that the file cannot be of', { claimedOn: '2024-06-15' }, 'DateInFuture'],
    ['a day on which nobody took it yet', { occurredOn: '2024-06-15' }, 'DateInFuture'],
    ['a collector whom nobody knows', { collectedBy: uuid('0ff1', 99) }, 'CollectorUnknown'],
    ['an excerpt of nothing', { excerptOf: other }, 'OriginalUnknown'],
    ['an excerpt of itself', { excerptOf: hash }, 'OriginalUnknown'],
    ['an excerpt that is an original', { excerptOf: other, form: 'original' }, 'ExcerptIsCopy'],
    ['a case that there is not', { caseId: uuid('ca5e', 9) }, 'CaseUnknown'],
  ] as const)('refuses %s', (_name, changes, code) => {
    when(ask.RegisterEvidence(changes, to), []).expectRejection(code);
  });

  test('refuses an excerpt of what is in another case only', () => {
    const elsewhere: NewEvidenceEvent = { ...registered, data: { ...registered.data, hash: other, caseId: otherCase } };
    const facts = extend(running, { evidence: { [other]: [elsewhere] } });
    when(ask.RegisterEvidence({ excerptOf: other }, to), [], facts).expectRejection('OriginalUnknown');
  });

  test('refuses once the case is closed or given up, and from whom it is too close to', () => {
    const closed = extend(huongBinh, { cases: { [caseId]: provinceLed.upTo('closed') } });
    when(ask.RegisterEvidence({}, to), [], closed).expectRejection('CaseClosed');
    const recused = extend(running, {
      cases: {
        [caseId]: [
          {
            type: 'RecusalRecorded',
            data: {
              officerId: inspector.officerId,
              ground: 'other',
              recordedBy: head.officerId,
              occurredOn: '2024-02-19',
            },
          },
        ],
      },
    });
    for (const command of [
      ask.RegisterEvidence({}, to),
      ask.MoveEvidence({}, to),
      ask.OpenEvidence({}, to),
      ask.VerifyEvidence({}, to),
    ]) {
      when(command, [registered], recused).expectRejection('MemberRecused');
    }
  });
});

describe('MoveEvidence', () => {
  test('by who has it', () => {
    when(ask.MoveEvidence({}, to)).expectEvents(moved);
  });

  test('by the leader for him, and by nobody else', () => {
    when(ask.MoveEvidence({}, { ...to, by: 'leader' })).expectEvents({
      ...moved,
      data: { ...moved.data, recordedBy: leader.officerId },
    });
    when(ask.MoveEvidence({}, { ...to, by: 'head' })).expectRejection({
      code: 'NotHolder',
      holder: inspector.officerId,
    });
    when(ask.MoveEvidence({ to: head.officerId, occurredOn: '2024-02-22' }, to), [registered, moved]).expectRejection(
      'NotHolder',
    );
  });

  test.each([
    ['to nobody', { to: uuid('0ff1', 99) }, 'ReceiverUnknown'],
    ['to where it is', { to: inspector.officerId, place: 'Phòng Kế toán' }, 'NothingChanged'],
    ['before it was taken', { occurredOn: '2024-02-19' }, 'DateOutOfOrder'],
    ['tomorrow', { occurredOn: '2024-06-15' }, 'DateInFuture'],
    ['in a case that does not have it', { caseId: otherCase }, 'CaseUnknown'],
  ] as const)('refuses %s', (_name, changes, code) => {
    when(ask.MoveEvidence(changes, to)).expectRejection(code);
  });
});

describe('OpenEvidence', () => {
  test('says who, why, and which copy; again is another opening', () => {
    const opened: NewEvidenceEvent = {
      type: 'EvidenceOpened',
      data: { caseId, copy: 'as-received', reason: 'draft', openedBy: inspector.officerId, occurredAt: NOW },
    };
    when(ask.OpenEvidence({}, to)).expectEvents(opened);
    when(ask.OpenEvidence({}, to), [registered, opened]).expectEvents(opened);
  });

  test.each([
    ['for another reason that is not said', { reason: 'other' }, 'ReasonMissing'],
    ['a working copy of what has none', { copy: 'working-copy' }, 'NoWorkingCopy'],
    ['in a case that does not have it', { caseId: otherCase }, 'CaseUnknown'],
  ] as const)('refuses %s', (_name, changes, code) => {
    when(ask.OpenEvidence(changes, to)).expectRejection(code);
  });
});

describe('VerifyEvidence', () => {
  test('records what was found, whatever it is, each time', () => {
    when(ask.VerifyEvidence({}, to)).expectEvents(verified('matches'));
    when(ask.VerifyEvidence({ result: 'differs' }, to), [registered, verified('matches')]).expectEvents(
      verified('differs'),
    );
    when(ask.VerifyEvidence({ caseId: otherCase }, to)).expectRejection('CaseUnknown');
  });

  test('the last look counts', () => {
    const stateOf = (...events: readonly NewEvidenceEvent[]) => given([registered, ...events]).state;
    const damaged = (...events: readonly NewEvidenceEvent[]) => {
      const state = stateOf(...events);
      return state !== null && isDamaged(state);
    };
    expect(damaged()).toBe(false);
    expect(damaged(verified('differs'))).toBe(true);
    expect(damaged(verified('differs'), verified('matches'))).toBe(false);
  });
});
