import { describe, expect, it } from 'vitest';
import { people } from '#scripts/browser/people.ts';
import { Person } from '../pages/person.ts';
import { useStage } from '../support/stage.ts';
import * as inspection from './inspection.ts';

describe('An inspection by the province', () => {
  const stage = useStage();

  it('goes from its opening to its closing, each before his own screen', async () => {
    const enter = (name: string) => Person.enter(stage, name);
    const { leader, head, field, appraiser, inspector } = {
      leader: await enter(people.leader),
      head: await enter(people.head),
      field: await enter(people.field),
      appraiser: await enter(people.appraiser),
      inspector: await enter(people.inspector),
    };
    const caseId = await inspection.openCase(leader);
    for (const person of [head, field, appraiser, inspector]) await person.open(`/cases/${caseId}`);

    await inspection.issueDecision(head, 901);
    await inspection.appointTeam(head, people.leader, people.field);
    await inspection.announce(leader);
    await field.file.begin('Ghi phát hiện');
    await inspection.reportFinding(field);
    await inspection.returnFinding(leader);
    await inspection.completeReturnedFinding(field);
    await inspection.upholdFinding(leader);
    await inspection.endFieldworkAndReport(leader, 301);
    await inspection.assignDraft(head, people.leader);
    await inspection.submitDraft(leader);
    await inspection.agreeToDraft(appraiser);
    await inspection.issueConclusion(head, 901);
    await inspection.publish(leader);
    await inspection.verifyRecommendation(leader);
    await inspection.close(inspector, head);

    // Nobody has loaded his page again: it was told to them.
    await inspector.open(`/cases/${caseId}?tab=closure`);
    await inspector.page.getByText(/^Đã kết thúc ngày .* Người kết thúc: Nguyễn Hữu Chánh\.$/i).waitFor();
    await leader.file.stage('đã kết thúc theo dõi').waitFor();
    await expect.poll(() => leader.file.ways.count()).toBe(0);
  });
});
