import { describe, expect, test } from 'vitest';
import { findingCorrected, findingReclassified } from '#domain/inspection-case/findings.ts';
import { findingRejected, findingReturned, findingUpheld } from '#domain/inspection-case/review.ts';
import { happened, idOf, on } from '#test/support/domain/case-papers.ts';
import { as, bribe, suspect, witness } from '#test/support/domain/finding-story.ts';
import { districtLed, given, provinceLed } from '#test/support/domain/inspection.ts';
import { ask, TODAY } from '#test/support/domain/inspection-commands.ts';
import { enrolledTwice } from '#test/support/domain/second-enrolment.ts';

const history = provinceLed.withFindings(as('reported')).upTo('announced');
const reported = given(history);
const REPORTED_AT = provinceLed.upTo('announced').length;
const review = { findingId: 'F1', occurredOn: on.reviewed } as const;
const due = { responsiblePost: 'Kế toán trưởng', legalBasis: ['Điều 8 Nghị định 130/2005/NĐ-CP'] };

/** The usual review without what it adds. */
const upholdAsItIs = () => {
  const { responsiblePost: _, legalBasis: __, ...data } = ask.ReviewFinding().data;
  return { ...ask.ReviewFinding(), data };
};

const corrected = (by: 'inspector' | 'leader' | 'secondInspector', changes = {}) =>
  happened(findingCorrected, {
    findingId: 'F1',
    changes: { amountVnd: 1_000_000, ...changes },
    remove: [],
    correctedBy: idOf(by),
    occurredOn: on.reviewed,
  });

describe('upholding a finding', () => {
  test('the leader upholds it and adds what was still due', () => {
    const outcome = reported.when(ask.ReviewFinding({ ...review, verdict: 'upheld', ...due }));
    outcome.expectEvents(happened(findingUpheld, { ...review, ...due, crimeSigns: false, reviewedBy: idOf('leader') }));
    outcome.expectClaims();
    outcome.expectLinks();
  });

  test('another inspector of the province upholds it, with comment and crime signs', () => {
    reported
      .when(
        ask.ReviewFinding(
          { verdict: 'upheld', comment: 'Đã đối chiếu sổ quỹ.', crimeSigns: true },
          { by: 'secondInspector' },
        ),
      )
      .expectEvents(
        happened(findingUpheld, {
          ...review,
          comment: 'Đã đối chiếu sổ quỹ.',
          ...due,
          crimeSigns: true,
          reviewedBy: idOf('secondInspector'),
        }),
      );
  });

  test('persons named only now are linked to all text sealed before', () => {
    const events = [...provinceLed.withFindings(as('returned')).upTo('announced'), corrected('inspector')];
    given(events)
      .when(ask.ReviewFinding({ persons: [suspect, witness] }))
      .expectLinks({
        revisions: [REPORTED_AT, REPORTED_AT + 1, REPORTED_AT + 2],
        personIds: [suspect.personId, witness.personId],
      });
  });

  test('its comment may tell of everyone the finding ever named', () => {
    const named = corrected('inspector', { persons: [witness] });
    const renamed = happened(findingCorrected, {
      findingId: 'F1',
      changes: {},
      remove: ['persons'],
      correctedBy: idOf('inspector'),
      occurredOn: on.reviewed,
    });
    given([...history, named, renamed])
      .when(ask.ReviewFinding({ comment: 'Bà Chứng đã xác nhận.', persons: [suspect] }))
      .expectAbout(witness.personId);
  });

  test('needs post and article', () => {
    reported
      .when(upholdAsItIs())
      .expectRejection({ code: 'ReviewIncomplete', missing: ['legalBasis', 'responsiblePost'] });
  });

  test('needs the persons too when it is a corrupt act', () => {
    const nameless = happened(findingCorrected, {
      findingId: 'F1',
      changes: {},
      remove: ['persons'],
      correctedBy: idOf('inspector'),
      occurredOn: on.found,
    });
    given([...provinceLed.withFindings(as('reported', bribe)).upTo('announced'), nameless])
      .when(upholdAsItIs())
      .expectRejection({ code: 'ReviewIncomplete', missing: ['legalBasis', 'responsiblePost', 'persons'] });
  });

  test('needs nothing more when the report said it all', () => {
    const complete = corrected('inspector', due);
    const outcome = given([...history, complete]).when(upholdAsItIs());
    outcome.expectEvents(happened(findingUpheld, { ...review, crimeSigns: false, reviewedBy: idOf('leader') }));
  });

  test('needs again what a correction took away', () => {
    const removed = happened(findingCorrected, {
      findingId: 'F1',
      changes: {},
      remove: ['legalBasis', 'responsiblePost'],
      correctedBy: idOf('inspector'),
      occurredOn: on.reviewed,
    });
    given([...history, corrected('inspector', due), removed])
      .when(upholdAsItIs())
      .expectRejection({ code: 'ReviewIncomplete', missing: ['legalBasis', 'responsiblePost'] });
  });
});

