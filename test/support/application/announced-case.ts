import type { CommandResult } from '#application/command-request.ts';
import { ask } from '#test/support/domain/inspection-commands.ts';
import type { TestApplication } from './open-application.ts';

type Stored = Extract<CommandResult, { outcome: 'stored' }>;

/** The result, which must be that something was stored. */
export const expectStored = (result: CommandResult): Stored => {
  if (result.outcome !== 'stored') throw new Error(`not stored: ${JSON.stringify(result)}`);
  return result;
};

/** Opens a case; answers its id. */
export const openedCase = async ({ send }: Pick<TestApplication, 'send'>): Promise<string> =>
  expectStored(await send(ask.OpenCase())).identity;

/** A case in which findings can be reported: led by `leader`, with `inspector` in the team. */
export const announcedCase = async (application: Pick<TestApplication, 'send'>): Promise<string> => {
  const identity = await openedCase(application);
  for (const command of [ask.IssueDecision(), ask.AppointTeam(), ask.AnnounceDecision()]) {
    expectStored(await application.send(command, { identity }));
  }
  return identity;
};
