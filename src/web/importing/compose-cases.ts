import type { Bilingual } from '#terms/bilingual.ts';
import type { Fault, Place, ReadRow } from './read-tables.ts';
import type { SheetName } from './sheets.ts';

/** A case as its rows tell it: what is sent, and where each part of it stood. */
export type ComposedCase = Readonly<{
  reference: string;
  /** Of the case itself. */
  row: number;
  /** What `POST /cases/carried-in` takes. */
  body: Readonly<Record<string, unknown>>;
  /** Of its findings, recommendations and payments, in the order of the body. */
  rows: Readonly<{ findings: readonly number[]; recommendations: readonly number[]; payments: readonly number[] }>;
}>;

export type Composed = Readonly<{
  /** Whole ones: not a cell of their rows is wrong. */
  cases: readonly ComposedCase[];
  faults: readonly Fault[];
  /** Cases held back because of a fault in one of their rows. */
  heldBack: readonly string[];
}>;

/** SHA-256 of the file each table came in. */
export type FileHashes = Readonly<Partial<Record<SheetName, string>>>;

type Values = ReadRow['values'];
type Body = Record<string, unknown>;

const at = (place: Place, vi: string, en: string): Fault => ({ ...place, text: { vi, en } satisfies Bilingual });

/**
 * Puts the rows of one paper file together. A case of which one cell is wrong is held back whole, with everything that
 * hangs on it: what is imported is never half of a file.
 */
export const composeCases = (rows: readonly ReadRow[], hashes: FileHashes, ownBody: string): Composed => {
  const faults: Fault[] = rows.flatMap((row) => [...row.faults, ...halves(row)]);
  const cases = rows.filter(({ sheet }) => sheet === 'cases');
  const byReference = new Map<string, ReadRow>();
  for (const row of cases) {
    const reference = referenceOf(row);
    if (reference === '') continue;
    const first = byReference.get(reference);
    if (first === undefined) byReference.set(reference, row);
    else {
      const place = { sheet: row.sheet, row: row.row, column: 'reference' };
      faults.push(at(place, `Trùng với dòng ${first.row}.`, `The same as in row ${first.row}.`));
    }
  }
  faults.push(...papersTwice(cases, ownBody));
  for (const { sheet, row, values } of rows.filter((each) => each.sheet !== 'cases')) {
    const reference = String(values['reference'] ?? '');
    if (reference === '' || byReference.has(reference)) continue;
    const place = { sheet, row, column: 'reference' };
    faults.push(at(place, `Bảng Hồ sơ không có “${reference}”.`, `“${reference}” is not among the cases.`));
  }
  const wrongRows = new Set(faults.map(({ sheet, row }) => `${sheet} ${row}`));
  const heldBack: string[] = [];
  const composed = [...byReference].flatMap(([reference, row]): readonly ComposedCase[] => {
    const own = rows.filter((each) => each.sheet !== 'cases' && each.values['reference'] === reference);
    if ([row, ...own].some((each) => wrongRows.has(`${each.sheet} ${each.row}`))) {
      heldBack.push(reference);
      return [];
    }
    return [composeCase(reference, row, own, hashes, ownBody)];
  });
  return { cases: composed, faults, heldBack };
};

const referenceOf = ({ values }: ReadRow): string => String(values['reference'] ?? '');

/** What only makes sense together: a number and a day make a paper, a sum and a day a payment. */
const TOGETHER: Readonly<Record<SheetName, readonly (readonly [string, string])[]>> = {
  cases: [
    ['decisionNumber', 'decisionOn'],
    ['decisionNumber', 'durationDays'],
    ['reportNumber', 'reportOn'],
    ['conclusionNumber', 'conclusionOn'],
    ['announcedOn', 'announcedAt'],
    ['postedOn', 'until'],
    ['postedOn', 'channels'],
  ],
  findings: [['verdict', 'reviewedOn']],
  recommendations: [
    ['paidVnd', 'paidOn'],
    ['paidVnd', 'paidBy'],
    ['paidVnd', 'paidAt'],
    ['standing', 'standingOn'],
  ],
};

const halves = ({ sheet, row, values, faults }: ReadRow): readonly Fault[] => {
  const isWrong = (name: string) => faults.some(({ column }) => column === name);
  return TOGETHER[sheet].flatMap(([one, other]) => {
    if (isWrong(one) || isWrong(other)) return [];
    const missing = values[one] === undefined ? one : other;
    return (values[one] === undefined) === (values[other] === undefined)
      ? []
      : [at({ sheet, row, column: missing }, 'Ghi cả hai, hoặc không ghi.', 'Fill in both, or neither.')];
  });
};

const PAPERS = ['decision', 'report', 'conclusion'] as const;

/** One number is one paper: in one body and year it stands in one row. */
const papersTwice = (cases: readonly ReadRow[], ownBody: string): readonly Fault[] => {
  const seen = new Map<string, number>();
  return cases.flatMap(({ sheet, row, values }) =>
    PAPERS.flatMap((name) => {
      const number = values[`${name}Number`] as Readonly<{ number: number; symbol: string }> | undefined;
      const on = values[`${name}On`];
      if (number === undefined || typeof on !== 'string') return [];
      const key = [values['body'] ?? ownBody, on.slice(0, 4), number.number, number.symbol].join(' ');
      const first = seen.get(key);
      seen.set(key, first ?? row);
      const place = { sheet, row, column: `${name}Number` };
      return first === undefined
        ? []
        : [at(place, `Số này đã có ở dòng ${first}.`, `This number stands in row ${first} already.`)];
    }),
  );
};

