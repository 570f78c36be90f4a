import { describe, expect, test } from 'vitest';
import { foldedWords, foldText, matchesWords } from '#domain/vietnamese-text.ts';

describe('folded text', () => {
  test('marks, case, đ and the way of encoding make no difference', () => {
    const spellings = ['xã Phú Dương', 'XÃ PHÚ DƯƠNG', 'xã Phú Dương'.normalize('NFD'), 'xa phu duong'];
    expect(new Set(spellings.map(foldText))).toEqual(new Set(['xa phu duong']));
    expect(foldText('Đặng Văn Ước')).toBe('dang van uoc');
    expect(foldText('quyết định'.normalize('NFD'))).toBe('quyet dinh');
  });

  test('words are letters and digits, so a document number falls into its parts', () => {
    expect(foldedWords('Số 12/QĐ-TTr, ngày 5')).toEqual(['so', '12', 'qd', 'ttr', 'ngay', '5']);
  });
});

describe('words match', () => {
  test.each(['phu duong', 'PHÚ DƯƠNG', 'Phú Dương'.normalize('NFD'), 'duong xa', 'ph', ''])(
    '%s finds xã Phú Dương',
    (query) => {
      expect(matchesWords('xã Phú Dương', query)).toBe(true);
    },
  );
  test.each(['uong', 'phu xuan', 'phú dươngg'])('%s does not', (query) => {
    expect(matchesWords('xã Phú Dương', query)).toBe(false);
  });
});
