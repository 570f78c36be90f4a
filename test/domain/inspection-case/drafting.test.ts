import { describe, expect, test } from 'vitest';
import { conclusionDrafted, draftAppraised, draftAssigned } from '#domain/inspection-case/drafting.ts';
import { recusalRecorded, teamMemberReplaced } from '#domain/inspection-case/team.ts';
import { happened, hash, idOf, on } from '#test/support/domain/case-papers.ts';
import { extend } from '#test/support/domain/facts.ts';
import { bribe, suspect } from '#test/support/domain/finding-story.ts';
import { actor, huongBinh, type PersonKey, uuid } from '#test/support/domain/huong-binh.ts';
import { given, member, provinceLed } from '#test/support/domain/inspection.ts';
import { ask, TODAY } from '#test/support/domain/inspection-commands.ts';
import { enrolledTwice } from '#test/support/domain/second-enrolment.ts';

const beforeAssignment = given(provinceLed.before('DraftAssigned'));
const assigned = given(provinceLed.upTo('reported'));
const drafted = given(provinceLed.before('DraftAppraised'));

const assignment = (drafter: PersonKey) =>
  happened(draftAssigned, { drafter: idOf(drafter), assignedBy: idOf('head'), occurredOn: on.drafted });
const draft = (version: number, drafter: PersonKey, occurredOn: string = on.drafted) =>
  happened(conclusionDrafted, { hash: hash('d'), version, draftedBy: idOf(drafter), occurredOn });

describe('assigning the draft', () => {
  test('the head names the drafter', () => {
    beforeAssignment.when(ask.AssignDraft()).expectEvents(
      happened(draftAssigned, {
        drafter: idOf('secondInspector'),
        assignedBy: idOf('head'),
        occurredOn: on.draftAssigned,
      }),
    );
  });

  test('may be done again, also after a first draft', () => {
    const outcome = drafted.when(ask.AssignDraft({ drafter: idOf('inspector'), occurredOn: on.appraised }));
    expect(outcome.decision.outcome).toBe('accepted');
  });

  test('is refused for someone nobody enrolled', () => {
    const drafter = uuid('0ff1', 99);
    beforeAssignment.when(ask.AssignDraft({ drafter })).expectRejection({ code: 'OfficerUnknown', officerId: drafter });
  });

  test('is refused for someone suspended on that day', () => {
    const officerId = idOf('secondInspector');
    const world = extend(huongBinh, {
      officers: { [officerId]: [{ type: 'OfficerSuspended', data: { ground: 'leave', occurredOn: on.reported } }] },
    });
    beforeAssignment.with(world).when(ask.AssignDraft()).expectRejection({ code: 'OfficerNotActive', officerId });
  });

  test('is refused for someone recused: nobody could hand in what he would write', () => {
    const officerId = idOf('secondInspector');
    const recused = happened(recusalRecorded, {
      officerId,
      ground: 'other',
      recordedBy: idOf('head'),
      occurredOn: on.reported,
    });
    given([...provinceLed.before('DraftAssigned'), recused])
      .when(ask.AssignDraft())
      .expectRejection({ code: 'MemberRecused', officerId });
  });

  test('comes not before the report', () => {
    beforeAssignment.when(ask.AssignDraft({ occurredOn: '2024-04-18' })).expectRejection({
      code: 'DateOutOfOrder',
      field: 'occurredOn',
      date: '2024-04-18',
      notBefore: on.reported,
    });
  });

  test('comes not tomorrow', () => {
    beforeAssignment
      .when(ask.AssignDraft({ occurredOn: '2024-06-15' }))
      .expectRejection({ code: 'DateInFuture', field: 'occurredOn', date: '2024-06-15', today: TODAY });
  });
});

describe('handing in a draft', () => {
  test('the drafter hands in version 1', () => {
    assigned.when(ask.SubmitDraft()).expectEvents(draft(1, 'secondInspector'));
  });

  test('each further one is a version of its own, and needs its own appraisal', () => {
    const appraised = provinceLed.upTo('drafted');
    expect(given(appraised).state?.draft).toMatchObject({ version: 1, agreedBy: idOf('appraiser') });
    given(appraised)
      .when(ask.SubmitDraft({ hash: hash('2'), occurredOn: '2024-05-09' }))
      .expectEvents(
        happened(conclusionDrafted, {
          hash: hash('2'),
          version: 2,
          draftedBy: idOf('secondInspector'),
          occurredOn: '2024-05-09',
        }),
      );
    const again = given([...appraised, draft(2, 'secondInspector', '2024-05-09')]);
    expect(again.state?.draft).toMatchObject({ version: 2, agreedBy: undefined });
  });

  test('needs an assignment', () => {
    beforeAssignment.when(ask.SubmitDraft()).expectRejection({ code: 'DraftNotAssigned' });
  });

  test('is the drafter’s own work', () => {
    assigned
      .when(ask.SubmitDraft({}, { by: 'inspector' }))
      .expectRejection({ code: 'NotDrafter', drafter: idOf('secondInspector') });
  });

  test('comes not before the assignment', () => {
    assigned.when(ask.SubmitDraft({ occurredOn: on.reported })).expectRejection({
      code: 'DateOutOfOrder',
      field: 'occurredOn',
      date: on.reported,
      notBefore: on.draftAssigned,
    });
  });

  test('comes not tomorrow', () => {
    assigned
      .when(ask.SubmitDraft({ occurredOn: '2024-06-15' }))
      .expectRejection({ code: 'DateInFuture', field: 'occurredOn', date: '2024-06-15', today: TODAY });
  });
});

