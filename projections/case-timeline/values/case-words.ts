import { type Document, formatDocumentNumber } from '#domain/document.ts';
import { isSealedValue } from '#domain/event-definition.ts';
import { corruptActCodes, preventionViolationCodes } from '#domain/law/corrupt-acts.ts';
import { type Topic, topics } from '#domain/law/topics.ts';
import { formatDate, isLegalDate } from '#domain/legal-date.ts';
import type { At, Reader } from '#projecting/read-model.ts';
import type { Bilingual } from '#terms/bilingual.ts';
import { pathWords, valueKind } from '#terms/case-value-kinds.ts';
import { obligorKindNames, personRoleNames, positionNames } from '#terms/cases.ts';
import { documentKindNames } from '#terms/documents.ts';
import { amountText, numberText } from '#terms/follow-up.ts';
import { postLevelNames } from '#terms/offices.ts';
import { corruptActName, preventionViolationName, topicNames } from '#terms/topics.ts';
import { officerNames } from '../../names/officer-names.ts';
import { unitNameOn } from '../../names/unit-names.ts';
import { joined, plain, SEALED, said, yesNo } from './value.ts';

/** Values of cases and what they are called, for whoever has no screen to write them out: a file, a terminal. */
export type CaseWords = Readonly<{
  /** `F1 · số tiền` */
  name: (path: string) => Bilingual;
  /** @param value as `field_change` keeps it, parsed */
  value: (path: string, value: unknown) => Bilingual;
}>;

/** With the names as of the moment of the read. */
export const caseWordsBy = (reader: Reader, at: At): CaseWords => {
  const names = namesBy(reader, at);
  return {
    name: (path) => nameAt(path, names),
    value: (path, value) => {
      if (!Array.isArray(value)) return oneInWords(path, value, names);
      return value.length === 0 ? said('không có', 'none') : joined(value.map((each) => oneInWords(path, each, names)));
    },
  };
};

type Names = Readonly<{ officer: (id: string) => string; unit: (code: string) => string }>;

const namesBy = (reader: Reader, { legalDate }: At): Names => ({
  officer: (id) => officerNames(reader, [id])[id] ?? id,
  unit: (code) => unitNameOn(reader, code, legalDate),
});

const nameAt = (path: string, { officer }: Names): Bilingual => {
  const { subject, name } = pathWords(path);
  if (subject !== undefined) return said(`${subject} · ${name.vi}`, `${subject} · ${name.en}`);
  const [first, second] = path.split('/').slice(1);
  if (second === undefined) return name;
  if (first === 'assessments' && isTopic(second)) {
    return said(`${name.vi}: ${topicNames[second].vi}`, `${name.en}: ${topicNames[second].en}`);
  }
  if (first !== 'recusals' && first !== 'dissents') return name;
  return said(`${name.vi}: ${officer(second)}`, `${name.en}: ${officer(second)}`);
};

const isTopic = (code: string): code is Topic => topics.some((each) => each === code);

const wordIn = (table: Readonly<Record<string, Bilingual>>, code: unknown): Bilingual =>
  table[String(code)] ?? plain(String(code));

const oneInWords = (path: string, value: unknown, names: Names): Bilingual => {
  if (isSealedValue(value)) return SEALED;
  const kind = valueKind(path);
  if (typeof kind === 'object') return wordIn(kind, value);
  switch (kind) {
    case 'money':
      return said(amountText(Number(value), 'amountVnd', 'vi'), amountText(Number(value), 'amountVnd', 'en'));
    case 'area':
      return said(amountText(Number(value), 'landM2', 'vi'), amountText(Number(value), 'landM2', 'en'));
    case 'number':
      return said(numberText(Number(value), 'vi'), numberText(Number(value), 'en'));
    case 'day':
      return plain(dayOr(String(value)));
    case 'yes-no':
      return yesNo(value === true);
    case 'unit':
      return plain(names.unit(String(value)));
    case 'officer':
      return plain(names.officer(String(value)));
    case 'topic':
      return wordIn(topicNames, value);
    case 'act': {
      const code = corruptActCodes.find((each) => each === value);
      return code === undefined ? plain(String(value)) : withCode(code, corruptActName(code));
    }
    case 'violation': {
      const code = preventionViolationCodes.find((each) => each === value);
      return code === undefined ? plain(String(value)) : withCode(code, preventionViolationName(code));
    }
    case 'words':
      // As the telling of the request wrote them.
      return value as Bilingual;
    case 'matter':
    case 'hash':
      return plain(String(value));
    case 'sealed':
    case 'text':
      return plain(typeof value === 'object' ? JSON.stringify(value) : String(value));
    default:
      return compoundInWords(kind, value, names);
  }
};

const dayOr = (text: string): string => (isLegalDate(text) ? formatDate(text) : text);
const withCode = (code: string, { vi, en }: Bilingual): Bilingual => said(`${code} ${vi}`, `${code} ${en}`);

type Compound = 'document' | 'period' | 'members' | 'minutes' | 'persons' | 'redactions' | 'obligor';

/** Shapes as the tellings of cases write them at these paths. */
const compoundInWords = (kind: Compound, value: unknown, names: Names): Bilingual => {
  switch (kind) {
    case 'document': {
      const paper = value as Document;
      const { vi, en } = documentKindNames[paper.kind];
      const [number, signed] = [formatDocumentNumber(paper), formatDate(paper.signedOn)];
      return said(`${vi} ${number} ngày ${signed}`, `${en} ${number} of ${signed}`);
    }
    case 'period': {
      const { from, to } = value as Readonly<{ from: string; to: string }>;
      return plain(`${formatDate(from)} – ${formatDate(to)}`);
    }
    case 'members': {
      const { officerId, position } = value as Readonly<{ officerId: string; position: string }>;
      const { vi, en } = wordIn(positionNames, position);
      return said(`${names.officer(officerId)} (${vi})`, `${names.officer(officerId)} (${en})`);
    }
    case 'minutes': {
      const { madeOn, place } = value as Readonly<{ madeOn: string; place: string }>;
      return plain(`${formatDate(madeOn)}, ${place}`);
    }
    case 'persons': {
      const { role, post, level } = value as Readonly<{ role: string; post?: string; level?: string }>;
      const { vi, en } = wordIn(personRoleNames, role);
      const named = level === undefined ? undefined : wordIn(postLevelNames, level);
      const [inVi, inEn] = [
        [post, named?.vi],
        [post, named?.en],
      ].map((all) => all.filter(Boolean).join(', '));
      return inVi === '' ? said(vi, en) : said(`${vi}: ${inVi}`, `${en}: ${inEn}`);
    }
    case 'redactions': {
      const { passage, ground } = value as Readonly<{ passage: string; ground: string }>;
      return plain(`${passage} (${ground})`);
    }
    case 'obligor': {
      const { kind: payer, name } = value as Readonly<{ kind: string; name?: string }>;
      const { vi, en } = wordIn(obligorKindNames, payer);
      return said(`${vi}: ${name ?? SEALED.vi}`, `${en}: ${name ?? SEALED.en}`);
    }
  }
};
