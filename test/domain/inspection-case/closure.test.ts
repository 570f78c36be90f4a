import { describe, expect, test } from 'vitest';
import { caseClosed, closureProposed } from '#domain/inspection-case/closure.ts';
import type { UnmetItem } from '#domain/inspection-case/closure-gate.ts';
import {
  accountabilityDeclaredNotRequired,
  evidenceReverified,
  matterDeclaredNotRequired,
  resultReportedToRequester,
} from '#domain/inspection-case/closure-grounds.ts';
import type { CaseEvent } from '#domain/inspection-case/events.ts';
import { recommendationClosedUnimplemented, recommendationVerified } from '#domain/inspection-case/recommendations.ts';
import { happened, hash, idOf, on, paper } from '#test/support/domain/case-papers.ts';
import { as, bribe, overspending } from '#test/support/domain/finding-story.ts';
import type { PersonKey } from '#test/support/domain/huong-binh.ts';
import { amend, districtLed, given, provinceLed, recover } from '#test/support/domain/inspection.ts';
import { ask, TODAY } from '#test/support/domain/inspection-commands.ts';
import { enrolledTwice } from '#test/support/domain/second-enrolment.ts';

const ready = given(provinceLed.before('ClosureProposed'));
const proposed = given(provinceLed.before('CaseClosed'));
const clearAccount = { occurredOn: on.followedUp };

/** Everything that can be owed, is. */
const burdened = provinceLed
  .from('elected-body-request')
  .withFindings(bribe, overspending, { ...bribe, evidence: [hash('e'), hash('f')] })
  .withRecommendations(amend, amend, amend);

const names = ['recommendations', 'matters', 'accountability', 'requester', 'evidence'] as const;
type Settled = (typeof names)[number];

const document = paper('letter', 30, on.followedUp);
const by = idOf('inspector');
const verified = (recommendationId: string) =>
  happened(recommendationVerified, { recommendationId, ...clearAccount, verifiedBy: by });
const givenUp = (recommendationId: string) =>
  happened(recommendationClosedUnimplemented, { recommendationId, reason: 'Phá sản', ...clearAccount, closedBy: by });
const settlements: Record<Settled, readonly CaseEvent[]> = {
  recommendations: [verified('R1'), givenUp('R2'), verified('R3')],
  matters: [
    happened(matterDeclaredNotRequired, {
      findingIds: ['F1', 'F3'],
      ground: 'Đã có vụ việc khác',
      document,
      ...clearAccount,
      declaredBy: by,
    }),
  ],
  accountability: [
    happened(accountabilityDeclaredNotRequired, { ground: 'Đã từ trần', ...clearAccount, declaredBy: by }),
  ],
  requester: [happened(resultReportedToRequester, { document, ...clearAccount, reportedBy: by })],
  evidence: [happened(evidenceReverified, { hashes: [hash('f'), hash('e')], ...clearAccount, reverifiedBy: by })],
};

const unmet = {
  published: { item: 'NotPublished' },
  recommendations: { item: 'RecommendationsOpen', recommendationIds: ['R1', 'R2', 'R3'] },
  matters: { item: 'MatterNotRecorded', findingIds: ['F1', 'F3'] },
  accountability: { item: 'AccountabilityUndecided', matterIds: [] },
  requester: { item: 'RequesterNotAnswered' },
  evidence: { item: 'EvidenceNotReverified', hashes: [hash('e'), hash('f')] },
} as const satisfies Record<string, UnmetItem>;

describe.each(['ProposeClosure', 'CloseCase'] as const)('the closure gate, for %s', (type) => {
  test('lists every unmet item at once', () => {
    given(burdened.upTo('concluded'))
      .when(ask[type]())
      .expectRejection({
        code: 'ClosureGateUnmet',
        unmet: [
          unmet.published,
          unmet.recommendations,
          unmet.matters,
          unmet.accountability,
          unmet.requester,
          unmet.evidence,
        ],
      });
  });

  test.each(names)('names what is left when only the %s are missing', (missing) => {
    const settled = names.filter((name) => name !== missing).flatMap((name) => settlements[name]);
    given([...burdened.upTo('following-up'), ...settled])
      .when(ask[type]())
      .expectRejection({ code: 'ClosureGateUnmet', unmet: [unmet[missing]] });
  });

  test('names only the recommendations, corrupt acts and files that are still open', () => {
    const half = [
      verified('R1'),
      happened(matterDeclaredNotRequired, {
        findingIds: ['F3'],
        ground: 'Đã có vụ việc khác',
        document,
        ...clearAccount,
        declaredBy: by,
      }),
      happened(evidenceReverified, { hashes: [hash('e')], ...clearAccount, reverifiedBy: by }),
    ];
    given([...burdened.upTo('following-up'), ...half, ...settlements.accountability, ...settlements.requester])
      .when(ask[type]())
      .expectRejection({
        code: 'ClosureGateUnmet',
        unmet: [
          { item: 'RecommendationsOpen', recommendationIds: ['R2', 'R3'] },
          { item: 'MatterNotRecorded', findingIds: ['F1'] },
          { item: 'EvidenceNotReverified', hashes: [hash('f')] },
        ],
      });
  });

  test('lists findings too, should a history have been carried in with open ones', () => {
    given(provinceLed.withFindings(as('reported'), overspending, as('returned')).upTo('following-up'))
      .when(ask[type]())
      .expectRejection({ code: 'ClosureGateUnmet', unmet: [{ item: 'FindingsOpen', findingIds: ['F1', 'F3'] }] });
  });

  test('a rejected corrupt act needs no matter, but its evidence is still looked at', () => {
    given(provinceLed.withFindings(as('rejected', bribe)).upTo('following-up'))
      .when(ask[type]())
      .expectRejection({
        code: 'ClosureGateUnmet',
        unmet: [{ item: 'EvidenceNotReverified', hashes: [hash('e')] }],
      });
  });
});

