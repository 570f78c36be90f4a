import type { Document } from '#domain/document.ts';
import type { Topic } from '#domain/law/topics.ts';
import { foldedWords, foldText } from '#domain/vietnamese-text.ts';
import type { Rows } from '#projecting/read-model.ts';
import { composeTitle } from '../names/case-title.ts';
import { unitNameOn, unitNames } from '../names/unit-names.ts';

/** The case is found by this text from now on. `inside` texts are not for overseers before publication. */
export const rememberCaseText = (
  rows: Rows,
  caseId: string,
  ref: string,
  text: string,
  audience: 'outline' | 'inside' = 'inside',
): void => {
  rows.run(
    `insert into case_text (case_id, ref, words, outline) values (:caseId, :ref, :words, :outline)
     on conflict do update set words = excluded.words`,
    { caseId, ref, words: spaced(foldedWords(text)), outline: audience === 'outline' },
  );
  rows.remember('case_words', caseId, text);
};

/** So that a word begins where a space and its beginning are found. */
export const spaced = (words: readonly string[]): string => words.map((word) => ` ${word}`).join('');

/** Its number finds the case. */
export const rememberPaper = (
  rows: Rows,
  caseId: string,
  ledgerNumber: number,
  paper: Document,
  audience: 'outline' | 'inside' = 'inside',
): void => {
  rows.run(
    `insert into case_paper (case_id, ledger_number, kind, number, symbol, folded_symbol, year, outline)
     values (:caseId, :ledgerNumber, :kind, :number, :symbol, :folded, :year, :outline) on conflict do nothing`,
    {
      caseId,
      ledgerNumber,
      kind: paper.kind,
      number: paper.number,
      symbol: paper.symbol,
      folded: foldText(paper.symbol),
      year: paper.year,
      outline: audience === 'outline',
    },
  );
};

type Heading = Readonly<{
  case_id: string;
  form: 'inspection' | 'check';
  unit: string;
  topics: string;
  opened_on: string;
  decision_number: string | null;
}>;

const HEADINGS = `select case_row.case_id, case_row.form, unit, topics, opened_on, decision_number
  from case_row join case_heading using (case_id)`;

/** Composes the title anew, by which the case is found, with the unit's name on the day of opening. */
export const retitle = (rows: Rows, caseId: string): void => {
  for (const heading of rows.all<Heading>(`${HEADINGS} where case_row.case_id = :caseId`, { caseId })) {
    retitleOne(rows, heading);
  }
};

/** A unit got another name: the titles of its cases may change, and its cases are found by the new name too. */
export const retitleCasesOf = (rows: Rows, unit: string): void => {
  const headings = rows.all<Heading>(
    `${HEADINGS} where case_row.case_id in (select case_id from case_right where unit = :unit) order by case_row.case_id`,
    { unit },
  );
  for (const heading of headings) retitleOne(rows, heading);
};

const retitleOne = (rows: Rows, heading: Heading): void => {
  const { case_id: caseId, form, unit, opened_on, decision_number: decisionNumber } = heading;
  const unitName = unitNameOn(rows, unit, opened_on);
  rows.run('update case_heading set unit_name = :unitName where case_id = :caseId', { caseId, unitName });
  const title = composeTitle({ form, unitName, topics: topicsOf(heading.topics), decisionNumber }, 'vi');
  rememberCaseText(rows, caseId, 'title', title, 'outline');
  rememberCaseText(rows, caseId, 'unit', [unit, ...unitNames(rows, unit)].join(' · '), 'outline');
};

/** `|land|construction|`, written by this model from an event that was checked. */
export const topicsOf = (column: string): readonly Topic[] => column.split('|').filter(Boolean) as Topic[];
