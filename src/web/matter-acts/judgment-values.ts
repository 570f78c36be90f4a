import { v4 as uuid } from 'uuid';
import type { Values } from '../forms/body-of.ts';

/** What a court made of one person, as the form holds it: prison in years and months. */
export const blankOutcome = (): Values => ({ personId: null, newId: uuid(), kind: null, years: null, months: null });

const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === '';

/** Months altogether; what cannot be read is sent as it stands, and comes back as a fault of its field. */
const monthsOf = ({ years, months }: Values): unknown => {
  if (isEmpty(years) && isEmpty(months)) return null;
  const wrong = [years, months].find((each) => !isEmpty(each) && typeof each !== 'number');
  if (wrong !== undefined) return wrong;
  return 12 * (typeof years === 'number' ? years : 0) + (typeof months === 'number' ? months : 0);
};

/** As the body wants it. Whoever is chosen as new is a person of his own, with a random id. */
export const outcomeOf = (values: Values): Values => {
  const { personId, newId, kind } = values;
  return {
    personId: personId === 'new' ? newId : personId,
    outcome: { kind, ...(kind === 'imprisonment' ? { months: monthsOf(values) } : {}) },
  };
};

/** The same backwards, to be corrected. */
export const valuesOfOutcome = ({ personId, outcome }: Values): Values => {
  const { kind, months } = outcome as Readonly<{ kind: string; months?: number }>;
  const prison = months === undefined ? {} : { years: Math.floor(months / 12), months: months % 12 };
  return { ...blankOutcome(), personId, kind, ...prison };
};
