import { describe, expect, it } from 'vitest';
import { actionSentence } from '#terms/accountability-sentences.ts';

const document = {
  kind: 'decision',
  number: 5,
  symbol: 'QĐ-UBND',
  year: 2026,
  issuer: '99.UB',
  signedOn: '2026-03-14',
} as const;
const paper = { document, decidedBy: 'UBND tỉnh, Chủ tịch', receivedOn: '2026-03-20', recordedBy: 'x', occurredOn: '' };
const ref = { number: 5, symbol: 'QĐ-UBND', year: 2026, issuer: '99.UB' };

describe('What happened in an action, in a sentence', () => {
  it('says what the superior decided, and that the paper states no ground where it states none', () => {
    const bare = actionSentence({ type: 'SanctionRecorded', data: { ...paper, form: 'warning' } });
    expect(bare.vi).toBe(
      'UBND tỉnh, Chủ tịch quyết định: cảnh cáo, quyết định 05/QĐ-UBND ngày 14/03/2026. Văn bản không nêu căn cứ.',
    );
    const grounded = actionSentence({
      type: 'SanctionRecorded',
      data: { ...paper, form: 'warning', ground: 'Đã khắc phục hậu quả.' },
    });
    expect(grounded.en).toContain('Ground stated in the paper: Đã khắc phục hậu quả.');
  });

  it('says who answers as what, and who determined it where the law does not say', () => {
    const data = {
      name: 'Trần Văn Hư',
      post: 'Chủ tịch UBND xã',
      liability: 'direct',
      reference: { form: 'reprimand', clause: 'one-less-serious', several: 2, isProvisional: true },
    };
    expect(actionSentence({ type: 'AccountabilityActionOpened', data }).vi).toBe(
      'Mở việc xem xét trách nhiệm trực tiếp của Trần Văn Hư, Chủ tịch UBND xã. Mức tham chiếu theo Điều 78 khi đó: khiển trách.',
    );
    const determined = { ...data, determination: { liability: 'direct', ground: 'Quy chế làm việc.' } };
    expect(actionSentence({ type: 'AccountabilityActionOpened', data: determined }).vi).toContain(
      'Trách nhiệm do cán bộ xác định, căn cứ: Quy chế làm việc.',
    );
  });

  it('never tells what is sealed', () => {
    const told = actionSentence({
      type: 'HeadExplained',
      data: { explanation: { sealed: 1, keyId: 'k', box: 'SECRET' }, occurredOn: '2026-03-14', recordedBy: 'x' },
    });
    expect(JSON.stringify(told)).not.toContain('SECRET');
    expect(told.vi).toBe('Người được xem xét giải trình; nội dung được niêm phong.');
  });

  it.each([
    ['kept', undefined, 'giữ nguyên'],
    ['changed', 'reprimand', 'thay bằng khiển trách'],
    ['annulled', undefined, 'hủy'],
  ])('says what an appeal led to: %s', (result, form, words) => {
    const told = actionSentence({ type: 'AppealDecided', data: { ...paper, sanction: ref, result, form } });
    expect(told.vi).toContain(`về quyết định 05/QĐ-UBND (2026): ${words}, quyết định 05/QĐ-UBND ngày 14/03/2026.`);
  });

  it('lets an event of a newer program stand for itself', () => {
    expect(actionSentence({ type: 'SomethingNew', data: {} })).toEqual({ vi: 'SomethingNew', en: 'SomethingNew' });
  });
});
