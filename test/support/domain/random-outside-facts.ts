import fc from 'fast-check';

/* What others do arrives late, twice and in any order. */

/** Days close together, so that papers of one day and judgments in effect on one day are not rare. */
const DAYS = ['2024-04-02', '2024-04-03', '2024-05-02', '2024-05-20', '2024-06-03'] as const;
export const someDay = fc.constantFrom(...DAYS);
/** Of one fact: when it happened, and when we had it. */
export const dated = fc
  .tuple(someDay, someDay)
  .map((days) => days.toSorted())
  .map(([signedOn = DAYS[0], receivedOn = signedOn]) => ({ signedOn, receivedOn }));

/** Every day that can be asked about: before, between, on and after all of them. */
export const ASKED = ['2024-01-01', ...DAYS, '2024-06-30'] as const;

/** The same facts in the order of arrival, each perhaps once more, and in another order, each perhaps once more. */
export const inTwoOrders = <Fact>(facts: fc.Arbitrary<readonly Fact[]>) =>
  facts.chain((told) => {
    const again = fc.subarray([...told]);
    const shuffled = again.chain((twice) =>
      fc.shuffledSubarray([...told, ...twice], { minLength: told.length + twice.length }),
    );
    return fc.record({ told: fc.constant(told), one: shuffled, other: shuffled });
  });
