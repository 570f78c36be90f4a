import type { Icon } from '@primer/octicons-react';
import type { ReactNode } from 'react';
import classes from './chip.module.css';

export type Tone = 'neutral' | 'info' | 'good' | 'warn' | 'bad';

/** A state as an icon, a word and a colour: any one of the three is enough to read it. */
export const Chip = ({
  tone,
  icon: ChipIcon,
  children,
}: Readonly<{ tone: Tone; icon?: Icon; children: ReactNode }>) => (
  <span className={`${classes['chip']} ${classes[tone]}`}>
    {ChipIcon !== undefined && <ChipIcon size={14} aria-hidden />}
    {children}
  </span>
);
