import type { Config } from './config.ts';
import type { System } from './open-system.ts';

/** What one reads after `npm start`: what to open, and three commands to try. */
export const greeting = (
  { profile, dataDir }: Pick<Config, 'profile' | 'dataDir'>,
  { url, lastRecordedAt }: Pick<System, 'url' | 'lastRecordedAt'>,
  now: string,
): string => {
  const api = `${url}/api/v1`;
  const lines = [
    '',
    `Inspection Ledger (${profile}) · ${dataDir}`,
    '',
    `  Open    ${url}/api/docs`,
    '',
    '  Try     # who can I be? (there is no sign-in here, so this machine only)',
    `          curl -s ${api}/chooser`,
    '          # is everything up to date?',
    `          curl -s ${api}/health/ready`,
    '          # find a unit, without its marks, as one of those persons',
    `          curl -s -H 'X-Demo-Officer: <officerId>' '${api}/units?q=phu'`,
    '',
    '  Stop    Ctrl+C',
    '',
  ];
  if (lastRecordedAt !== undefined && now < lastRecordedAt) {
    lines.push(
      `  The clock of this machine says ${now}; the ledger already holds events of ${lastRecordedAt}.`,
      '  Set the clock: nothing can be recorded before it has caught up.',
      '',
    );
  }
  return lines.join('\n');
};
