import { describe, expect, test } from 'vitest';
import { recusalRecorded, teamAppointed, teamMemberReplaced } from '#domain/inspection-case/team.ts';
import type { LegalDate } from '#domain/legal-date.ts';
import { happened, idOf, on, paper } from '#test/support/domain/case-papers.ts';
import { extend } from '#test/support/domain/facts.ts';
import { huongBinh, people, unitCodes, uuid } from '#test/support/domain/huong-binh.ts';
import { districtLed, given, member, provinceLed } from '#test/support/domain/inspection.ts';
import { ask, TODAY } from '#test/support/domain/inspection-commands.ts';
import { enrolledTwice } from '#test/support/domain/second-enrolment.ts';

const decided = given(provinceLed.before('TeamAppointed'));
const inTheField = given(provinceLed.upTo('announced'));
const recusal = { officerId: idOf('inspector'), ground: 'relative-heads-unit' as const, occurredOn: on.decided };
const recused = happened(recusalRecorded, { ...recusal, recordedBy: idOf('head') });

/** The department with the officer in one of its posts. */
const departmentWith = (
  type: 'HeadAppointed' | 'DeputyAppointed',
  personId: string,
  from: LegalDate,
  until?: LegalDate,
) =>
  extend(huongBinh, {
    units: {
      [unitCodes.department]: [
        {
          type,
          data: {
            personId,
            name: 'Võ Văn Tra',
            post: 'Giám đốc Sở Y tế',
            level: 'department-director',
            acting: false,
            from,
            ...(until === undefined ? {} : { until }),
            document: paper('decision', 2, '2019-01-02', unitCodes.province),
          },
        },
      ],
    },
  });

describe('appointing the team', () => {
  const members = [member('leader', 'leader'), member('secondInspector', 'deputy-leader'), member('inspector')];

  test('one leader, deputies and members, each without conflict', () => {
    decided
      .when(ask.AppointTeam({ members }))
      .expectEvents(happened(teamAppointed, { members, appointedBy: idOf('head'), occurredOn: on.teamAppointed }));
  });

  test('may be done again until the announcement; the last team counts', () => {
    const again = given(provinceLed.upTo('decided'));
    const other = [member('secondInspector', 'member'), member('leader', 'leader')];
    again
      .when(ask.AppointTeam({ members: other }))
      .expectEvents(
        happened(teamAppointed, { members: other, appointedBy: idOf('head'), occurredOn: on.teamAppointed }),
      );
  });

  test.each([
    ['without a leader', [member('leader'), member('inspector')]],
    ['with two leaders', [member('leader', 'leader'), member('inspector', 'leader')]],
  ] as const)('is refused %s', (_, wrong) => {
    decided.when(ask.AppointTeam({ members: [...wrong] })).expectRejection({ code: 'LeaderMissing' });
  });

  test('is refused with one officer twice', () => {
    decided
      .when(ask.AppointTeam({ members: [member('leader', 'leader'), member('leader')] }))
      .expectRejection({ code: 'MemberTwice' });
  });

  test('is refused with one natural person twice, under two enrolments', () => {
    const { world, officerId } = enrolledTwice('leader', 'inspector');
    const twin = { ...member('inspector'), officerId };
    decided
      .with(world)
      .when(ask.AppointTeam({ members: [member('leader', 'leader'), twin] }))
      .expectRejection({ code: 'MemberTwice' });
  });

  test('is refused with someone nobody enrolled', () => {
    const officerId = uuid('0ff1', 99);
    decided
      .when(ask.AppointTeam({ members: [member('leader', 'leader'), { ...member('inspector'), officerId }] }))
      .expectRejection({ code: 'OfficerUnknown', officerId });
  });

  test('is refused with someone who is suspended on that day', () => {
    const officerId = idOf('inspector');
    const suspended = extend(huongBinh, {
      officers: { [officerId]: [{ type: 'OfficerSuspended', data: { ground: 'leave', occurredOn: on.decided } }] },
    });
    decided.with(suspended).when(ask.AppointTeam()).expectRejection({ code: 'OfficerNotActive', officerId });
  });

  test('comes not before the decision', () => {
    decided.when(ask.AppointTeam({ occurredOn: '2024-03-03' })).expectRejection({
      code: 'DateOutOfOrder',
      field: 'occurredOn',
      date: '2024-03-03',
      notBefore: on.decided,
    });
  });

  test('comes not tomorrow', () => {
    decided
      .when(ask.AppointTeam({ occurredOn: '2024-06-15' }))
      .expectRejection({ code: 'DateInFuture', field: 'occurredOn', date: '2024-06-15', today: TODAY });
  });
});

