import { describe, expect, it } from 'vitest';
import { matterSentence } from '#terms/matter-sentences.ts';
import { outcomeText } from '#terms/outcome-text.ts';

const names = {
  personOf: (personId: string) => ({ vi: `người thứ ${personId}`, en: `person ${personId}` }),
  unitOf: (code: string) => (code === '99.901.01' ? 'UBND xã Phú Mỹ' : code),
};

const judgment = {
  court: 'Tòa án nhân dân tỉnh Hương Bình',
  level: 'appeal',
  document: { kind: 'judgment', number: 5, symbol: '2025/HS-PT', year: 2025, issuer: 'Tòa', signedOn: '2025-03-01' },
  effectiveOn: '2025-03-01',
  receivedOn: '2025-04-02',
  offenders: [
    { personId: '1', outcome: { kind: 'imprisonment', months: 90 } },
    { personId: '2', outcome: { kind: 'acquitted' } },
  ],
};

describe('A step of a corruption matter in words', () => {
  it('says what a court decided of each person, from when on, and in place of what', () => {
    const supersedes = { number: 31, symbol: '2024/HS-ST', year: 2024, issuer: 'Tòa' };
    expect(matterSentence({ type: 'JudgmentRecorded', data: { ...judgment, supersedes } }, names)).toEqual({
      vi: 'Ghi bản án phúc thẩm 05/2025/HS-PT của Tòa án nhân dân tỉnh Hương Bình, có hiệu lực từ 01/03/2025: người thứ 1: phạt tù 7 năm 6 tháng; người thứ 2: tuyên không có tội. Thay bản án 31/2024/HS-ST.',
      en: 'Judgment recorded: 05/2025/HS-PT, Tòa án nhân dân tỉnh Hương Bình (appeal), in effect from 01/03/2025: person 1: prison, 7 years 6 months; person 2: acquitted. In place of judgment 31/2024/HS-ST.',
    });
    const corrected = matterSentence({ type: 'JudgmentCorrected', data: { ...judgment, ground: 'Ghi nhầm' } }, names);
    expect(corrected.vi).toMatch(/^Đính chính bản án đã ghi phúc thẩm .* Lý do: Ghi nhầm$/);
  });

  it('names units, and nobody as guilty', () => {
    const data = {
      source: 'judgment',
      actCode: '2.1.b',
      unit: '99.901.01',
      offenders: [{ personId: '1', name: { sealed: 1, keyId: 'k' } }],
    };
    expect(matterSentence({ type: 'MatterIdentified', data }, names)).toEqual({
      vi: 'Ghi nhận vụ việc: Nhận hối lộ, tại UBND xã Phú Mỹ; 1 người bị phản ánh. Nguồn: bản án.',
      en: 'Matter identified: taking bribes, in UBND xã Phú Mỹ; it speaks of 1 person. Source: a judgment.',
    });
  });

  it('says sentences of prison in years and months, each only where there is some', () => {
    expect(outcomeText({ kind: 'imprisonment', months: 36 })).toEqual({ vi: 'phạt tù 3 năm', en: 'prison, 3 years' });
    expect(outcomeText({ kind: 'imprisonment', months: 1 })).toEqual({ vi: 'phạt tù 1 tháng', en: 'prison, 1 month' });
    expect(outcomeText({ kind: 'fine' }).vi).toBe('phạt tiền');
  });

  it('of a newer server says the type', () => {
    expect(matterSentence({ type: 'SomethingNew', data: {} }, names).vi).toBe('SomethingNew');
  });
});
