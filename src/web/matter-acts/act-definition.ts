import type { ReactNode } from 'react';
import type { CommandContract } from '#http/contract.ts';
import type { MatterFile } from '../api/matter-queries.ts';
import type { Me } from '../api/queries.ts';
import type { Values } from '../forms/body-of.ts';

/** What an act on a matter is filled in from. */
export type MatterContext = Readonly<{
  file: MatterFile;
  me: Me;
  /** What the address says besides: a person, a paper. */
  subject: string | undefined;
}>;

/** One act as a form: its fields have the names of the command's own data. */
export type MatterActDefinition = Readonly<{
  contract: CommandContract;
  initial: (context: MatterContext) => Values;
  Fields: (props: Readonly<{ context: MatterContext }>) => ReactNode;
  /** Where the fields do not stand as the body wants them. */
  toBody?: (values: Values, context: MatterContext) => Values;
  /** Records what others did: what is written meanwhile is no conflict. */
  isIndependent?: true;
  /** Keys of the papers it may be done to, where it is done to one: of several, the address has to name one. */
  papersIn?: (file: MatterFile) => readonly string[];
}>;
