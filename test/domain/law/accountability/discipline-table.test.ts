import { describe, expect, test } from 'vitest';
import {
  type Consequence,
  canHaveEffect,
  consequenceOf,
  deviationOf,
  GROUND_EFFECTS,
  GROUNDS,
  type Ground,
  type GroundEffect,
  LIABILITIES,
  REGIMES,
  SANCTION_FORMS,
} from '#domain/law/accountability/consequence.ts';
import { DISCIPLINE_LADDER, referenceOf } from '#domain/law/accountability/reference.ts';
import { type MatterSeverity, SEVERITIES, type Severity } from '#domain/law/accountability/severity.ts';

/*
 * Decision tables: the law once more, as rows that somebody can read beside the text, held against the program over
 * all combinations of what they depend on.
 */

const graded = (severity: Severity): MatterSeverity => ({ outcome: 'graded', severity, readings: [] });
const open = (severity: Severity): MatterSeverity => ({ outcome: 'undetermined', severity, readings: ['floor'] });

describe('Điều 78 Nghị định 59/2019/NĐ-CP', () => {
  /* So many of that severity earn that form; the heaviest of all that is earned holds. */
  const ROWS = [
    ['less-serious', 'one', 'reprimand', 'one-less-serious'],
    ['less-serious', 'several', 'warning', 'several-less-serious'],
    ['serious', 'one', 'warning', 'one-serious'],
    ['serious', 'several', 'removal-from-office', 'several-serious'],
    ['very-serious', 'one', 'removal-from-office', 'very-or-extremely-serious'],
    ['extremely-serious', 'one', 'removal-from-office', 'very-or-extremely-serious'],
  ] as const;

  const counts = [0, 1, 2, 3];
  const combinations = [2, 3].flatMap((several) =>
    counts.flatMap((less) =>
      counts.flatMap((serious) =>
        [0, 1, 2].flatMap((very) =>
          [0, 1].map((extremely) => ({ several, numbers: [less, serious, very, extremely] })),
        ),
      ),
    ),
  );
  const cases = combinations.map(({ several, numbers }) => {
    const matters = SEVERITIES.flatMap((severity, index) => Array<Severity>(numbers[index] ?? 0).fill(severity));
    const earned = ROWS.filter(
      ([severity, needs]) => matters.filter((each) => each === severity).length >= (needs === 'one' ? 1 : several),
    );
    const form = DISCIPLINE_LADDER.findLast((each) => earned.some(([, , earns]) => earns === each));
    const said = SEVERITIES.map((severity, index) => `${numbers[index]} ${severity}`).join(', ');
    return [form ?? 'nothing', said, several, matters, earned.map(([, , , clause]) => clause)] as const;
  });

  test.each(cases)('%s for %s, where %i are several', (form, _said, several, matters, clauses) => {
    const reference = referenceOf(matters.map(graded), several);
    expect(reference?.form ?? 'nothing').toBe(form);
    if (reference === undefined) return;
    expect(clauses).toContain(reference.clause);
    expect(reference).toMatchObject({ several, isProvisional: false });
    for (const severity of SEVERITIES) {
      expect(reference.counted[severity]).toBe(matters.filter((each) => each === severity).length);
    }
  });

  test('an open matter counts as what it is at least, and the reference is provisional', () => {
    expect(referenceOf([open('less-serious')], 2)).toMatchObject({ form: 'reprimand', isProvisional: true });
    expect(referenceOf([open('less-serious'), graded('less-serious')], 2)).toMatchObject({
      form: 'warning',
      clause: 'several-less-serious',
      isProvisional: true,
    });
  });

  test('a matter of which nobody is left counts for nothing', () => {
    expect(referenceOf([{ outcome: 'no-offender' }], 2)).toBeUndefined();
    expect(referenceOf([{ outcome: 'no-offender' }, graded('less-serious')], 2)?.form).toBe('reprimand');
  });

  test('a heavier sentence never makes the reference lighter', () => {
    const rungs: readonly string[] = DISCIPLINE_LADDER;
    const rungOf = (matters: readonly Severity[], several: number): number =>
      rungs.indexOf(referenceOf(matters.map(graded), several)?.form ?? 'none');
    for (const [, , several, matters] of cases) {
      matters.forEach((severity, index) => {
        const graver = SEVERITIES[SEVERITIES.indexOf(severity) + 1];
        if (graver === undefined) return;
        expect(rungOf(matters.with(index, graver), several)).toBeGreaterThanOrEqual(rungOf(matters, several));
      });
    }
  });
});

