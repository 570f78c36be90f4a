import { expect, test } from 'vitest';
import type { CommandResult } from '#application/command-request.ts';
import type { Command } from '#domain/command.ts';
import type { Actor } from '#domain/envelope.ts';
import { enrolOfficer, grantRole } from '#domain/officer/commands.ts';
import { abolishUnit, mergeUnit, moveUnit } from '#domain/unit/commands.ts';
import { expectStored } from '#test/support/application/announced-case.ts';
import { decideAgain } from '#test/support/application/decide-again.ts';
import { openApplication, PREFIX, type TestApplication } from '#test/support/application/open-application.ts';
import { temporaryDirectory } from '#test/support/application/temporary-directory.ts';
import { TestClock } from '#test/support/application/test-clock.ts';
import { idOf, paper } from '#test/support/domain/case-papers.ts';
import { command } from '#test/support/domain/command.ts';
import { actor, unitCodes as c, people } from '#test/support/domain/huong-binh.ts';
import { member, recover } from '#test/support/domain/inspection.ts';
import { ask } from '#test/support/domain/inspection-commands.ts';
import { paper as anyPaper } from '#test/support/domain/papers.ts';
import { REFORM } from '#test/support/domain/reform.ts';

const byHead = { by: 'districtHead' } as const;
const byLeader = { by: 'districtInspector' } as const;
const byMember = { by: 'secondDistrictInspector' } as const;

/** Someone who sends on a day; the clock of the ledger stands at nine in the morning of it. */
const on = ({ clock, send }: TestApplication, day: string, identity?: string) => {
  clock.set(`${day}T02:00:00.000Z`);
  return {
    tries: (asked: Command<string, unknown>): Promise<CommandResult> => send(asked, identity ? { identity } : {}),
    does: async (...asked: readonly Command<string, unknown>[]) => {
      const stored = [];
      for (const each of asked) stored.push(expectStored(await send(each, identity ? { identity } : {})));
      return stored;
    },
  };
};

/** The district inspects a commune in May 2025, and finds something. */
const underWay = async (application: TestApplication): Promise<string> => {
  const opening = ask.OpenCase(
    { unit: c.commune, topics: ['administrative-procedure'], occurredOn: '2025-05-05' },
    byLeader,
  );
  const [opened] = await on(application, '2025-05-05').does(opening);
  const caseId = opened?.identity ?? '';
  await on(application, '2025-05-06', caseId).does(
    ask.IssueDecision(
      { document: paper('decision', 4, '2025-05-06', c.districtInspectorate), durationDays: 30 },
      byHead,
    ),
    ask.AppointTeam(
      {
        members: [member('districtInspector', 'leader'), member('secondDistrictInspector')],
        occurredOn: '2025-05-06',
      },
      byHead,
    ),
  );
  await on(application, '2025-06-10', caseId).does(
    ask.AnnounceDecision({ announcedOn: '2025-06-10', minutes: { madeOn: '2025-06-10', place: 'UBND xã' } }, byLeader),
    ask.ReportFinding({ topic: 'administrative-procedure', unit: c.commune, occurredOn: '2025-06-10' }, byMember),
  );
  return caseId;
};

/** What the administrator records some days before: from 1 July there are no districts. */
const reform = async (application: TestApplication): Promise<void> => {
  const document = anyPaper({ kind: 'other', symbol: 'NQ-TVQH', year: 2025, signedOn: '2025-06-16' });
  const by = { by: actor('administrator') };
  const acts = [
    command(moveUnit, { code: c.commune, parent: c.province, from: REFORM, document }, by),
    command(mergeUnit, { code: c.districtInspectorate, into: c.provincialInspectorate, from: REFORM, document }, by),
    command(
      abolishUnit,
      { code: c.district, successor: c.province, ground: 'Bỏ cấp huyện', from: REFORM, document },
      by,
    ),
  ];
  for (const act of acts) await on(application, '2025-06-27', act.data.code).does(act);
};

/** The leader of the team goes to the province: the same person, enrolled there. */
const moveOfficer = async (application: TestApplication): Promise<Actor> => {
  const { personId, name, rank } = people.districtInspector;
  const by = { by: actor('administrator') };
  const enrolment = { personId, name, rank, body: c.provincialInspectorate, from: '2025-07-02' };
  const [enrolled] = await on(application, '2025-07-02').does(command(enrolOfficer, enrolment, by));
  const officerId = enrolled?.identity ?? '';
  const grant = { role: 'provincial-inspector' as const, territory: [], from: '2025-07-02' };
  await on(application, '2025-07-02', officerId).does(command(grantRole, grant, by));
  return { kind: 'officer', officerId, role: 'provincial-inspector', body: c.provincialInspectorate };
};

