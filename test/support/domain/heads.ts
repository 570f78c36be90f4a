import type { Topic } from '#domain/law/topics.ts';
import type { Field, Term, Unit } from '#domain/unit/state.ts';

/* A commune with a head and deputies, from 2021 on; all persons are fictional. */

/** The first day of every term and field that is not said otherwise. */
const SINCE = '2021-01-01';

export type InOffice = Readonly<{ term: Term; field?: Field | undefined }>;

type Change = Partial<Pick<Term, 'from' | 'until' | 'acting'>>;

export const headOf = (name: string, change: Change = {}): InOffice => ({
  term: termOf('head', name, change),
});

/** @param topic of his field; undefined: nothing is assigned to him */
export const deputyOf = (name: string, topic?: Topic, change: Change = {}): InOffice => ({
  term: termOf('deputy', name, change),
  field: topic && fieldOf(name, { topics: [topic] }),
});

export const fieldOf = (deputy: string, change: Partial<Omit<Field, 'deputy'>>): Field => ({
  deputy,
  from: SINCE,
  topics: [],
  subUnits: [],
  ...change,
});

const termOf = (office: Term['office'], name: string, change: Change): Term => ({
  office,
  personId: name,
  name,
  post: office === 'head' ? 'Chủ tịch' : 'Phó Chủ tịch',
  level: office === 'head' ? 'commune-leader' : 'staff',
  acting: false,
  from: SINCE,
  ...change,
});

/** @param end first day without it */
export const unitWith = (people: readonly InOffice[], fields: readonly Field[] = [], end?: string): Unit => ({
  code: '46.001',
  kind: 'commune-people-committee',
  provisional: false,
  validFrom: '2020-01-01',
  names: [{ from: '2020-01-01', value: 'Xã hư cấu' }],
  parents: [{ from: '2020-01-01', value: null }],
  remoteness: [],
  terms: people.map(({ term }) => term),
  fields: [...people.flatMap(({ field }) => field ?? []), ...fields],
  end:
    end === undefined ? undefined : { how: 'abolished', from: end, successors: ['46'], defaultOwner: '46', owners: [] },
});
