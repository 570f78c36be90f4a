import { describe, expect, it } from 'vitest';
import { people } from '#scripts/browser/people.ts';
import { Person } from './pages/person.ts';
import * as inspection from './paths/inspection.ts';
import { keyboard } from './support/hands.ts';
import { useStage } from './support/stage.ts';

describe('Without a mouse', () => {
  const stage = useStage();

  it('a whole inspection is done by keys alone, from the chooser to the closing', async () => {
    const enter = (name: string) => Person.enter(stage, name, { hand: keyboard });
    const leader = await enter(people.leader);
    const head = await enter(people.head);
    const caseId = await inspection.openCase(leader);
    await head.open(`/cases/${caseId}`);
    await inspection.issueDecision(head, 902);
    await inspection.appointTeam(head, people.leader, people.field);
    await inspection.announce(leader);
    const field = await enter(people.field);
    await field.open(`/cases/${caseId}`);
    await field.file.begin('Ghi phát hiện');
    await inspection.reportFinding(field);
    await inspection.returnFinding(leader);
    await inspection.completeReturnedFinding(field);
    await inspection.upholdFinding(leader);
    await inspection.endFieldworkAndReport(leader, 302);
    await inspection.assignDraft(head, people.leader);
    await inspection.submitDraft(leader);
    const appraiser = await enter(people.appraiser);
    await appraiser.open(`/cases/${caseId}`);
    await inspection.agreeToDraft(appraiser);
    await inspection.issueConclusion(head, 902);
    await inspection.publish(leader);
    await inspection.verifyRecommendation(leader);
    const inspector = await enter(people.inspector);
    await inspector.open(`/cases/${caseId}`);
    await inspection.close(inspector, head);
    await leader.file.stage('đã kết thúc theo dõi').waitFor();
    await expect.poll(() => leader.file.ways.count()).toBe(0);
  });
});
