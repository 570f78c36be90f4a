import { foldedWords } from '#domain/vietnamese-text.ts';
import type { Bilingual } from '#terms/bilingual.ts';
import { parseDate } from '../forms/parse-date.ts';
import { parseMoney, parseNumber } from '../forms/parse-number.ts';
import type { Column, Reading, Words } from './sheets.ts';

/** A cell as a spreadsheet or a text file gives it. */
export type Raw = string | number | boolean | Date | null | undefined;

/** What units and officers there are, asked by what somebody typed: a code, or a name. */
export type Known = Readonly<{
  unit: (text: string) => string | 'several' | undefined;
  officer: (text: string) => string | 'several' | undefined;
}>;

export type Cell = Readonly<{ value: unknown }> | Readonly<{ fault: Bilingual }>;

const fault = (vi: string, en: string): Cell => ({ fault: { vi, en } });
const folded = (text: string): string => foldedWords(text).join(' ');

/** As it would be typed: a date that a spreadsheet keeps as one is the day it shows. */
const textOf = (raw: Raw): string => {
  if (raw === null || raw === undefined) return '';
  if (raw instanceof Date) return Number.isNaN(raw.getTime()) ? '' : raw.toISOString().slice(0, 10);
  return String(raw).normalize('NFC').trim();
};

/** @returns null for a cell with nothing in it */
export const readCell = ({ reading }: Pick<Column, 'reading'>, raw: Raw, known: Known): Cell | null => {
  const text = textOf(raw);
  return text === '' ? null : read(reading, text, raw, known);
};

const read = (reading: Reading, text: string, raw: Raw, known: Known): Cell => {
  switch (reading.as) {
    case 'text':
      return { value: text };
    case 'lines':
      return { value: parts(text) };
    case 'date': {
      const date = parseDate(text);
      return date === null
        ? fault(`“${text}” không phải ngày: viết như 05/08/2024.`, `“${text}” is no day: write 05/08/2024.`)
        : { value: date };
    }
    case 'money':
    case 'area':
    case 'count': {
      const number = typeof raw === 'number' ? raw : (reading.as === 'money' ? parseMoney : parseNumber)(text, 'vi');
      const isWhole = reading.as === 'area' || Number.isSafeInteger(number);
      return number === null || number < 0 || !isWhole
        ? fault(`“${text}” không đọc được: viết như 1.234.567.`, `“${text}” is no number: write 1.234.567.`)
        : { value: number };
    }
    case 'yes-no': {
      const answer = { co: true, dung: true, x: true, yes: true, true: true, khong: false, no: false, false: false }[
        folded(text)
      ];
      return answer === undefined
        ? fault(`“${text}”: ghi “có” hoặc “không”.`, `“${text}”: write “yes” or “no”.`)
        : { value: answer };
    }
    case 'word': {
      const code = codeOf(text, reading.of);
      return code === undefined ? unknownWord(text, reading.of) : { value: code };
    }
    case 'words': {
      const wanted = parts(text);
      const unknown = wanted.find((each) => codeOf(each, reading.of) === undefined);
      return unknown === undefined
        ? { value: wanted.map((each) => codeOf(each, reading.of)) }
        : unknownWord(unknown, reading.of);
    }
    case 'unit':
      return found(text, known.unit(text), ['đơn vị', 'unit']);
    case 'officer':
      return found(text, known.officer(text), ['cán bộ', 'officer']);
    case 'officers': {
      const answers = parts(text).map((name) => found(name, known.officer(name), ['cán bộ', 'officer']));
      const wrong = answers.find((answer) => 'fault' in answer);
      return wrong ?? { value: answers.map((answer) => ('value' in answer ? answer.value : undefined)) };
    }
    case 'paper': {
      const [, number, symbol] = /^0*([1-9]\d{0,5})\s*\/\s*(\S.*)$/.exec(text) ?? [];
      return number === undefined || symbol === undefined
        ? fault(
            `“${text}” không phải số văn bản: viết như 15/QĐ-TTr.`,
            `“${text}” is no number of a paper: write 15/QĐ-TTr.`,
          )
        : { value: { number: Number(number), symbol: symbol.trim() } };
    }
    case 'findings': {
      const ids = text.split(/[;,\s]+/).filter(Boolean);
      const wrong = ids.find((id) => !/^[Ff]?[1-9]\d{0,2}$/.test(id));
      return wrong === undefined
        ? { value: [...new Set(ids.map((id) => `F${id.replace(/^[Ff]/, '')}`))] }
        : fault(`“${wrong}” không phải số thứ tự phát hiện: viết như 1; 2.`, `“${wrong}” is no finding: write 1; 2.`);
    }
  }
};

export const parts = (text: string): readonly string[] =>
  text
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter(Boolean);

const codeOf = (text: string, words: Words): string | undefined => {
  if (Object.hasOwn(words, text)) return text;
  const wanted = folded(text);
  return Object.entries(words).find(([, { vi, en }]) => folded(vi) === wanted || folded(en) === wanted)?.[0];
};

const unknownWord = (text: string, words: Words): Cell => {
  const list = Object.values(words);
  const few = (language: 'vi' | 'en') =>
    `${list
      .slice(0, 4)
      .map((each) => `“${each[language]}”`)
      .join(', ')}${list.length > 4 ? '…' : ''}`;
  return fault(`“${text}” không có trong danh mục: ${few('vi')}.`, `“${text}” is none of ${few('en')}.`);
};

const found = (text: string, answer: string | undefined, [vi, en]: readonly [string, string]): Cell => {
  if (answer === undefined) return fault(`Không có ${vi} “${text}”.`, `There is no ${en} “${text}”.`);
  return answer === 'several'
    ? fault(`Có nhiều ${vi} tên “${text}”: ghi mã.`, `Several ${en}s are called “${text}”: write the code.`)
    : { value: answer };
};