test('what was verified before payments were recorded still owes: the gate names it until it is paid', () => {
  const history = [...provinceLed.withRecommendations(recover).upTo('following-up'), verified('R1')];
  const closing = ask.ProposeClosure({ outcome: 'fully-implemented' });
  given(history)
    .when(closing)
    .expectRejection({
      code: 'ClosureGateUnmet',
      unmet: [{ item: 'AccountsOpen', recommendationIds: ['R1'] }],
    });
  const { decision } = given(history).when(ask.RecordRecovery());
  const paid = decision.outcome === 'accepted' ? decision.events : [];
  expect(given([...history, ...paid]).when(closing).decision.outcome).toBe('accepted');
});

describe('proposing closure', () => {
  test('one officer proposes', () => {
    ready.when(ask.ProposeClosure()).expectEvents(
      happened(closureProposed, {
        outcome: 'no-recommendations',
        proposedBy: idOf('inspector'),
        occurredOn: on.proposed,
      }),
    );
  });

  test.each([
    ['fully-implemented', [verified('R1'), verified('R2')]],
    ['partly-implemented', [verified('R1'), givenUp('R2')]],
    ['partly-implemented', [givenUp('R1'), givenUp('R2')]],
  ] as const)('its outcome is what the recommendations say: %s', (outcome, settled) => {
    const history = [...provinceLed.withRecommendations(amend, amend).upTo('following-up'), ...settled];
    expect(given(history).when(ask.ProposeClosure({ outcome })).decision.outcome).toBe('accepted');
    given(history)
      .when(ask.ProposeClosure({ outcome: 'no-recommendations' }))
      .expectRejection({ code: 'OutcomeContradictsRecommendations', outcome });
  });

  test('what a district led, of its own people the head alone proposes', () => {
    const district = given(districtLed.before('ClosureProposed'));
    const asked = (by: PersonKey) => district.when(ask.ProposeClosure({}, { by }));
    asked('districtInspector').expectRejection({ code: 'HeadProposes' });
    asked('secondDistrictInspector').expectRejection({ code: 'HeadProposes' });
    expect(asked('districtHead').decision.outcome).toBe('accepted');
    expect(asked('inspector').decision.outcome).toBe('accepted');
  });

  test('may be done again; the last proposal counts', () => {
    expect(proposed.when(ask.ProposeClosure({}, { by: 'secondInspector' })).decision.outcome).toBe('accepted');
  });

  test('comes not before the publication', () => {
    ready.when(ask.ProposeClosure({ occurredOn: '2024-05-15' })).expectRejection({
      code: 'DateOutOfOrder',
      field: 'occurredOn',
      date: '2024-05-15',
      notBefore: on.published,
    });
  });

  test('comes not tomorrow', () => {
    ready
      .when(ask.ProposeClosure({ occurredOn: '2024-06-15' }))
      .expectRejection({ code: 'DateInFuture', field: 'occurredOn', date: '2024-06-15', today: TODAY });
  });
});

describe('closing', () => {
  test('a second officer closes, and both are named', () => {
    proposed.when(ask.CloseCase()).expectEvents(
      happened(caseClosed, {
        outcome: 'no-recommendations',
        proposedBy: idOf('inspector'),
        closedBy: idOf('head'),
        occurredOn: on.closed,
      }),
    );
  });

  test('needs a proposal', () => {
    ready.when(ask.CloseCase()).expectRejection({ code: 'ClosureNotProposed' });
  });

  test('is not done by the proposer', () => {
    proposed.when(ask.CloseCase({}, { by: 'inspector' })).expectRejection({ code: 'SelfClosure' });
  });

  test('is not done by the proposer under a second enrolment', () => {
    const twin = enrolledTwice('inspector', 'head');
    proposed
      .with(twin.world)
      .when(ask.CloseCase({}, { by: twin.actor }))
      .expectRejection({ code: 'SelfClosure' });
  });

  test('what a district led, the province closes', () => {
    const district = given(districtLed.before('CaseClosed'));
    district.when(ask.CloseCase({}, { by: 'districtHead' })).expectRejection({ code: 'ProvinceCloses' });
    expect(district.when(ask.CloseCase({}, { by: 'head' })).decision.outcome).toBe('accepted');
  });

  test.each(['districtHead', 'custodian', 'overseer'] as const)(
    'the province is its inspectorate, not the %s, whoever led the case',
    (key) => {
      proposed.when(ask.CloseCase({}, { by: key })).expectRejection({ code: 'ProvinceCloses' });
    },
  );

  test('comes not before the proposal', () => {
    proposed.when(ask.CloseCase({ occurredOn: '2024-06-09' })).expectRejection({
      code: 'DateOutOfOrder',
      field: 'occurredOn',
      date: '2024-06-09',
      notBefore: on.proposed,
    });
  });

  test('comes not tomorrow', () => {
    proposed
      .when(ask.CloseCase({ occurredOn: '2024-06-15' }))
      .expectRejection({ code: 'DateInFuture', field: 'occurredOn', date: '2024-06-15', today: TODAY });
  });
});
