import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CaseFilters } from '#projections/case-register/conditions.ts';
import type { CasePage } from '#projections/case-register/queries.ts';
import { type CaseVisibilityFilter, SEES_ALL } from '#projections/rights/visibility.ts';
import { unitCodes as c, uuid } from '#test/support/domain/huong-binh.ts';
import { openRegister } from '#test/support/projections/open-register.ts';
import { histories, historyFrom, provinceEvents } from '#test/support/projections/random-history.ts';

describe('pages', () => {
  const manyCases = Array.from({ length: 12 }, (_, n) => uuid('ca5e', n + 1));

  test('neither skip nor repeat while rows change, and hold what the count says', async () => {
    const order = fc.record({
      sort: fc.constantFrom('opened' as const, 'stage-since' as const),
      direction: fc.constantFrom('asc' as const, 'desc' as const),
      limit: fc.integer({ min: 1, max: 4 }),
    });
    const filters = fc.constantFrom<CaseFilters & Readonly<{ visibility?: CaseVisibilityFilter }>>(
      {},
      { q: 'so y te' },
      { unit: c.district },
      { stages: ['announced', 'reported'] },
      { visibility: { ...SEES_ALL, units: [c.commune, c.hospital] } },
      { q: 'thu phi', visibility: { ...SEES_ALL, beforePublication: 'outline' } },
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(1_000_000), order, filters, async (seed, by, filter) => {
        const events = historyFrom(seed, 220, manyCases);
        const begun = events.slice(0, provinceEvents().length + 60);
        const later = events.slice(begun.length);
        await using register = await openRegister(begun);
        const expected = register.ids({ ...filter, ...by, limit: 200 });
        const total = register.count(filter).total;
        const seen: string[] = [];
        let token: string | null | undefined;
        let number: number | 'now' = 'now';
        do {
          const { cases, next }: CasePage = register.list(
            { ...filter, ...by, ...(token ? { after: token } : {}) },
            number,
          );
          seen.push(...cases.map(({ caseId }) => caseId));
          expect(cases.length).toBeLessThanOrEqual(by.limit);
          token = next;
          if (next !== null) number = Number(next.split('@')[0]);
          const [event] = later.splice(0, 1);
          if (event) await register.add(event);
        } while (token !== null);
        const { visibility = SEES_ALL } = filter;
        // Publication meanwhile may let an overseer find more: rights are those of now.
        if (visibility.beforePublication === 'everything') expect(seen).toEqual(expected);
        expect(new Set(seen).size).toBe(seen.length);
        expect(expected.length).toBe(total);
      }),
      { numRuns: 25 },
    );
  });

  test('are sorted by what was asked for', async () => {
    await fc.assert(
      fc.asyncProperty(histories(200), async (events) => {
        await using register = await openRegister(events);
        const since = register
          .list({ sort: 'stage-since', direction: 'asc' })
          .cases.map(({ stageSince }) => stageSince);
        expect(since).toEqual(since.toSorted());
        const opened = register.list({ sort: 'opened', direction: 'desc' }).cases.map(({ openedOn }) => openedOn);
        expect(opened).toEqual(opened.toSorted().reverse());
      }),
      { numRuns: 5 },
    );
  });
});
