import type { LegalDate } from '../../legal-date.ts';
import type { Mark } from '../clocks/clock-rule.ts';

/** An article as it held on a day, and how sure the reading of it is. */
export type AppliedArticle = Readonly<{ law: string; article: string; mark: Mark }>;

/** From this day law 132/2025/QH15 amends the anti-corruption law; what that does to these articles was not read. */
const AMENDED_FROM = '2026-07-01';

const law = { law: '36/2018/QH14', from: '2019-07-01' } as const;
const decree = { law: '59/2019/NĐ-CP', from: '2019-08-15' } as const;

const ARTICLES = {
  /** Who answers for corruption in a unit: its head, its deputies. */
  liability: { ...law, article: 'Điều 72 Luật Phòng, chống tham nhũng 2018' },
  /** What follows, and what excludes, exempts, reduces or increases it. */
  consequence: { ...law, article: 'Điều 73 Luật Phòng, chống tham nhũng 2018' },
  /** How grave the matter is, by what happened to the offender. */
  severity: { ...decree, article: 'Điều 76 Nghị định 59/2019/NĐ-CP' },
  /** Whose discipline another text governs: army, police, associations. */
  otherRegime: { ...decree, article: 'Điều 77 Nghị định 59/2019/NĐ-CP' },
  /** Which form of discipline goes with which severity. */
  discipline: { ...decree, article: 'Điều 78 Nghị định 59/2019/NĐ-CP' },
} as const;

export type ArticleName = keyof typeof ARTICLES;

/** Undefined before the article was in force: no rule is known then, and no other law's answer takes its place. */
export const articleOn = (name: ArticleName, day: LegalDate): AppliedArticle | undefined => {
  const { law: number, from, article } = ARTICLES[name];
  return day < from ? undefined : { law: number, article, mark: day < AMENDED_FROM ? 'text' : 'unverified' };
};
