import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Consequence, consequenceOf, deviationOf } from '#domain/law/accountability/consequence.ts';
import { liabilityFor } from '#domain/law/accountability/liability.ts';
import { type Reference, referenceOf } from '#domain/law/accountability/reference.ts';
import { type MatterSeverity, type OffenderOutcome, severityOf } from '#domain/law/accountability/severity.ts';
import {
  deviationNames,
  groundEffectNames,
  liabilityNames,
  sanctionFormNames,
  severityNames,
} from '#terms/accountability.ts';
import { deputyOf, headOf, unitWith } from '#test/support/domain/heads.ts';

/* The page for lawyers is read here, table by table: what it says and what the program computes are the same. */

const page = readFileSync(join(import.meta.dirname, '../../../../docs/responsibility-examples.md'), 'utf8');

/** Rows of the table under the heading that names the article; without header and rule, and without the mark. */
const rowsUnder = (article: string): readonly (readonly string[])[] => {
  const section = page.split(/^## /m).find((each) => each.split('\n')[0]?.includes(article)) ?? '';
  const lines = section.split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.replace('*', '').trim()),
  );
};

const isMarked = (article: string, row: number): boolean =>
  page
    .split(/^## /m)
    .find((each) => each.split('\n')[0]?.includes(article))
    ?.split('\n')
    .filter((line) => line.startsWith('|'))
    [row + 2]?.includes('*') ?? false;

/** The key under which a Vietnamese name stands. */
const keyOf = <Key extends string>(names: Readonly<Record<Key, Readonly<{ vi: string }>>>, vi: string): Key => {
  const found = (Object.keys(names) as Key[]).find((key) => names[key].vi === vi);
  if (found === undefined) throw new Error(`“${vi}” is not among the terms`);
  return found;
};

const OUTCOMES: Readonly<Record<string, OffenderOutcome>> = {
  'xử lý không hình sự': { kind: 'below-criminal' },
  'phạt tiền': { kind: 'fine' },
  'cải tạo không giam giữ': { kind: 'non-custodial-reform' },
  'tù chung thân': { kind: 'life-imprisonment' },
  'tử hình': { kind: 'death' },
  'không phạm tội': { kind: 'acquitted' },
  'đang điều tra, truy tố, xét xử': { kind: 'pending' },
  'có tội, hình phạt khác': { kind: 'other-conviction' },
};

const outcomeOf = (said: string): OffenderOutcome => {
  const [, years, months] = /^tù (\d+) năm(?: (\d+) tháng)?$/.exec(said) ?? [];
  const named = OUTCOMES[said];
  if (years !== undefined) return { kind: 'imprisonment', months: Number(years) * 12 + Number(months ?? 0) };
  if (named === undefined) throw new Error(`“${said}” is no outcome`);
  return named;
};

const severitySaid = (found: MatterSeverity): string => {
  if (found.outcome === 'no-offender') return 'không còn ai vi phạm';
  const name = severityNames[found.severity].vi;
  return found.outcome === 'graded' ? name : `chưa xác định, ít nhất ${name}`;
};

test.each(rowsUnder('Điều 76').map((row, index) => [...row, index] as [string, string, number]))(
  'Điều 76: %s: %s',
  (outcomes, severity, row) => {
    const found = severityOf(outcomes.split('; ').map(outcomeOf));
    expect(severitySaid(found)).toBe(severity);
    const isOurs = found.outcome !== 'no-offender' && found.readings.length > 0;
    expect(isMarked('Điều 76', row)).toBe(isOurs);
  },
);

test.each(rowsUnder('Điều 78') as [string, string, string][])(
  'Điều 78: %s, from %s on several: %s',
  (matters, several, form) => {
    const severities = matters.split(', ').flatMap((said) => {
      const [, number, name = ''] = /^(\d+) (.+)$/.exec(said) ?? [];
      return Array<MatterSeverity>(Number(number)).fill({
        outcome: 'graded',
        severity: keyOf(severityNames, name),
        readings: [],
      });
    });
    const reference = referenceOf(severities, Number(several));
    expect(reference && sanctionFormNames[reference.form].vi).toBe(form);
  },
);

describe('Điều 72', () => {
  const FIELDS = { 'đất đai': 'land', 'y tế': 'health' } as const;

  test.each(rowsUnder('Điều 72') as [string, string][])('%s: %s', (inOffice, answers) => {
    const people = inOffice === 'không có ai' ? [] : inOffice.split('; ');
    const heads = people.filter((said) => said.startsWith('trưởng ')).map((said) => headOf(said.split(' ')[1] ?? ''));
    const deputies = people.flatMap((said) => {
      const [, name, of] = /^phó (\S+) (?:phụ trách (.+)|chưa rõ phụ trách gì)$/.exec(said) ?? [];
      if (name === undefined) return [];
      return [deputyOf(name, of === undefined ? undefined : FIELDS[of as keyof typeof FIELDS])];
    });
    expect(heads.length + deputies.length).toBe(people.length);
    const [stretch] = liabilityFor({
      unit: unitWith([...heads, ...deputies]),
      topic: 'land',
      subUnits: [],
      from: '2024-05-10',
      to: '2024-05-10',
    });
    const said = [
      ...(stretch?.liable ?? []).map(({ name, liability }) => `${name} ${liabilityNames[liability].vi}`),
      ...(stretch?.undetermined === null ? [] : ['cần xác định']),
    ];
    expect(said.join(', ')).toBe(answers);
  });
});

describe('Điều 73', () => {
  const references: Readonly<Record<string, Reference | undefined>> = Object.fromEntries(
    (['less-serious', 'serious', 'very-serious'] as const).map((severity) => {
      const reference = referenceOf([{ outcome: 'graded', severity, readings: [] }], 2);
      return [reference && sanctionFormNames[reference.form].vi, reference];
    }),
  );

  const consequenceSaid = (found: Consequence): string => {
    switch (found.outcome) {
      case 'excluded':
        return 'không chịu trách nhiệm';
      case 'exempted':
        return 'được miễn';
      case 'contradictory':
        return 'mâu thuẫn, cần xem xét';
      case 'discipline': {
        const [lightest, heaviest] = [sanctionFormNames[found.lightest].vi, sanctionFormNames[found.heaviest].vi];
        return lightest === heaviest ? lightest : `từ ${lightest} đến ${heaviest}`;
      }
      default:
        return found.outcome;
    }
  };

  test.each(rowsUnder('Điều 73') as [string, string, string, string, string][])(
    '%s, %s: %s; decided %s: %s',
    (form, grounds, follows, decided, stands) => {
      const effects = grounds === 'không có' ? [] : grounds.split(', ').map((said) => keyOf(groundEffectNames, said));
      const reference = references[form];
      expect(reference).toBeDefined();
      const found = consequenceOf({ liability: 'direct', regime: 'civil-service', effects, reference });
      expect(consequenceSaid(found)).toBe(follows);
      expect(deviationNames[deviationOf(found, keyOf(sanctionFormNames, decided))].vi).toBe(stands);
    },
  );
});

test('the page has its tables', () => {
  expect([76, 78, 72, 73].map((article) => rowsUnder(`Điều ${article}`).length)).toEqual([19, 8, 8, 10]);
});