describe('Điều 28 NĐ 43/2023: the leader’s rank', () => {
  const juniorLeader = [member('inspector', 'leader'), member('secondInspector')];

  test('a provincial team is led by a senior inspector or higher', () => {
    decided.when(ask.AppointTeam({ members: juniorLeader })).expectRejection({
      code: 'LeaderRankTooLow',
      officerId: idOf('inspector'),
      rank: 'inspector',
      required: 'senior-inspector',
      article: 'Điều 28 NĐ 43/2023/NĐ-CP',
    });
  });

  test('binds the leader only', () => {
    expect(decided.when(ask.AppointTeam()).decision.outcome).toBe('accepted');
  });

  test('does not bind a district', () => {
    const members = [member('districtInspector', 'leader'), member('secondDistrictInspector')];
    const outcome = given(districtLed.before('TeamAppointed')).when(
      ask.AppointTeam({ members }, { by: 'districtHead' }),
    );
    expect(outcome.decision.outcome).toBe('accepted');
  });

  test.each([
    ['2025-06-30', 'rejected'],
    ['2025-07-01', 'accepted'],
  ] as const)('on %s it is %s: for later days no rule is known, and none is invented', (occurredOn, outcome) => {
    const asked = ask.AppointTeam({ members: juniorLeader, occurredOn }, { now: '2025-09-10T02:00:00.000Z' });
    expect(decided.when(asked).decision.outcome).toBe(outcome);
  });
});

describe('Điều 29 NĐ 43/2023: who stands too close', () => {
  test('a member without the word that nothing stands in the way', () => {
    const officerId = idOf('inspector');
    decided
      .when(ask.AppointTeam({ members: [member('leader', 'leader'), { officerId, position: 'member' }] }))
      .expectRejection({ code: 'ConflictNotDeclared', officerId });
  });

  test('a member of whom a recusal is recorded', () => {
    given([...provinceLed.before('TeamAppointed'), recused])
      .when(ask.AppointTeam())
      .expectRejection({ code: 'MemberRecused', officerId: idOf('inspector') });
  });

  test('the recused person under another enrolment', () => {
    const { world, officerId } = enrolledTwice('inspector', 'inspector');
    given([...provinceLed.before('TeamAppointed'), recused])
      .with(world)
      .when(ask.AppointTeam({ members: [member('leader', 'leader'), { ...member('inspector'), officerId }] }))
      .expectRejection({ code: 'MemberRecused', officerId });
  });

  test.each(['HeadAppointed', 'DeputyAppointed'] as const)(
    'one who holds office in the inspected unit (%s)',
    (type) => {
      decided
        .with(departmentWith(type, people.inspector.personId, '2019-02-01'))
        .when(ask.AppointTeam())
        .expectRejection({ code: 'MemberRecused', officerId: idOf('inspector') });
    },
  );

  test('not one who left that office before', () => {
    const outcome = decided
      .with(departmentWith('HeadAppointed', people.inspector.personId, '2019-02-01', '2023-12-31'))
      .when(ask.AppointTeam());
    expect(outcome.decision.outcome).toBe('accepted');
  });
});

