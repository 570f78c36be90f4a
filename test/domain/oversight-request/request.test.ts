import { describe, expect, test } from 'vitest';
import { recusalRecorded } from '#domain/inspection-case/team.ts';
import type { NewRequestEvent } from '#domain/oversight-request/events.ts';
import { openRequestActs } from '#domain/oversight-request/open-acts.ts';
import { oversightRequest } from '#domain/oversight-request/oversight-request.ts';
import { isSettled, nextDueOn, type OversightRequest } from '#domain/oversight-request/state.ts';
import { claim, happened, idOf, paper } from '#test/support/domain/case-papers.ts';
import { extend } from '#test/support/domain/facts.ts';
import { actor, huongBinh, people, unitCodes, uuid } from '#test/support/domain/huong-binh.ts';
import {
  ASKED_CASE,
  accepted,
  acknowledged,
  answered,
  askOfRequest as ask,
  asked,
  besideRequests,
  givenRequest as given,
  insufficient,
  promised,
  raised,
  reportedBack,
  withdrawn,
} from '#test/support/domain/oversight.ts';
import { reformed } from '#test/support/domain/reform.ts';

const ofDistrict = { by: 'districtInspector' } as const;
const onCommune = { subject: { kind: 'unit' as const, id: unitCodes.commune } };
const districtAsked = { ...onCommune, askedOf: unitCodes.districtInspectorate };
const stateOf = (...events: readonly NewRequestEvent[]): OversightRequest => {
  const { state } = given(...events);
  if (state === null) throw new Error('a request begins with its question');
  return state;
};

describe('RaiseRequest', () => {
  test('an overseer asks about a case at the moment that he looks at', () => {
    given().when(ask.RaiseRequest()).expectEvents(raised());
  });

  test('about a unit, or about the whole province', () => {
    for (const subject of [onCommune.subject, { kind: 'province' as const, id: unitCodes.province }]) {
      given().when(ask.RaiseRequest({ subject })).expectEvents(raised({ subject }));
    }
  });

  test('a legal basis is kept as he states it; without a day none was stated', () => {
    const { answerDueOn: _, ...data } = ask.RaiseRequest({ legalBasis: ['Nghị quyết 12/NQ-HĐND'] }).data;
    const { decision } = given().when({ ...ask.RaiseRequest(), data });
    const [event] = decision.outcome === 'accepted' ? decision.events : [];
    expect(event?.data).toEqual({ ...data, askedBy: idOf('overseer'), askerBody: unitCodes.peoplesCouncil });
  });

  test('a request of an elected body comes on paper', () => {
    const kind = 'elected-body' as const;
    given().when(ask.RaiseRequest({ kind })).expectRejection({ code: 'RequestPaperMissing' });
    const document = paper('letter', 31, asked.raised, unitCodes.peoplesCouncil);
    given().when(ask.RaiseRequest({ kind, document })).expectEvents(raised({ kind, document }));
    // Its number is of the council's register, not of ours.
    given().when(ask.RaiseRequest({ kind, document })).expectClaims();
  });

  test('is about something that is there', () => {
    given()
      .when(ask.RaiseRequest({ subject: { kind: 'case', id: uuid('ca5e', 99) } }))
      .expectRejection({ code: 'RequestSubjectUnknown' });
    given()
      .when(ask.RaiseRequest({ subject: { kind: 'unit', id: '99.Z' } }))
      .expectRejection('UnitUnknown');
    given()
      .when(ask.RaiseRequest({ subject: { kind: 'province', id: unitCodes.commune } }))
      .expectRejection({ code: 'RequestSubjectUnknown' });
  });

  test('asks an inspectorate that is there, and one of a territory only about what lies in it', () => {
    for (const body of [unitCodes.commune, unitCodes.peoplesCouncil, '99.Z']) {
      given()
        .when(ask.RaiseRequest({ askedOf: body }))
        .expectRejection({ code: 'NotAnInspectorate', body, on: '2024-06-14' });
    }
    given().when(ask.RaiseRequest(districtAsked)).expectEvents(raised(districtAsked));
    const elsewhere = { ...onCommune, askedOf: unitCodes.otherDistrictInspectorate };
    given().when(ask.RaiseRequest(elsewhere)).expectRejection({
      code: 'AskedBodyElsewhere',
      body: unitCodes.otherDistrictInspectorate,
      unit: unitCodes.commune,
    });
    const ofAll = {
      subject: { kind: 'province' as const, id: unitCodes.province },
      askedOf: unitCodes.districtInspectorate,
    };
    given().when(ask.RaiseRequest(ofAll)).expectRejection('AskedBodyElsewhere');
  });

  test('is of no day to come, gives no time that is over, and encloses no paper signed later', () => {
    given()
      .when(ask.RaiseRequest({ occurredOn: '2024-06-15' }))
      .expectRejection('DateInFuture');
    given()
      .when(ask.RaiseRequest({ answerDueOn: '2024-05-01' }))
      .expectRejection({
        code: 'DateOutOfOrder',
        field: 'answerDueOn',
        date: '2024-05-01',
        notBefore: asked.raised,
      });
    const document = paper('letter', 31, asked.answered, unitCodes.peoplesCouncil);
    given().when(ask.RaiseRequest({ document })).expectRejection('DateOutOfOrder');
  });

  test('is raised once', () => {
    given(raised()).when(ask.RaiseRequest()).expectRejection({ code: 'OversightRequestExists' });
  });
});

