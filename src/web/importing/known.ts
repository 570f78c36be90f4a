import { foldedWords } from '#domain/vietnamese-text.ts';
import type { Known } from './read-cell.ts';

type Named = Readonly<{ id: string; name: string }>;

const CODE = /^\d[\w.]*$/;
const folded = (text: string): string => foldedWords(text).join(' ');

/** Units by code, whatever stands in the register of today, or by name; officers by name, or by id. */
export const knownOf = (units: readonly Named[], officers: readonly Named[]): Known => ({
  unit: (text) => (CODE.test(text) ? text : oneOf(units, text)),
  officer: (text) => oneOf(officers, text),
});

const oneOf = (all: readonly Named[], text: string): string | 'several' | undefined => {
  const wanted = folded(text);
  const ids = [...new Set(all.filter(({ id, name }) => id === text || folded(name) === wanted).map(({ id }) => id))];
  return ids.length > 1 ? 'several' : ids[0];
};
