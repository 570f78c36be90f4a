import type { LegalDate } from '../legal-date.ts';
import type { Rank } from '../officer/rank.ts';

/**
 * A rule of inspection law as dated data: which text, when it held, and whether the article was read word for word
 * or in a page that quotes it (`verified: true`) or remembered (`false`: the screen says so).
 * Where no rule is known for a date the answer is "chưa có quy tắc", never another law's number.
 */
type DatedRule<Value> = Readonly<{
  id: string;
  law: string;
  article: string;
  effectiveFrom: LegalDate;
  /** Last day. */
  effectiveTo: LegalDate;
  verified: boolean;
  value: Value;
}>;

const LAW_OF_2022 = { effectiveFrom: '2023-07-01', effectiveTo: '2025-06-30' } as const;

const RULES = {
  /** Leader of a team at provincial level. */
  leaderRank: [
    {
      id: 'leader-rank-provincial-2023',
      law: 'NĐ 43/2023/NĐ-CP',
      article: 'Điều 28 NĐ 43/2023/NĐ-CP',
      ...LAW_OF_2022,
      verified: true,
      value: { minimum: 'senior-inspector' satisfies Rank },
    },
  ],
  /** The provincial inspectorate's draft is appraised before the conclusion is issued. */
  appraisal: [
    {
      id: 'appraisal-provincial-2022',
      law: 'Luật Thanh tra 11/2022/QH15',
      article: 'Điều 77 Luật Thanh tra 2022',
      ...LAW_OF_2022,
      verified: true,
      value: { mandatoryFor: 'provincial' },
    },
  ],
  /** Crime signs go to the investigation body at once (anti-corruption law Art. 62, in force throughout). */
  transfer: [
    {
      id: 'transfer-crime-signs-2018',
      law: 'Luật Phòng, chống tham nhũng 36/2018/QH14',
      article: 'Điều 62 Luật PCTN 2018',
      effectiveFrom: '2019-07-01',
      effectiveTo: '9999-12-31',
      verified: true,
      value: {},
    },
  ],
  /** On the portal for so many consecutive days, and through at least one more channel. */
  publication: [
    {
      id: 'publication-2023',
      law: 'NĐ 43/2023/NĐ-CP',
      article: 'Điều 48–49 NĐ 43/2023/NĐ-CP',
      ...LAW_OF_2022,
      verified: true,
      value: { portalDays: 15, otherChannels: 1 },
    },
  ],
  /** Whose conclusions the province inspects again. The article that says so was not read. */
  reinspection: [
    {
      id: 'reinspection-competence-2022',
      law: 'Luật Thanh tra 11/2022/QH15',
      article: 'Luật Thanh tra 2022 (số điều về thẩm quyền thanh tra lại chưa đọc)',
      ...LAW_OF_2022,
      verified: false,
      value: { of: ['district', 'department'] },
    },
  ],
  /** If corruption was found, the report grades the responsibility of the unit's head. */
  headResponsibility: [
    {
      id: 'head-responsibility-grade-2022',
      law: 'Luật Thanh tra 11/2022/QH15',
      article: 'Điều 73 Luật Thanh tra 2022',
      ...LAW_OF_2022,
      verified: true,
      value: {},
    },
  ],
  /** What is said to the draft before it is issued: by the unit in writing, by members and leader as reserved opinions. */
  draftHearing: [
    {
      id: 'draft-hearing-2025',
      law: 'Luật Thanh tra 84/2025/QH15',
      article: 'Điều 34 Luật Thanh tra 2025',
      effectiveFrom: '2025-07-01',
      effectiveTo: '9999-12-31',
      verified: true,
      value: {},
    },
  ],
} as const satisfies Record<string, readonly DatedRule<object>[]>;

type RuleName = keyof typeof RULES;

/** The rule that held on the date, or undefined: no rule is known for that day. */
export const ruleOn = <Name extends RuleName>(name: Name, date: LegalDate): (typeof RULES)[Name][number] | undefined =>
  RULES[name].find(({ effectiveFrom, effectiveTo }) => effectiveFrom <= date && date <= effectiveTo);
