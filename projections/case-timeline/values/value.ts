import { formatDate } from '#domain/legal-date.ts';
import type { Bilingual } from '#terms/bilingual.ts';
import type { SubjectField } from '#terms/subject-fields.ts';

/**
 * What an event makes known of a matter, an action, a unit …, in words and with the names of then; undefined takes it
 * away. `part`: of several, which one (`partOf`). A path means the same whatever was recorded before it: papers arrive in
 * any order, and a late one never speaks for another.
 */
export type Value = readonly [field: SubjectField, words: Bilingual | undefined, part?: string];

export type Values<Data, Names = unknown> = (data: Data, names: Names) => readonly Value[];

/** `/judgment/12/HS-ST (2025, TAND tỉnh)` */
export const pathOf = ([field, , part]: Value): string => (part === undefined ? `/${field}` : `/${field}/${part}`);

export const said = (vi: string, en: string): Bilingual => ({ vi, en });

/**
 * Which of several: a paper by its key, a person of a matter as `#2`, a day, a code. What stands behind a tilde keeps two
 * apart and is not read out: an id.
 */
export const partOf = (...parts: readonly string[]): string => parts.join(' · ');
export const person = (number: number): string => `#${number}`;
export const apart = (part: string, ...ids: readonly string[]): string => `${part} ~${ids.join(' ')}`;

/** A name or a text that somebody wrote: the same in every language. */
export const plain = (text: string | number): Bilingual => ({ vi: String(text), en: String(text) });

export const day = (date: string): Bilingual => plain(formatDate(date));

export const yesNo = (is: boolean): Bilingual => (is ? said('có', 'yes') : said('không', 'no'));

/** That there is something, and no more: what it says is for those who may open it. */
export const SEALED: Bilingual = said('niêm phong', 'under seal');

/** `có hiệu lực từ 01/07/2025` */
export const since = (words: Bilingual, from: string): Bilingual =>
  said(`${words.vi}, từ ${formatDate(from)}`, `${words.en}, from ${formatDate(from)}`);

export const joined = (all: readonly Bilingual[]): Bilingual =>
  said(all.map(({ vi }) => vi).join('; '), all.map(({ en }) => en).join('; '));

/** Nothing where nothing was stated. */
export const given = (field: SubjectField, words: Bilingual | undefined): readonly Value[] =>
  words === undefined ? [] : [[field, words]];
