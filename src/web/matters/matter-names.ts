import { useQuery } from '@tanstack/react-query';
import type { MatterNames } from '#terms/matter-sentences.ts';
import type { MatterFile } from '../api/matter-queries.ts';
import { unitQuery } from '../api/queries.ts';
import { useWords } from '../i18n/use-words.ts';
import { useMoment } from '../shell/moment.ts';

/** Everybody of whom the matter speaks: those it names, then those whom only a judgment or an order names. */
export const personsIn = (file: MatterFile): readonly string[] => [
  ...new Set([
    ...file.offenders.map(({ personId }) => personId),
    ...file.judgments.flatMap(({ offenders }) => offenders.map(({ offender }) => offender)),
    ...file.suspensions.suspensions.map(({ personId }) => personId),
    ...file.suspensions.requests.map(({ personId }) => personId),
  ]),
];

/** `người thứ 1 (cán bộ địa chính)`: by number and post, since names are sealed. */
export const personNameIn = (file: MatterFile, personId: string): Readonly<{ vi: string; en: string }> => {
  const number = personsIn(file).indexOf(personId) + 1;
  const post = file.offenders.find((each) => each.personId === personId)?.post ?? null;
  if (number === 0) return { vi: 'người khác', en: 'somebody else' };
  const suffix = post === null ? '' : ` (${post})`;
  return { vi: `người thứ ${number}${suffix}`, en: `person ${number}${suffix}` };
};

/** What is told of several persons, in the order of their numbers. */
export const inOrder = <Told extends Readonly<{ offender: string }>>(
  file: MatterFile,
  told: readonly Told[],
): readonly Told[] => {
  const persons = personsIn(file);
  return told.toSorted((one, other) => persons.indexOf(one.offender) - persons.indexOf(other.offender));
};

/** Everyone by what he is called on screen. */
export const usePersonName = (file: MatterFile): ((personId: string) => string) => {
  const { say } = useWords();
  return (personId) => say(personNameIn(file, personId));
};

/** What the sentences of its history are filled with. */
export const useMatterNames = (file: MatterFile): MatterNames => {
  const { asOf } = useMoment();
  const competent = file.steps.find(({ type }) => type === 'MatterEscalated')?.data['competent'];
  const of = (competent as Readonly<{ of?: string | null }> | undefined)?.of ?? '';
  const { data } = useQuery({ ...unitQuery(of, undefined, asOf), enabled: of !== '' });
  const known = new Map([file.unit, file.body, ...file.subUnits].map(({ code, name }) => [code, name]));
  if (data !== undefined) known.set(of, data.unit.name);
  return { personOf: (personId) => personNameIn(file, personId), unitOf: (code) => known.get(code) ?? code };
};