describe('Điều 72, 73 Luật Phòng, chống tham nhũng 2018; Điều 77, 78 Nghị định 59/2019/NĐ-CP', () => {
  /* exclude, exempt, reduce, increase: + given, - not given, . whatever. The first row that fits holds. */
  const ROWS = [
    // effects regime           matter  outcome
    ['....', 'any', 'none', 'nothing-to-answer', 'Điều 72'],
    ['+..+', 'any', 'any', 'contradictory', 'Điều 73'],
    ['.+.+', 'any', 'any', 'contradictory', 'Điều 73'],
    ['+...', 'any', 'any', 'excluded', 'Điều 73'],
    ['.+..', 'any', 'any', 'exempted', 'Điều 73'],
    ['....', 'other', 'any', 'other-regime', 'Điều 77'],
    ['----', 'civil-service', 'any', 'discipline', 'Điều 78'],
    ['--+-', 'civil-service', 'any', 'discipline down to reprimand', 'Điều 73, 78'],
    ['---+', 'civil-service', 'any', 'discipline up to forced-resignation', 'Điều 73, 78'],
    ['--++', 'civil-service', 'any', 'discipline from reprimand to forced-resignation', 'Điều 73, 78'],
  ] as const;

  const subsets = Array.from({ length: 16 }, (_, bits) => GROUND_EFFECTS.filter((_effect, at) => bits & (1 << at)));
  const references = [undefined, 'less-serious', 'serious', 'very-serious'] as const;

  const isRowOf = (row: (typeof ROWS)[number], effects: readonly GroundEffect[], regime: string, matter: string) =>
    [...row[0]].every((sign, at) => sign === '.' || (sign === '+') === effects.some((e) => e === GROUND_EFFECTS[at])) &&
    (row[1] === 'any' || row[1] === regime) &&
    (row[2] === 'any' || row[2] === matter);

  const cases = LIABILITIES.flatMap((liability) =>
    REGIMES.flatMap((regime) =>
      references.flatMap((severity) =>
        subsets.map((effects) => {
          const row = ROWS.find((each) => isRowOf(each, effects, regime, severity ?? 'none'));
          if (row === undefined) throw new Error(`no row for ${effects.join()} ${regime} ${severity}`);
          const given = effects.length === 0 ? 'no ground' : effects.join(', ');
          return [row[4], liability, regime, severity ?? 'no matter', given, row[3], effects, severity] as const;
        }),
      ),
    ),
  );

  test.each(cases)(
    '%s: %s, %s, %s, %s: %s',
    (_article, liability, regime, _matter, _given, expected, effects, severity) => {
      const reference = severity && referenceOf([graded(severity)], 2);
      const found = consequenceOf({ liability, regime, effects, reference });
      expect(found.outcome).toBe(expected.split(' ')[0]);
      if (found.outcome === 'contradictory') expect(found.effects).toEqual(effects);
      if (found.outcome !== 'discipline') return;
      expect(found).toMatchObject({
        lightest: / (down to|from) reprimand/.test(expected) ? 'reprimand' : reference?.form,
        heaviest: expected.endsWith('to forced-resignation') ? 'forced-resignation' : reference?.form,
        isCriminalPossible: liability === 'direct',
        reference,
      });
    },
  );

  test('every row of the table is asked for', () => {
    const used = new Set(cases.map(([article, , , , , expected]) => `${article} ${expected}`));
    expect(used.size).toBe(new Set(ROWS.map(([, , , outcome, article]) => `${article} ${outcome}`)).size);
  });
});

describe('Điều 73 Luật Phòng, chống tham nhũng 2018: what a ground can do', () => {
  const ROWS: Readonly<Record<Ground, string>> = {
    'could-not-know': 'exclude',
    'took-preventive-measures': 'exclude',
    'stopped-or-remedied': 'exempt reduce',
    'detected-and-reported': 'exempt reduce',
    'resigned-before-detection': 'exempt reduce',
    'knew-and-did-not-act': 'increase',
    'did-not-report-in-time': 'increase',
  };

  test.each(Object.entries(ROWS))('%s: %s', (name, effects) => {
    const ground = name as Ground;
    const allowed = (isProsecuted: boolean) =>
      GROUND_EFFECTS.filter((effect) => canHaveEffect(ground, effect, isProsecuted)).join(' ');
    expect(allowed(false)).toBe(effects);
    expect(allowed(true)).toBe(ground === 'resigned-before-detection' ? '' : effects);
  });

  test('no other ground is known', () => {
    expect(Object.keys(GROUNDS)).toEqual(Object.keys(ROWS));
  });
});

describe('how a decision stands to the reference (Điều 78 Nghị định 59/2019/NĐ-CP)', () => {
  const discipline = (severity: Severity, effects: readonly GroundEffect[]): Consequence =>
    consequenceOf({
      liability: 'direct',
      regime: 'civil-service',
      effects,
      reference: referenceOf([graded(severity)], 2),
    });

  // In the order of the forms: < lighter, = within, > heavier, ? not comparable.
  const ROWS: readonly (readonly [name: string, consequence: Consequence, signs: string])[] = [
    ['reprimand', discipline('less-serious', []), '<=>>>??'],
    ['warning', discipline('serious', []), '<<=>>??'],
    ['removal from office', discipline('very-serious', []), '<<<=>??'],
    ['removal from office, reduced', discipline('very-serious', ['reduce']), '<===>??'],
    ['reprimand, reduced', discipline('less-serious', ['reduce']), '<=>>>??'],
    ['reprimand, increased', discipline('less-serious', ['increase']), '<====??'],
    ['warning, reduced and increased', discipline('serious', ['reduce', 'increase']), '<====??'],
    ['excluded', { outcome: 'excluded' }, '=>>>>>?'],
    ['exempted', { outcome: 'exempted' }, '=>>>>>?'],
    ['nothing to answer', { outcome: 'nothing-to-answer' }, '=>>>>>?'],
    ['another regime', { outcome: 'other-regime' }, '???????'],
    ['contradictory', { outcome: 'contradictory', effects: ['exclude', 'increase'] }, '???????'],
  ];
  const SIGNS = { '<': 'lighter', '=': 'within', '>': 'heavier', '?': 'not-comparable' } as const;

  test.each(
    ROWS.flatMap(([name, consequence, signs]) =>
      SANCTION_FORMS.map((form, at) => {
        const sign = signs[at] as keyof typeof SIGNS;
        return [name, form, SIGNS[sign], consequence] as const;
      }),
    ),
  )('%s, decided %s: %s', (_name, form, deviation, consequence) => {
    expect(deviationOf(consequence, form)).toBe(deviation);
  });
});
