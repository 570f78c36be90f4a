import { describe, expect, it } from 'vitest';
import { bandInWords, consequenceReasons, referenceReasons } from '#terms/accountability-band.ts';
import { liabilityReasons, type ReasonLine, severityReasons } from '#terms/accountability-derivation.ts';

const told = (lines: readonly ReasonLine[]) => lines.map(({ kind, text }) => `${kind}: ${text.vi}`);

const head = { personId: 'h', name: 'Trần Văn Hư', post: 'Chủ tịch', office: 'head', isActing: false } as const;
const deputy = { personId: 'd', name: 'Lê Thị Cấu', post: 'Phó Chủ tịch', office: 'deputy', isActing: true } as const;

const band = {
  outcome: 'discipline',
  lightest: 'reprimand',
  heaviest: 'reprimand',
  clause: 'one-less-serious',
  several: 2,
  isProvisional: false,
} as const;

describe('The derivation of a reference in words', () => {
  it('tells by Art. 72 who held which post on which days, and which reading of ours made it direct', () => {
    const stretches = [
      {
        from: '2024-01-01',
        to: '2024-03-31',
        liable: [{ ...head, liability: 'direct', because: 'no-deputy' }],
        undetermined: null,
        inOffice: [head],
      },
      {
        from: '2024-04-01',
        to: '2024-04-30',
        liable: [
          { ...deputy, liability: 'direct', because: 'own-field' },
          { ...head, liability: 'joint', because: 'deputy-has-field' },
        ],
        undetermined: null,
        inOffice: [head, deputy],
      },
    ] as const;
    expect(told(liabilityReasons(stretches, head))).toEqual([
      'fact: 01/01/2024 – 31/03/2024: Trần Văn Hư, Chủ tịch: đứng đầu; đơn vị không có cấp phó khi đó → trực tiếp.',
      'fact: 01/04/2024 – 30/04/2024: Lê Thị Cấu, Phó Chủ tịch (quyền): lĩnh vực được giao phụ trách → trực tiếp.',
      'fact: 01/04/2024 – 30/04/2024: Trần Văn Hư, Chủ tịch: đứng đầu; cấp phó được giao lĩnh vực này → liên đới.',
      'ours: Hành vi kéo dài nhiều ngày được xét từng ngày; chịu trách nhiệm trực tiếp dù một ngày thì là trực tiếp.',
    ]);
    expect(told(liabilityReasons(stretches, deputy)).filter((each) => each.startsWith('ours'))).toEqual([]);
  });

  it('says that it is to be determined, and who was in office', () => {
    const stretch = { from: '2024-01-01', to: '2024-01-01', liable: [], inOffice: [head, deputy] } as const;
    expect(told(liabilityReasons([{ ...stretch, undetermined: 'no-field-matches' }], null))).toEqual([
      'open: Ngày 01/01/2024: cần xác định, vì không cấp phó nào được giao lĩnh vực này. Khi đó đương chức: Trần Văn Hư (Chủ tịch); Lê Thị Cấu (Phó Chủ tịch).',
    ]);
  });

  it('tells by Art. 76 from which judgment the severity comes, without naming anybody', () => {
    const matter = {
      severity: { outcome: 'undetermined', severity: 'serious', readings: ['floor', 'heaviest-of-several'] },
      outcomes: [
        { offender: 'a', outcome: { kind: 'imprisonment', months: 42 }, judgment: '12/HS-ST (2026, TAND)' },
        { offender: 'b', outcome: { kind: 'pending' }, judgment: null },
      ],
      missing: ['03/HS-PT (2026, TAND)'],
    } as const;
    expect(told(severityReasons(matter))).toEqual([
      'fact: Người bị phản ánh 1: phạt tù 3 năm 6 tháng, theo bản án 12/HS-ST (2026, TAND).',
      'fact: Người bị phản ánh 2: chưa có kết quả.',
      'open: Bản án 03/HS-PT (2026, TAND) được nhắc đến nhưng chưa được ghi.',
      expect.stringMatching(/^fact: Phạt tù đến 3 năm, .*: ít nghiêm trọng/),
      'ours: Khi chưa có kết quả của mọi người, tính ở mức thấp nhất đã biết.',
      'ours: Có nhiều người thì lấy mức án nặng nhất.',
      'result: Vì vậy: chưa xác định, ít nhất là nghiêm trọng.',
    ]);
    const personOf = (offender: string) => ({ vi: `Người thứ ${offender}`, en: `Person ${offender}` });
    const beforeJudgment = { vi: 'đã khởi tố', en: 'prosecution opened' };
    expect(told(severityReasons(matter, { personOf, beforeJudgment })).slice(0, 2)).toEqual([
      'fact: Người thứ a: phạt tù 3 năm 6 tháng, theo bản án 12/HS-ST (2026, TAND).',
      'fact: Người thứ b: đã khởi tố.',
    ]);
  });

  it('tells by Art. 78 what was counted and that "several" is the number of the province', () => {
    const several = { ...band, clause: 'several-less-serious', isProvisional: true } as const;
    expect(told(referenceReasons(several, { 'less-serious': 2, serious: 0 }))).toEqual([
      'fact: Đã tính 2 vụ việc ít nghiêm trọng.',
      'fact: Từ 2 vụ việc trở lên là «nhiều»: điều luật không nêu số, đây là số do tỉnh quy định.',
      'ours: Chỉ tính chung các vụ việc cùng mức độ; vụ nặng hơn không tính vào số vụ nhẹ hơn.',
      'result: Nhiều vụ việc ít nghiêm trọng → cảnh cáo.',
      'open: Tạm thời: còn kết quả tố tụng chưa có, mức có thể nặng hơn về sau.',
    ]);
  });

  it('tells by Art. 73 what each ground does, and how far our reading opens the band', () => {
    const grounds = [
      { groundId: 'G1', ground: 'stopped-or-remedied', claimed: 'exempt', status: 'given', effect: 'reduce' },
      { groundId: 'G2', ground: 'could-not-know', claimed: 'exclude', status: 'claimed', effect: null },
    ] as const;
    expect(told(consequenceReasons({ ...band, heaviest: 'warning' }, grounds, 'joint'))).toEqual([
      'fact: G1, đã áp dụng biện pháp ngăn chặn, khắc phục hậu quả: chấp nhận, giảm nhẹ trách nhiệm.',
      'open: G2, không thể biết (loại trừ trách nhiệm): chờ đánh giá, chưa tính.',
      'ours: Căn cứ giảm nhẹ mở mức tham chiếu xuống đến khiển trách: giảm bao nhiêu là do cấp trên quyết định.',
      'result: Mức tham chiếu: khiển trách đến cảnh cáo.',
    ]);
    expect(told(consequenceReasons(band, [], 'direct')).at(-1)).toMatch(/^fact: Trách nhiệm trực tiếp còn có thể/);
  });

  it('names what stands in the place of discipline', () => {
    const none = { ...band, lightest: null, heaviest: null };
    expect(bandInWords({ ...none, outcome: 'excluded' }).vi).toBe('loại trừ trách nhiệm');
    expect(bandInWords({ ...none, outcome: 'other-regime' }).en).toContain('Art. 77');
  });
});