describe('recording a recusal', () => {
  test('is possible at any time before the end', () => {
    inTheField.when(ask.RecordRecusal()).expectEvents(
      happened(recusalRecorded, {
        officerId: idOf('inspector'),
        ground: 'relative-heads-unit',
        recordedBy: idOf('head'),
        occurredOn: on.teamAppointed,
      }),
    );
  });

  test('a second time is nothing new', () => {
    given([...provinceLed.upTo('announced'), recused])
      .when(ask.RecordRecusal())
      .expectNothing();
  });

  test('comes not tomorrow', () => {
    inTheField
      .when(ask.RecordRecusal({ occurredOn: '2024-06-15' }))
      .expectRejection({ code: 'DateInFuture', field: 'occurredOn', date: '2024-06-15', today: TODAY });
  });
});

describe('replacing a member', () => {
  const joining = member('secondInspector');

  test('one leaves and one joins', () => {
    inTheField.when(ask.ReplaceTeamMember()).expectEvents(
      happened(teamMemberReplaced, {
        leaving: idOf('inspector'),
        joining,
        replacedBy: idOf('head'),
        occurredOn: on.found,
      }),
    );
  });

  test('the leader’s place is taken by a leader', () => {
    const newLeader = member('head', 'leader');
    const before = [...provinceLed.upTo('announced')];
    const outcome = given(before).when(ask.ReplaceTeamMember({ leaving: idOf('leader'), joining: newLeader }));
    expect(outcome.decision.outcome).toBe('accepted');
    const replaced = happened(teamMemberReplaced, {
      leaving: idOf('leader'),
      joining: newLeader,
      replacedBy: idOf('head'),
      occurredOn: on.found,
    });
    given([...before, replaced])
      .when(ask.EndFieldwork())
      .expectRejection({ code: 'NotTeamLeader', leader: idOf('head') });
  });

  test.each([
    ['the leader leaves and no leader joins', idOf('leader'), joining],
    ['a second leader would join', idOf('inspector'), member('head', 'leader')],
  ] as const)('is refused when %s', (_, leaving, wrong) => {
    inTheField.when(ask.ReplaceTeamMember({ leaving, joining: wrong })).expectRejection({ code: 'LeaderMissing' });
  });

  test('is refused when there is no team yet', () => {
    decided.when(ask.ReplaceTeamMember()).expectRejection({ code: 'TeamMissing' });
  });

  test('is refused for one who is not in the team', () => {
    const leaving = idOf('secondInspector');
    inTheField
      .when(ask.ReplaceTeamMember({ leaving, joining: member('head') }))
      .expectRejection({ code: 'NotTeamMember', officerId: leaving });
  });

  test('is refused for one who is in it already', () => {
    inTheField.when(ask.ReplaceTeamMember({ joining: member('leader') })).expectRejection({ code: 'MemberTwice' });
  });

  test('is refused for one who is in it already under another enrolment', () => {
    const { world, officerId } = enrolledTwice('leader', 'inspector');
    inTheField
      .with(world)
      .when(ask.ReplaceTeamMember({ joining: { ...member('inspector'), officerId } }))
      .expectRejection({ code: 'MemberTwice' });
  });

  test('comes not before the team was appointed', () => {
    inTheField.when(ask.ReplaceTeamMember({ occurredOn: on.decided })).expectRejection({
      code: 'DateOutOfOrder',
      field: 'occurredOn',
      date: on.decided,
      notBefore: on.teamAppointed,
    });
    const thatDay = ask.ReplaceTeamMember({ occurredOn: on.teamAppointed });
    expect(inTheField.when(thatDay).decision.outcome).toBe('accepted');
  });

  test('asks of the one who joins what the appointment asks', () => {
    const bare = { officerId: idOf('secondInspector'), position: 'member' as const };
    inTheField
      .when(ask.ReplaceTeamMember({ joining: bare }))
      .expectRejection({ code: 'ConflictNotDeclared', officerId: bare.officerId });
    inTheField
      .when(ask.ReplaceTeamMember({ leaving: idOf('leader'), joining: member('secondInspector', 'leader') }))
      .expectRejection('LeaderRankTooLow');
  });

  test('comes not tomorrow', () => {
    inTheField
      .when(ask.ReplaceTeamMember({ occurredOn: '2024-06-15' }))
      .expectRejection({ code: 'DateInFuture', field: 'occurredOn', date: '2024-06-15', today: TODAY });
  });
});
