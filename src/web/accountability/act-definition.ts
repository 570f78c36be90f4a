import type { ReactNode } from 'react';
import type { CommandContract } from '#http/contract.ts';
import type { ActionFile } from '../api/accountability-queries.ts';
import type { Me } from '../api/queries.ts';
import type { Values } from '../forms/body-of.ts';

/** What an act on an action is filled in from. */
export type ActionActContext = Readonly<{
  action: ActionFile;
  me: Me;
  /** The ground or the key of the paper it is done to; undefined: to the action as a whole. */
  subject: string | undefined;
}>;

/** One act as a form: its fields have the names of the command's own data. */
export type ActionActDefinition = Readonly<{
  contract: CommandContract;
  initial: (context: ActionActContext) => Values;
  Fields: (props: Readonly<{ context: ActionActContext }>) => ReactNode;
  /** Where the fields do not stand as the body wants them. */
  toBody?: (values: Values, context: ActionActContext) => Values;
}>;