describe('what the body asked does', () => {
  test('nothing to a question that nobody has asked', () => {
    given().when(ask.AcknowledgeRequest()).expectRejection({ code: 'OversightRequestUnknown' });
  });

  test('it acknowledges, once', () => {
    given(raised())
      .when(ask.AcknowledgeRequest({ note: 'Giao phòng Nghiệp vụ 2' }))
      .expectEvents(acknowledged({ note: 'Giao phòng Nghiệp vụ 2' }));
    given(raised(), acknowledged())
      .when(ask.AcknowledgeRequest())
      .expectRejection({ code: 'RequestAcknowledgedBefore', status: 'acknowledged' });
  });

  test('it answers as of a moment, acknowledged or not, and claims the number of its paper', () => {
    const document = paper('letter', 77, asked.answered);
    given(raised()).when(ask.AnswerRequest()).expectEvents(answered());
    const decided = given(raised(), acknowledged()).when(ask.AnswerRequest({ document }));
    decided.expectEvents(answered({ document }));
    decided.expectClaims(claim(document));
  });

  test('it takes on duties to report back with an answer, or by themselves; they are numbered on', () => {
    const promises = [
      { what: 'Kết quả đối chiếu chứng từ', dueOn: asked.reportDue },
      { what: 'Danh mục chứng từ', dueOn: '2024-06-30' },
    ];
    given(raised())
      .when(ask.AnswerRequest({ promises }))
      .expectEvents(
        answered(),
        promised(),
        promised({ reportBackId: 'B2', what: 'Danh mục chứng từ', dueOn: '2024-06-30' }),
      );
    given(raised(), answered(), promised())
      .when(ask.PromiseReportBack({ occurredOn: asked.reportedBack }))
      .expectEvents(promised({ reportBackId: 'B2', occurredOn: asked.reportedBack }));
    given(raised())
      .when(ask.PromiseReportBack({ dueOn: '2024-05-09' }))
      .expectRejection({ code: 'DateOutOfOrder', field: 'dueOn', date: '2024-05-09', notBefore: asked.answered });
  });

  test('it meets each duty once, be it late', () => {
    const begun = [raised(), answered(), promised()] as const;
    given(...begun)
      .when(ask.GiveReportBack())
      .expectEvents(reportedBack());
    given(...begun)
      .when(ask.GiveReportBack({ occurredOn: '2024-06-12' }))
      .expectEvents(reportedBack({ occurredOn: '2024-06-12' }));
    given(...begun, reportedBack())
      .when(ask.GiveReportBack())
      .expectRejection({ code: 'ReportedBackBefore', reportBackId: 'B1', on: asked.reportedBack });
    given(...begun)
      .when(ask.GiveReportBack({ reportBackId: 'B2' }))
      .expectRejection({ code: 'ReportBackUnknown', reportBackId: 'B2' });
    given(...begun)
      .when(ask.GiveReportBack({ occurredOn: '2024-05-09' }))
      .expectRejection('DateOutOfOrder');
  });

  test('a duty is met after the answer was accepted too', () => {
    given(raised(), answered(), promised(), accepted()).when(ask.GiveReportBack()).expectEvents(reportedBack());
  });

  test('nobody else answers: not another body, not who asked, nobody recused from the case', () => {
    given(raised()).when(ask.AnswerRequest({}, ofDistrict)).expectRejection({
      code: 'NotAskedOf',
      askedOf: unitCodes.provincialInspectorate,
      acting: unitCodes.districtInspectorate,
    });
    given(raised(districtAsked)).when(ask.AnswerRequest()).expectRejection('NotAskedOf');
    given(raised(districtAsked))
      .when(ask.AnswerRequest({}, ofDistrict))
      .expectEvents(answered({ answeredBy: idOf('districtInspector') }));
    const recused = happened(recusalRecorded, {
      officerId: idOf('leader'),
      ground: 'relative-heads-unit',
      recordedBy: idOf('head'),
      occurredOn: asked.raised,
    });
    given(raised())
      .with(extend(besideRequests, { cases: { [ASKED_CASE]: [recused] } }))
      .when(ask.AnswerRequest())
      .expectRejection({ code: 'MemberRecused', officerId: idOf('leader') });
  });

  test('who asked does not answer under a second enrolment either', () => {
    const twin = uuid('0ff1', 90);
    const asInspector = extend(besideRequests, {
      officers: {
        [twin]: [
          {
            type: 'OfficerEnrolled',
            data: {
              personId: people.overseer.personId,
              name: people.overseer.name,
              rank: 'inspector',
              body: unitCodes.provincialInspectorate,
              from: '2024-01-01',
            },
          },
        ],
      },
    });
    const by = {
      kind: 'officer',
      officerId: twin,
      role: 'provincial-inspector',
      body: unitCodes.provincialInspectorate,
    } as const;
    given(raised()).with(asInspector).when(ask.AnswerRequest({}, { by })).expectRejection({ code: 'OwnQuestion' });
  });

  test('when the body asked is no more, whoever succeeds it answers', () => {
    const later = { now: '2025-08-01T02:00:00.000Z' } as const;
    const request = given(raised(districtAsked)).with(reformed);
    request.when(ask.AnswerRequest({}, { ...ofDistrict, ...later })).expectRejection('NotAskedOf');
    request.when(ask.AnswerRequest({}, later)).expectEvents(answered());
  });

  test('a paper is of the body that answers', () => {
    const document = paper('letter', 77, asked.answered, unitCodes.districtInspectorate);
    given(raised()).when(ask.AnswerRequest({ document })).expectRejection('WrongIssuer');
  });
});