const composeCase = (
  reference: string,
  { row, values }: ReadRow,
  own: readonly ReadRow[],
  hashes: FileHashes,
  ownBody: string,
): ComposedCase => {
  const findings = own.filter(({ sheet }) => sheet === 'findings');
  const recommendations = own.filter(({ sheet }) => sheet === 'recommendations');
  const paid = recommendations.flatMap((each, index) =>
    each.values['paidVnd'] === undefined ? [] : [{ row: each, recommendationId: `R${index + 1}` }],
  );
  const issuer = String(values['body'] ?? ownBody);
  const became = [
    { sheet: 'cases' as const, row, became: 'case' },
    ...findings.map((each, index) => ({ sheet: 'findings' as const, row: each.row, became: `F${index + 1}` })),
    ...recommendations.map((each, index) => ({
      sheet: 'recommendations' as const,
      row: each.row,
      became: `R${index + 1}`,
    })),
  ];
  return {
    reference,
    row,
    body: given({
      source: values['source'],
      unit: values['unit'],
      body: values['body'],
      topics: values['topics'],
      period: given({ from: values['from'], to: values['to'] }),
      corruptionSigns: values['corruptionSigns'] ?? false,
      occurredOn: values['openedOn'],
      paperFile: { reference, keptAt: values['keptAt'] },
      importedFrom: { rows: became.map((each) => ({ fileHash: hashes[each.sheet] ?? '', ...each })) },
      decision: paperOf('decision', 'decision', values, issuer, { durationDays: values['durationDays'] }),
      team: teamOf(values),
      announcement:
        values['announcedOn'] === undefined
          ? undefined
          : { announcedOn: values['announcedOn'], place: values['announcedAt'] },
      findings: findings.length === 0 ? undefined : findings.map((each) => findingOf(each.values, values)),
      fieldworkEndedOn: values['fieldworkEndedOn'],
      report: paperOf('report', 'report', values, issuer, { headResponsibilityGrade: values['grade'] }),
      conclusion: paperOf('conclusion', 'conclusion', values, issuer, {
        assessments: assessmentsOf(values, findings),
        recommendations: recommendations.map((each) => recommendationOf(each.values, values)),
      }),
      publication:
        values['postedOn'] === undefined
          ? undefined
          : { channels: values['channels'], postedOn: values['postedOn'], until: values['until'], redactions: [] },
      payments:
        paid.length === 0
          ? undefined
          : paid.map(({ row: each, ...rest }) => ({ ...rest, ...paymentOf(each.values, values) })),
    }),
    rows: {
      findings: findings.map((each) => each.row),
      recommendations: recommendations.map((each) => each.row),
      payments: paid.map((each) => each.row.row),
    },
  };
};

/** Without what nobody filled in. */
const given = (body: Body): Body => Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));

type Numbered = Readonly<{ number: number; symbol: string }>;

const documentOf = (kind: string, number: unknown, signedOn: unknown, issuer: string): Body => ({
  kind,
  ...(number as Numbered),
  year: Number(String(signedOn).slice(0, 4)),
  issuer,
  signedOn,
});

const paperOf = (name: string, kind: string, values: Values, issuer: string, more: Body): Body | undefined => {
  const number = values[`${name}Number`];
  return number === undefined
    ? undefined
    : given({ document: documentOf(kind, number, values[`${name}On`], issuer), ...more });
};

const teamOf = (values: Values): Body | undefined => {
  const leader = values['leader'];
  if (leader === undefined) return undefined;
  const members = (values['members'] ?? []) as readonly string[];
  return {
    members: [
      { officerId: leader, position: 'leader' },
      ...members.map((officerId) => ({ officerId, position: 'member' })),
    ],
    occurredOn: values['decisionOn'] ?? values['openedOn'],
  };
};

const findingOf = (values: Values, ofCase: Values): Body => {
  const { reference: _, verdict, reviewedOn, comment, crimeSigns, unit, ...content } = values;
  return given({
    ...content,
    unit: unit ?? ofCase['unit'],
    review: verdict === undefined ? undefined : given({ verdict, on: reviewedOn, comment, crimeSigns }),
  });
};

/** A topic in which something was upheld has violations; the others are clean, but for those that nobody could look at. */
const assessmentsOf = (values: Values, findings: readonly ReadRow[]): readonly Body[] => {
  const violated = new Set(
    findings.filter((each) => each.values['verdict'] === 'upheld').map((each) => each.values['topic']),
  );
  const unseen = (values['notExamined'] ?? []) as readonly unknown[];
  const scope = (values['topics'] ?? []) as readonly unknown[];
  return [...new Set([...scope, ...violated])].map((topic) => ({
    topic,
    result: violated.has(topic) ? 'violations' : unseen.includes(topic) ? 'not-examined' : 'compliant',
  }));
};

const recommendationOf = (values: Values, ofCase: Values): Body => {
  const { kind, summary, addressee, amountVnd, landM2, dueOn, findingIds = [], standing, standingOn, reason } = values;
  return given({
    kind,
    summary,
    addressee: addressee ?? ofCase['unit'],
    amountVnd,
    landM2,
    dueOn,
    findingIds,
    standing: standing === undefined ? undefined : given({ status: standing, on: standingOn, reason }),
  });
};

const DESTINATIONS: Readonly<Record<string, string>> = {
  'return-to-payer': 'payers',
  'reduce-settlement': 'settlement-reduced',
};

/** Whoever has to carry it out has paid; where it went hangs on the kind. */
const paymentOf = (values: Values, ofCase: Values): Body => ({
  amountVnd: values['paidVnd'],
  payer: { kind: 'unit', name: String(values['addressee'] ?? ofCase['unit']) },
  destination: DESTINATIONS[String(values['kind'])] ?? 'budget',
  document: documentOf('other', values['paidBy'], values['paidOn'], String(values['paidAt'])),
  paidOn: values['paidOn'],
});