describe.each([
  ['rejected', findingRejected],
  ['returned', findingReturned],
] as const)('a finding is %s', (verdict, definition) => {
  const comment = 'Chứng từ chưa đủ căn cứ.';

  test('with a comment that says why', () => {
    const outcome = reported.when(ask.ReviewFinding({ verdict, comment }));
    outcome.expectEvents(happened(definition, { ...review, comment, reviewedBy: idOf('leader') }));
    outcome.expectLinks();
    outcome.expectAbout();
  });

  test('in words that may tell of whoever the finding names', () => {
    given(provinceLed.withFindings(as('reported', bribe)).upTo('announced'))
      .when(ask.ReviewFinding({ verdict, comment }))
      .expectAbout(suspect.personId);
  });

  test('without what only an upheld finding takes: it would be lost', () => {
    reported
      .when(ask.ReviewFinding({ verdict, comment, ...due, persons: [suspect], crimeSigns: false }))
      .expectRejection({
        code: 'OnlyWhenUpheld',
        fields: ['responsiblePost', 'legalBasis', 'persons', 'crimeSigns'],
      });
    reported
      .when(ask.ReviewFinding({ verdict, comment, crimeSigns: true }))
      .expectRejection({ code: 'OnlyWhenUpheld', fields: ['crimeSigns'] });
  });

  test('never without one', () => {
    reported.when(ask.ReviewFinding({ verdict })).expectRejection({ code: 'CommentMissing' });
  });
});

describe('four eyes', () => {
  test('the reporter does not review what he reported', () => {
    reported.when(ask.ReviewFinding({}, { by: 'inspector' })).expectRejection({ code: 'SelfReview' });
  });

  test('the reporter does not review it under a second enrolment', () => {
    const { world, actor } = enrolledTwice('inspector', 'secondInspector');
    reported
      .with(world)
      .when(ask.ReviewFinding({}, { by: actor }))
      .expectRejection({ code: 'SelfReview' });
  });

  test('the leader does not review what he corrected', () => {
    given([...history, corrected('leader')])
      .when(ask.ReviewFinding())
      .expectRejection({ code: 'SelfReview' });
  });

  test('the leader does not review what he reclassified', () => {
    const reclassified = happened(findingReclassified, {
      findingId: 'F1',
      topic: 'procurement',
      ground: 'Bản chất là thông thầu',
      reclassifiedBy: idOf('leader'),
      occurredOn: on.found,
    });
    given([...history, reclassified])
      .when(ask.ReviewFinding())
      .expectRejection({ code: 'SelfReview' });
  });

  test('whoever returned it may review it again', () => {
    const events = [...provinceLed.withFindings(as('returned')).upTo('announced'), corrected('inspector')];
    expect(given(events).when(ask.ReviewFinding()).decision.outcome).toBe('accepted');
  });

  test('hold in a district too', () => {
    given(districtLed.withFindings(as('reported')).upTo('announced'))
      .when(ask.ReviewFinding({}, { by: 'secondDistrictInspector' }))
      .expectRejection({ code: 'SelfReview' });
  });
});

describe('a review', () => {
  test('is of a finding that exists', () => {
    reported.when(ask.ReviewFinding({ findingId: 'F2' })).expectRejection({ code: 'FindingUnknown', findingId: 'F2' });
  });

  test.each(['upheld', 'rejected', 'withdrawn'] as const)('comes too late for one that is %s', (status) => {
    given(provinceLed.withFindings(as(status)).upTo('announced'))
      .when(ask.ReviewFinding())
      .expectRejection({ code: 'FindingSettled', findingId: 'F1' });
  });

  test('waits for the correction of one that was returned', () => {
    given(provinceLed.withFindings(as('returned')).upTo('announced'))
      .when(ask.ReviewFinding())
      .expectRejection({ code: 'FindingReturned', findingId: 'F1' });
  });

  test('comes not before the report', () => {
    reported.when(ask.ReviewFinding({ occurredOn: '2024-03-17' })).expectRejection({
      code: 'DateOutOfOrder',
      field: 'occurredOn',
      date: '2024-03-17',
      notBefore: on.found,
    });
  });

  test('comes not tomorrow', () => {
    reported
      .when(ask.ReviewFinding({ occurredOn: '2024-06-15' }))
      .expectRejection({ code: 'DateInFuture', field: 'occurredOn', date: '2024-06-15', today: TODAY });
  });
});