describe("the asker's word", () => {
  test('an answer is accepted', () => {
    given(raised(), answered()).when(ask.AcceptAnswer()).expectEvents(accepted());
  });

  test('or it is not enough, and another is given', () => {
    const again = { answerDueOn: '2024-06-20' };
    given(raised(), answered()).when(ask.FindAnswerInsufficient(again)).expectEvents(insufficient(again));
    given(raised(), answered(), insufficient(again))
      .when(ask.AnswerRequest({ occurredOn: '2024-06-10' }))
      .expectEvents(answered({ answerId: 'A2', occurredOn: '2024-06-10' }));
    given(raised(), answered(), insufficient(), answered({ answerId: 'A2', occurredOn: asked.judged }))
      .when(ask.AcceptAnswer())
      .expectEvents(accepted({ answerId: 'A2' }));
  });

  test('there must be an answer that waits for it', () => {
    for (const [events, status] of [
      [[raised()], 'raised'],
      [[raised(), answered(), insufficient()], 'insufficient'],
      [[raised(), answered(), accepted()], 'accepted'],
    ] as const) {
      given(...events)
        .when(ask.AcceptAnswer())
        .expectRejection({ code: 'NoAnswerToJudge', status });
    }
    given(raised(), answered(), accepted())
      .when(ask.AnswerRequest({ occurredOn: '2024-06-10' }))
      .expectRejection({ code: 'AnsweredBefore', status: 'accepted' });
  });

  test('it is nobody else’s', () => {
    for (const by of ['leader', 'head', 'appraiser'] as const) {
      given(raised(), answered()).when(ask.AcceptAnswer({}, { by })).expectRejection({ code: 'NotOwnRequest' });
      given(raised()).when(ask.WithdrawRequest({}, { by })).expectRejection({ code: 'NotOwnRequest' });
    }
  });

  test('a question is withdrawn, and with it all that was promised', () => {
    const begun = [raised(), answered(), promised()] as const;
    given(...begun)
      .when(ask.WithdrawRequest())
      .expectEvents(withdrawn());
    given(...begun, withdrawn())
      .when(ask.GiveReportBack())
      .expectRejection({ code: 'RequestWithdrawn', on: asked.judged });
    given(raised(), withdrawn())
      .when(ask.AnswerRequest({ occurredOn: asked.judged }))
      .expectRejection({ code: 'RequestWithdrawn', on: asked.judged });
    given(raised(), answered(), accepted())
      .when(ask.WithdrawRequest())
      .expectRejection({ code: 'RequestSettled', status: 'accepted' });
  });
});

