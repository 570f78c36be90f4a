import { useMoment } from '../shell/moment.ts';
import { useMe } from '../shell/use-me.ts';

const ROLES: readonly string[] = ['provincial-inspector', 'head-of-inspectorate', 'district-inspector'];

/** An inspectorate writes reminders, now; for which case the rules say at each row. */
export const useMayRemind = (): boolean => {
  const { role } = useMe();
  const { isPast } = useMoment();
  return ROLES.includes(role) && !isPast;
};
