import { Fragment, type ReactNode } from 'react';
import classes from './cases.module.css';

export type Fact = Readonly<{ name: string; value: ReactNode }>;

/** Names and values, one under the other: how a file is read. */
export const Facts = ({ facts }: Readonly<{ facts: readonly (Fact | undefined)[] }>) => (
  <dl className={classes['facts'] ?? ''}>
    {facts.map((fact) =>
      fact === undefined ? null : (
        <Fragment key={fact.name}>
          <dt>{fact.name}</dt>
          <dd>{fact.value}</dd>
        </Fragment>
      ),
    )}
  </dl>
);
