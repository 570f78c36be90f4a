import { announcedCase, expectStored } from '#test/support/application/announced-case.ts';
import type { TestApplication } from '#test/support/application/open-application.ts';
import { unitCodes } from '#test/support/domain/huong-binh.ts';
import { ask } from '#test/support/domain/inspection-commands.ts';
import { appointHealthDirector, askOfAction } from './action-commands.ts';
import { askOfMatter, offender } from './matter-commands.ts';

type Application = Pick<TestApplication, 'send'>;

/** A matter that came of a case: a finding upheld in it, of the same act, in the department of health. */
export const matterOfCase = async (application: Application): Promise<{ caseId: string; matterId: string }> => {
  const caseId = await announcedCase(application);
  const { personId, post } = offender;
  const persons = [{ personId, post, role: 'suspected' as const }];
  const found = ask.ReportFinding({ actCode: '2.1.b', persons, evidence: ['e'.repeat(64)] });
  expectStored(await application.send(found, { identity: caseId }));
  expectStored(await application.send(ask.ReviewFinding(), { identity: caseId }));
  const identified = askOfMatter.IdentifyMatter({
    source: 'inspection',
    document: undefined,
    caseId,
    findingIds: ['F1'],
  });
  return { caseId, matterId: expectStored(await application.send(identified)).identity };
};

/** An action for it against the director of the department, who has explained himself and claimed a ground. */
export const actionFor = async (application: Application, matterId: string): Promise<string> => {
  expectStored(await application.send(appointHealthDirector(), { identity: unitCodes.department }));
  const { identity } = expectStored(await application.send(askOfAction.OpenAction({ matterId })));
  for (const command of [askOfAction.RecordHeadExplained(), askOfAction.ClaimGround()]) {
    expectStored(await application.send(command, { identity }));
  }
  return identity;
};