describe('Điều 77 Luật Thanh tra 2022: appraising the draft', () => {
  test.each([
    ['agrees', { result: 'agreed' as const }],
    ['agrees with a comment', { result: 'agreed' as const, comment: 'Đủ căn cứ.' }],
    ['wants changes', { result: 'changes-needed' as const, comment: 'Thiếu căn cứ ở mục 3.' }],
  ])('the appraiser %s', (_, appraisal) => {
    drafted.when(ask.AppraiseDraft(appraisal)).expectEvents(
      happened(draftAppraised, {
        version: 1,
        ...appraisal,
        occurredOn: on.appraised,
        appraisedBy: idOf('appraiser'),
      }),
    );
  });

  test('the comment may tell of whoever the findings name', () => {
    given(provinceLed.withFindings(bribe).before('DraftAppraised'))
      .when(ask.AppraiseDraft({ comment: 'Cần nêu rõ vai trò của ông Thủ.' }))
      .expectAbout(suspect.personId);
  });

  test('a later word replaces the earlier one', () => {
    const changedMind = happened(draftAppraised, {
      version: 1,
      result: 'changes-needed',
      comment: 'Phát hiện thêm sai sót.',
      occurredOn: on.appraised,
      appraisedBy: idOf('appraiser'),
    });
    expect(given([...provinceLed.upTo('drafted'), changedMind]).state?.draft).toMatchObject({ agreedBy: undefined });
  });

  test('says what has to change', () => {
    drafted.when(ask.AppraiseDraft({ result: 'changes-needed' })).expectRejection({ code: 'CommentMissing' });
  });

  test('is of the latest version', () => {
    given([...provinceLed.before('DraftAppraised'), draft(2, 'secondInspector')])
      .when(ask.AppraiseDraft({ version: 1 }))
      .expectRejection({ code: 'DraftOutdated', version: 2 });
  });

  test.each(['leader', 'inspector', 'secondInspector'] as const)(
    'is not done by the %s: in the team, or the drafter',
    (key) => {
      drafted.when(ask.AppraiseDraft({}, { by: actor(key, 'appraiser') })).expectRejection({ code: 'SelfAppraisal' });
    },
  );

  test('is not done by a team member under a second enrolment', () => {
    const twin = enrolledTwice('inspector', 'appraiser');
    drafted
      .with(twin.world)
      .when(ask.AppraiseDraft({}, { by: twin.actor }))
      .expectRejection({ code: 'SelfAppraisal' });
  });

  test('is not done by one who has left the team', () => {
    const left = happened(teamMemberReplaced, {
      leaving: idOf('inspector'),
      joining: member('head'),
      replacedBy: idOf('head'),
      occurredOn: on.drafted,
    });
    given([...provinceLed.before('DraftAppraised'), left])
      .when(ask.AppraiseDraft({}, { by: 'inspector' }))
      .expectRejection({ code: 'SelfAppraisal' });
  });

  test('is not done by the drafter of an earlier version', () => {
    given([...provinceLed.before('DraftAppraised'), assignment('head'), draft(2, 'head')])
      .when(ask.AppraiseDraft({ version: 2 }, { by: 'secondInspector' }))
      .expectRejection({ code: 'SelfAppraisal' });
  });

  test('comes not before the draft', () => {
    drafted.when(ask.AppraiseDraft({ occurredOn: '2024-05-05' })).expectRejection({
      code: 'DateOutOfOrder',
      field: 'occurredOn',
      date: '2024-05-05',
      notBefore: on.drafted,
    });
  });

  test('comes not tomorrow', () => {
    drafted
      .when(ask.AppraiseDraft({ occurredOn: '2024-06-15' }))
      .expectRejection({ code: 'DateInFuture', field: 'occurredOn', date: '2024-06-15', today: TODAY });
  });
});
