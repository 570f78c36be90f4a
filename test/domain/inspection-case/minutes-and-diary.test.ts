import { describe, expect, test } from 'vitest';
import { teamMemberReplaced } from '#domain/inspection-case/team.ts';
import { happened, idOf, on } from '#test/support/domain/case-papers.ts';
import { given, member } from '#test/support/domain/inspection.ts';
import { ask, TODAY } from '#test/support/domain/inspection-commands.ts';
import type { askAtUnit } from '#test/support/domain/unit-work-commands.ts';
import { announced, done, history } from '#test/support/domain/unit-work-story.ts';

describe('minutes', () => {
  const signedBy = (changes: Parameters<typeof askAtUnit.SignMinutes>[0]) => announced.when(ask.SignMinutes(changes));
  const usual = ask.SignMinutes().data;
  const [unitSide] = usual.others;
  if (unitSide === undefined) throw new Error('the usual minutes are signed by the unit');
  const witness = { ...unitSide, personId: '00000000-9e45-7000-8000-000000000077', side: 'witness' as const };
  const refusal = {
    personId: unitSide.personId,
    name: 'Mai Văn Thủ',
    post: 'Kế toán trưởng',
    ground: 'Không đồng ý với số liệu',
  };

  test('are recorded with everybody who signed, and have a number', () => {
    announced.when(ask.SignMinutes()).expectEvents({
      type: 'MinutesSigned',
      data: { minutesId: 'M1', ...usual, recordedBy: idOf('inspector') },
    });
  });

  test('may be refused by somebody, where a witness signs', () => {
    expect(signedBy({ others: [witness], refusedToSign: [refusal] }).decision.outcome).toBe('accepted');
    signedBy({ others: [], refusedToSign: [refusal] }).expectRejection({ code: 'WitnessMissing' });
  });

  test('have another side than ours', () => {
    signedBy({ others: [], refusedToSign: [] }).expectRejection({ code: 'OtherSideMissing' });
  });

  test('nobody signs and refuses to', () => {
    signedBy({ others: [unitSide, witness], refusedToSign: [refusal] }).expectRejection({ code: 'SignatoryTwice' });
  });

  test('are signed by officers who are in the team, or were', () => {
    signedBy({ team: [idOf('appraiser')] }).expectRejection({ code: 'NotTeamMember', officerId: idOf('appraiser') });
    const replaced = happened(teamMemberReplaced, {
      leaving: idOf('inspector'),
      joining: member('secondInspector'),
      replacedBy: idOf('head'),
      occurredOn: on.found,
    });
    const later = given([...history, replaced]).when(ask.SignMinutes({}, { by: 'secondInspector' }));
    expect(later.decision.outcome).toBe('accepted');
  });

  test('whoever is named in them is linked to what was written before', () => {
    const withDiary = done(history, ask.WriteDiaryEntry());
    const { decision } = given(withDiary).when(ask.SignMinutes());
    expect(decision).toMatchObject({ links: [{ personIds: [unitSide.personId], revisions: [withDiary.length - 1] }] });
  });

  test('and to what is written after', () => {
    const { decision } = given(done(history, ask.SignMinutes())).when(ask.WriteDiaryEntry());
    expect(decision).toMatchObject({ about: expect.arrayContaining([unitSide.personId]) });
  });
});

describe('the diary', () => {
  test('is written for today, and for a day that is over', () => {
    for (const occurredOn of [TODAY, on.announced]) {
      announced.when(ask.WriteDiaryEntry({ occurredOn })).expectEvents({
        type: 'DiaryEntryWritten',
        data: { ...ask.WriteDiaryEntry({ occurredOn }).data, writtenBy: idOf('inspector') },
      });
    }
  });
});
