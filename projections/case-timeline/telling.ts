import { type Document, formatDocumentNumber } from '#domain/document.ts';
import type { Opaque } from '#domain/event-definition.ts';
import type { CaseEvent } from '#domain/inspection-case/events.ts';
import type { Stage } from '#domain/inspection-case/state.ts';
import type { Facts } from './sentences.ts';

type FoldedCaseEvent = Opaque<CaseEvent>;
type DataOf<Type extends CaseEvent['type']> = Extract<FoldedCaseEvent, { type: Type }>['data'];

/** What the model knows at the event, to tell it with the names and values of then. */
export type Knowledge = Readonly<{
  officer(officerId: string): string;
  unit(code: string, day: string): string;
  /** Present value at a path. */
  value(path: string): unknown;
}>;

/** A value of the case that the event sets; undefined takes it away. */
export type Setting = readonly [path: string, value: unknown];

/** How one event type is told: what fills its sentence, which values it sets, on which paper. */
export type Telling<Type extends CaseEvent['type']> = Readonly<{
  /** Stage that the case enters. */
  stage?: Stage;
  facts?(data: DataOf<Type>, known: Knowledge): Facts;
  sets(data: DataOf<Type>, known: Knowledge): readonly Setting[];
  document?(data: DataOf<Type>): Document | undefined;
}>;

export type Tellings = { readonly [Type in CaseEvent['type']]: Telling<Type> };

export const under = (path: string, values: object): readonly Setting[] =>
  Object.entries(values).map(([key, value]) => [`${path}/${key}`, value]);

/** What nobody stated sets nothing. */
export const orNothing = (path: string, value: unknown): readonly Setting[] =>
  value === undefined ? [] : [[path, value]];

/** The number of the paper it stands on. */
export const papered = ({ document }: Readonly<{ document: Document }>): Facts => ({
  number: formatDocumentNumber(document),
});

/** The paper itself. */
export const paper = <D extends Document | undefined>({ document }: Readonly<{ document?: D }>): D | undefined =>
  document;
