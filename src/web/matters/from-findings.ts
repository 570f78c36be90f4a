import { v4 as uuid } from 'uuid';
import type { CaseFile, Finding } from '../api/case-queries.ts';
import type { Values } from '../forms/body-of.ts';

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Corrupt acts that were upheld: of these there can be a matter. */
export const upheldActs = ({ findings }: CaseFile): readonly Finding[] =>
  findings.filter(({ status, content }) => status === 'upheld' && content['actCode'] !== undefined);

/** Those of them for which nobody has recorded a matter or a ground; once each has one, all of them. */
const waiting = (file: CaseFile): readonly Finding[] => {
  const upheld = upheldActs(file);
  const missing = file.closure.unmet.find(({ item }) => item === 'MatterNotRecorded')?.['findingIds'];
  const open = upheld.filter(({ findingId }) => Array.isArray(missing) && missing.includes(findingId));
  return open.length > 0 ? open : upheld;
};

/** What the findings of a case say of the matter: those that tell of one and the same act. */
export const matterFrom = (file: CaseFile): Values => {
  const found = waiting(file);
  const actCode = textOf(found[0]?.content['actCode']);
  const of = found.filter(({ content }) => content['actCode'] === actCode);
  const units = [...new Set(of.map(({ content }) => textOf(content['unit'])))];
  const days = of.flatMap(({ content }) => [textOf(content['from']), textOf(content['to'])]).toSorted();
  const amounts = of.map(({ content }) => content['amountVnd']).filter((each) => typeof each === 'number');
  return {
    findingIds: of.map(({ findingId }) => findingId),
    unit: units.length === 1 ? (units[0] ?? null) : file.unit.code,
    topic: of[0]?.content['topic'] ?? null,
    actCode: actCode === '' ? null : actCode,
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
    amountVnd: amounts.length === 0 ? null : amounts.reduce((sum, each) => sum + each, 0),
    summary: of.map(({ content }) => textOf(content['summary'])).join('\n'),
    offenders: offendersIn(of),
  };
};

/** The same persons under the same ids. Their names are sealed in the case and are not carried over by a screen. */
const offendersIn = (findings: readonly Finding[]): readonly Values[] => {
  const persons = findings.flatMap(({ content }) => {
    const { persons: named } = content;
    return Array.isArray(named) ? (named as readonly Values[]) : [];
  });
  const offenders = persons.filter(({ role }) => role === 'suspected');
  return offenders
    .filter(({ personId }, index) => offenders.findIndex((each) => each['personId'] === personId) === index)
    .map(({ personId, post }) => ({ personId: personId ?? uuid(), name: '', post: textOf(post), level: null }));
};