test('a case that a district had open on 30 June 2025 is led to its end by the provincial inspectorate', async () => {
  const clock = new TestClock('2025-05-05T02:00:00.000Z');
  await using application = await openApplication({ directory: temporaryDirectory(), clock });
  const caseId = await underWay(application);
  await reform(application);

  // On its last day the district's head may still sign; a day later his district is no more, and nothing lies in it.
  const assign = (by: 'districtHead' | 'head', occurredOn: string) =>
    ask.AssignDraft({ drafter: idOf('inspector'), occurredOn }, { by });
  expect(await on(application, '2025-06-30', caseId).tries(assign('districtHead', '2025-06-30'))).toMatchObject({
    outcome: 'rejected',
    refusal: { code: 'WrongStage' },
  });
  expect(await on(application, REFORM, caseId).tries(assign('districtHead', REFORM))).toMatchObject({
    outcome: 'hidden',
  });

  // Its team goes on: whoever moves hands his place over to his new enrolment, by the word of the new head.
  const leader = await moveOfficer(application);
  const officerId = leader.kind === 'officer' ? leader.officerId : '';
  const joining = { ...member('leader', 'leader'), officerId };
  const after = on(application, '2025-07-03', caseId);
  await after.does(
    ask.ReplaceTeamMember({ leaving: idOf('districtInspector'), joining, occurredOn: '2025-07-03' }, { by: 'head' }),
    ask.ReviewFinding({ occurredOn: '2025-07-03' }, { by: leader }),
    ask.EndFieldwork({ occurredOn: '2025-07-03' }, { by: leader }),
  );

  // Papers are the successor's from that day on; one that the district had signed before would still be the district's.
  const report = (issuer: string, signedOn: string) =>
    ask.SubmitReport({ document: paper('report', 9, signedOn, issuer), dissents: [] }, { by: leader });
  expect(await after.tries(report(c.districtInspectorate, '2025-07-03'))).toMatchObject({
    refusal: { code: 'WrongIssuer', issuer: c.districtInspectorate, expected: c.provincialInspectorate },
  });
  expect(await after.tries(report(c.provincialInspectorate, '2025-06-30'))).toMatchObject({
    refusal: { code: 'WrongIssuer', issuer: c.provincialInspectorate, expected: c.districtInspectorate },
  });
  await after.does(report(c.provincialInspectorate, '2025-07-03'), assign('head', '2025-07-03'));

  const conclusion = {
    document: paper('conclusion', 41, '2025-07-18'),
    assessments: [{ topic: 'administrative-procedure' as const, result: 'violations' as const }],
    recommendations: [
      { ...recover, kind: 'return-to-payer' as const, addressee: c.commune, dueOn: '2025-08-18', findingIds: ['F1'] },
    ],
  };
  const later = on(application, '2025-07-18', caseId);
  const [, issued] = await later.does(
    ask.SubmitDraft({ occurredOn: '2025-07-18' }, { by: 'inspector' }),
    ask.IssueConclusion(conclusion, { by: 'head' }),
    ask.PublishConclusion({ postedOn: '2025-07-18', until: '2025-08-05' }, { by: 'head' }),
    ask.RecordRecovery(
      { paidOn: '2025-07-18', document: paper('letter', 70, '2025-07-18', 'Kho bạc Nhà nước') },
      { by: 'inspector' },
    ),
    ask.VerifyRecommendation({ occurredOn: '2025-07-18' }, { by: 'inspector' }),
    ask.ProposeClosure({ outcome: 'fully-implemented', occurredOn: '2025-07-18' }, { by: leader }),
  );
  await later.does(ask.CloseCase({ occurredOn: '2025-07-18' }, { by: 'head' }));

  const history = await application.events(`inspectionCase-${caseId}`);
  expect(history.at(-1)).toMatchObject({ type: 'CaseClosed', data: { closedBy: idOf('head') } });
  expect(await application.events(`documentRegister-${c.provincialInspectorate}-2025`)).toMatchObject([
    { data: { number: 9, kind: 'report' } },
    { data: { number: 41, kind: 'conclusion' } },
  ]);

  // Years later one sees upon what it was decided that the province might sign, and it is decided the same way.
  const first = issued?.events[0]?.event;
  if (first === undefined) throw new Error('stored without events');
  expect(Object.keys(first.metadata.facts)).toEqual(
    expect.arrayContaining([`${PREFIX}/unit-${c.districtInspectorate}`, `${PREFIX}/unit-${c.provincialInspectorate}`]),
  );
  const again = await decideAgain(application, ask.IssueConclusion(conclusion, { by: 'head' }), first);
  expect(again).toMatchObject({ outcome: 'accepted' });
});