describe('what is derived', () => {
  test('a request is settled when it was accepted and every duty met, or withdrawn', () => {
    expect(isSettled(stateOf(raised()))).toBe(false);
    expect(isSettled(stateOf(raised(), answered(), promised(), accepted()))).toBe(false);
    expect(isSettled(stateOf(raised(), answered(), promised(), accepted(), reportedBack()))).toBe(true);
    expect(isSettled(stateOf(raised(), answered(), promised(), withdrawn()))).toBe(true);
  });

  test('the first day of what is owed: an answer, then what was promised', () => {
    expect(nextDueOn(stateOf(raised()))).toBe(asked.answerDue);
    expect(nextDueOn(stateOf(raised({ answerDueOn: undefined })))).toBeNull();
    expect(nextDueOn(stateOf(raised(), answered()))).toBeNull();
    expect(nextDueOn(stateOf(raised(), answered(), promised()))).toBe(asked.reportDue);
    expect(nextDueOn(stateOf(raised(), answered(), promised(), reportedBack()))).toBeNull();
    const again = insufficient({ answerDueOn: '2024-06-20' });
    expect(nextDueOn(stateOf(raised(), answered(), again))).toBe('2024-06-20');
    expect(nextDueOn(stateOf(raised(), answered(), promised(), withdrawn()))).toBeNull();
  });

  test('every act that is offered is accepted by the rules, and no other of that person', () => {
    const situations = [
      [raised()],
      [raised(), acknowledged()],
      [raised(), answered(), promised()],
      [raised(), answered(), promised(), insufficient()],
      [raised(), answered(), promised(), accepted()],
      [raised(), answered(), promised(), reportedBack(), accepted()],
      [raised(), withdrawn()],
    ] as const;
    const last = { occurredOn: '2024-06-14' };
    const today = '2024-06-14';
    for (const events of situations) {
      const state = stateOf(...events);
      for (const by of ['overseer', 'leader', 'districtInspector'] as const) {
        const offered = openRequestActs(state, { by: actor(by), today }, huongBinh).map(({ act }) => act);
        const due = { ...last, dueOn: '2024-07-01' };
        const tried = [
          ask.AcknowledgeRequest(last, { by }),
          ask.AnswerRequest(last, { by }),
          ask.GiveReportBack(last, { by }),
          ask.PromiseReportBack(due, { by }),
          ask.AcceptAnswer(last, { by }),
          ask.FindAnswerInsufficient(last, { by }),
          ask.WithdrawRequest(last, { by }),
        ];
        const possible = tried
          .filter((command) => given(...events).when(command).decision.outcome === 'accepted')
          .map(({ type }) => type);
        expect(new Set(offered), `${by} after ${events.map(({ type }) => type).join()}`).toEqual(new Set(possible));
      }
    }
  });

  test('a fold needs its beginning', () => {
    expect(() => oversightRequest.evolve(null, acknowledged())).toThrow('before OversightRequestRaised');
  });
});
