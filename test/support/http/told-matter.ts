import type { Document } from '#domain/document.ts';
import type { Topic } from '#domain/law/topics.ts';
import type { LegalDate } from '#domain/legal-date.ts';
import type { UnitCode } from '#domain/text.ts';

/** Bodies of what is sent about one corrupt act: the same words from finding to matter. All made up. */
export type Act = Readonly<{
  unit: UnitCode;
  topic: Topic;
  actCode: string;
  from: LegalDate;
  to: LegalDate;
  amountVnd: number;
  summary: string;
  suspects: readonly Readonly<{ personId: string; name: string; post: string }>[];
}>;

export const openedFor = ({ unit, topic }: Act, occurredOn: LegalDate, source: string, corruptionSigns: boolean) => ({
  source,
  unit,
  topics: [topic],
  period: { from: '2021-01-01', to: '2023-11-30' },
  corruptionSigns,
  occurredOn,
});

export const foundAs = ({ suspects: _, ...act }: Act, occurredOn: LegalDate) => ({ ...act, occurredOn });

/** What was reported as too high a fee only. */
export const overcharged = (act: Act, occurredOn: LegalDate, summary: string) => {
  const { actCode: _, ...found } = foundAs(act, occurredOn);
  return { ...found, violationCode: '94.1.b', summary };
};

export const reviewed = (occurredOn: LegalDate) => ({
  verdict: 'upheld',
  legalBasis: ['Luật Phòng, chống tham nhũng 2018'],
  responsiblePost: 'Chủ tịch UBND xã',
  occurredOn,
});

/** With signs of a crime, and those who are suspected of it. */
export const reviewedAsCrime = ({ suspects }: Act, occurredOn: LegalDate) => ({
  ...reviewed(occurredOn),
  crimeSigns: true,
  persons: suspects.map((each) => ({ ...each, role: 'suspected' })),
});

export const identified = (
  { suspects, ...act }: Act,
  occurredOn: LegalDate,
  caseId: string,
  ...findingIds: string[]
) => ({
  ...act,
  source: 'inspection',
  caseId,
  findingIds,
  offenders: suspects.map((each) => ({ ...each, level: 'staff' })),
  occurredOn,
});

/** By what a paper is named in another one. */
export const refOf = ({ number, symbol, year, issuer }: Document) => ({ number, symbol, year, issuer });
