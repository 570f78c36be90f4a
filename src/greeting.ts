import type { Config } from './config.ts';
import type { System } from './open-system.ts';

/** What one reads after `npm start`: what to open, and three commands to try. */
export const greeting = (
  { profile, dataDir }: Pick<Config, 'profile' | 'dataDir'>,
  system: Pick<System, 'url' | 'lastRecordedAt' | 'someone'>,
  now: string,
): string => {
  const { url, lastRecordedAt } = system;
  const lines = [
    '',
    `Inspection Ledger (${profile}) · ${dataDir}`,
    '',
    `  Open    ${url}`,
    `  API     ${url}/api/docs`,
    '',
    '  Try     # who can I be? (there is no sign-in here, so this machine only)',
    `          curl -s ${url}/api/v1/chooser`,
    ...commandsOf(system),
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

const commandsOf = ({ url, someone }: Pick<System, 'url' | 'someone'>): readonly string[] => {
  const api = `${url}/api/v1`;
  if (someone === undefined) {
    return [
      '          # is everything up to date?',
      `          curl -s ${api}/health/ready`,
      '          # everything one can ask and do',
      `          curl -s ${api}/openapi.json`,
    ];
  }
  const as = `curl -s -H 'X-Demo-Officer: ${someone.officerId}'`;
  return [
    `          # as ${someone.name}: cases about Phú Mỹ, found without the marks`,
    `          ${as} '${api}/cases?q=phu%20my'`,
    '          # the same register as it was after the 100th event',
    `          ${as} '${api}/cases?asOf=100'`,
  ];
};
