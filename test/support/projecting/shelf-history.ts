import fc from 'fast-check';
import type { SampleEvent } from './array-store.ts';

const label = fc.constantFrom('Hồ sơ', 'ho so', 'Tài liệu', 'Phú Dương', 'biên bản 12/QĐ-TTr');
const weight = fc.integer({ min: 0, max: 5 });

/** A random history of a few boxes, so that the same row changes often and in every way. */
export const shelfHistory = (maxLength = 40): fc.Arbitrary<readonly SampleEvent[]> =>
  fc.array(
    fc.constantFrom('a', 'b', 'c', 'd').chain((box) => {
      const event = (type: string, data: fc.Arbitrary<SampleEvent['data']>) =>
        data.map((rest): SampleEvent => ({ type, stream: `shelf-${box}`, data: { box, ...rest } }));
      return fc.oneof(
        { weight: 4, arbitrary: event('BoxPut', fc.record({ label, weight })) },
        event('BoxReplaced', fc.record({ label, weight })),
        event('BoxTouched', fc.constant({})),
        event('BoxSwung', fc.record({ weights: fc.array(weight, { maxLength: 3 }) })),
        event('BoxRemade', fc.record({ label })),
        event('BoxRemoved', fc.constant({})),
        { weight: 3, arbitrary: event('ItemAdded', fc.record({ item: fc.constantFrom('pen', 'ink') })) },
      );
    }),
    { maxLength, size: 'max' },
  );
