import { type ComponentType, useEffect, useState } from 'react';
import { laterWords } from '../i18n/i18n.ts';
import { useMoment } from './moment.ts';
import classes from './shell.module.css';
import { useIsCalm } from './use-is-calm.ts';

/**
 * Where the bell hangs. It comes when there is nothing else to do; where it cannot be fetched, all the rest works
 * without it. In the past there is none: what waits for somebody waits for him now.
 */
export const BellSlot = () => {
  const { isPast } = useMoment();
  const [Bell, setBell] = useState<ComponentType>();
  const isCalm = useIsCalm();
  useEffect(() => {
    if (!isCalm) return;
    Promise.all([import('../notifications/bell.tsx'), laterWords()]).then(
      ([module]) => setBell(() => module.Bell),
      () => undefined,
    );
  }, [isCalm]);
  return <span className={classes['bell'] ?? ''}>{Bell !== undefined && !isPast && <Bell />}</span>;
};
