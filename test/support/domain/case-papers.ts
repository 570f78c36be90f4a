import type { z } from 'zod';
import type { Document } from '#domain/document.ts';
import type { EventDefinition } from '#domain/event-definition.ts';
import { type PersonKey, people, unitCodes } from './huong-binh.ts';

/** The days of the usual inspection, all in the spring of 2024: the law of 2022. */
export const on = {
  opened: '2024-03-01',
  decided: '2024-03-04',
  teamAppointed: '2024-03-05',
  announced: '2024-03-11',
  found: '2024-03-18',
  suspended: '2024-03-20',
  resumed: '2024-03-25',
  reviewed: '2024-03-25',
  transferred: '2024-03-27',
  identified: '2024-03-29',
  linked: '2024-04-01',
  extended: '2024-03-28',
  terminated: '2024-05-10',
  fieldworkEnded: '2024-04-10',
  reported: '2024-04-19',
  draftAssigned: '2024-04-22',
  drafted: '2024-05-06',
  appraised: '2024-05-08',
  concluded: '2024-05-13',
  published: '2024-05-16',
  publishedUntil: '2024-06-03',
  ordered: '2024-05-27',
  followedUp: '2024-06-05',
  proposed: '2024-06-10',
  closed: '2024-06-12',
} as const;

/** Something that happened, its data read by the event's own schema. */
export const happened = <Type extends string, Data extends z.ZodObject>(
  definition: EventDefinition<Type, Data>,
  data: z.input<Data>,
): Readonly<{ type: Type; data: z.output<Data> }> => ({ type: definition.type, data: definition.plain.parse(data) });

const symbols = {
  decision: 'QĐ-TTr',
  report: 'BC-ĐTTr',
  conclusion: 'KL-TTr',
  letter: 'CV-TTr',
  notice: 'TB-TTr',
} as const;

/** A paper of 2024 unless its day says otherwise, of the provincial inspectorate unless told. */
export const paper = (
  kind: keyof typeof symbols,
  number: number,
  signedOn: string,
  issuer: string = unitCodes.provincialInspectorate,
): Document => ({ kind, number, symbol: symbols[kind], year: Number(signedOn.slice(0, 4)), issuer, signedOn });

export const claim = ({ issuer, year, number, symbol, kind, signedOn }: Document) => ({
  issuer,
  year,
  number,
  symbol,
  kind,
  signedOn,
});

/** SHA-256 of a made-up file. */
export const hash = (digit: string): string => digit.repeat(64);

export const idOf = (key: PersonKey): string => people[key].officerId;
