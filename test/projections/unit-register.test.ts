import { describe, test } from 'vitest';
import { unitRegister } from '#projections/unit-register/projection.ts';
import type { OfficeHolder, TreeLine, UnitLine, UnitPage } from '#projections/unit-register/queries.ts';
import { unitCodes as c, registered } from '#test/support/domain/huong-binh.ts';
import { paper } from '#test/support/domain/papers.ts';
import { givenEventsOf } from '#test/support/projecting/given-events.ts';
import { onUnit, parseProductEvent } from '#test/support/projections/product-events.ts';

const given = givenEventsOf(unitRegister, parseProductEvent);
const on = (day: string, number: number | 'now' = 'now') => ({ number, legalDate: day });

const province = onUnit(
  c.province,
  registered(c.province, 'provincial-people-committee', null, 'UBND tỉnh Hương Bình'),
);
const district = onUnit(
  c.district,
  registered(c.district, 'district-people-committee', c.province, 'UBND huyện An Lộc'),
);
const commune = (code: string, name: string) =>
  onUnit(code, registered(code, 'commune-people-committee', c.district, name));
const head = (personId: string, name: string, from: string, until?: string) =>
  onUnit(c.commune, {
    type: 'HeadAppointed',
    data: {
      personId,
      name,
      post: 'Chủ tịch',
      level: 'commune-leader',
      acting: false,
      from,
      ...(until === undefined ? {} : { until }),
      document: paper(),
    },
  });

const PERSON = '00000000-9e45-7000-8000-000000000001';
const line = (over: Partial<UnitLine>): UnitLine => ({
  code: c.commune,
  name: 'UBND xã Phú Dương',
  kind: 'commune-people-committee',
  parent: c.district,
  isInForce: true,
  provisional: false,
  isRemote: false,
  head: null,
  ...over,
});

describe('search', () => {
  const events = [
    province,
    district,
    commune(c.commune, 'UBND xã Phú Dương'),
    commune(c.secondCommune, 'UBND xã Phú Mỹ'),
  ];
  const found = { units: [line({})], total: 1, next: null };

  test.each(['phu duong', 'PHÚ DƯƠNG', 'xã Phú Dương', 'Phú Dương'.normalize('NFD'), 'dương phú', c.commune])(
    '%s finds xã Phú Dương',
    async (q) => {
      await given(events).expectRows('search', { q, limit: 10 }, on('2024-01-01'), found);
    },
  );

  test('a name is found from the event that gave it on, and by the names before', async () => {
    const renamed = [
      ...events,
      onUnit(c.commune, { type: 'UnitRenamed', data: { name: 'UBND xã Bến Đò', from: '2024-06-01' } }),
    ];
    const search = (q: string) => ({ q, limit: 10 });
    await given(renamed).expectRows('search', search('ben do'), on('2024-07-01', 4), {
      units: [],
      total: 0,
      next: null,
    });
    const after = { units: [line({ name: 'UBND xã Bến Đò' })], total: 1, next: null };
    await given(renamed).expectRows('search', search('ben do'), on('2024-07-01'), after);
    await given(renamed).expectRows('search', search('phu duong'), on('2024-07-01'), after);
    await given(renamed).expectRows('search', search('ben do'), on('2024-05-31'), found);
  });

  test('pages follow Vietnamese order', async () => {
    const names = ['Đông Hải', 'Ân Thi', 'An Lộc', 'Dương Hòa', 'Ăn Khê'];
    const communes = names.map((name, index) => commune(`99.901.1${index}`, name));
    const query = { kind: 'commune-people-committee', limit: 3 } as const;
    const code = (name: string) => `99.901.1${names.indexOf(name)}`;
    const named = (name: string) => line({ code: code(name), name });
    await given([province, district, ...communes]).expectRows('search', query, on('2024-01-01'), {
      units: [named('An Lộc'), named('Ăn Khê'), named('Ân Thi')],
      total: 5,
      next: `7@2024-01-01.${code('Ân Thi')}`,
    });
    const second = { ...query, after: `7.${code('Ân Thi')}` };
    await given([province, district, ...communes]).expectRows('search', second, on('2024-01-01', 7), {
      units: [named('Dương Hòa'), named('Đông Hải')],
      total: 5,
      next: null,
    });
  });
});

describe('the two axes', () => {
  const events = [
    province,
    district,
    commune(c.commune, 'UBND xã Phú Dương'),
    head(PERSON, 'Nguyễn Văn Đầu', '2023-01-01'),
    onUnit(c.commune, {
      type: 'TermEnded',
      data: { office: 'head', personId: PERSON, from: '2023-01-01', until: '2023-12-31', reason: 'moved' },
    }),
  ];
  const names = { personId: PERSON, name: 'Nguyễn Văn Đầu', post: 'Chủ tịch', acting: false };
  const search = { q: 'phu duong', limit: 1 };
  const page = (head: UnitLine['head']): UnitPage => ({ units: [line({ head })], total: 1, next: null });

  test('known at event 4, the head was still in office in 2024; known now, he had gone', async () => {
    await given(events).expectRows('search', search, on('2024-02-01', 4), page(names));
    await given(events).expectRows('search', search, on('2024-02-01'), page(null));
  });

  test('a day is asked of what is known at the moment', async () => {
    await given(events).expectRows('search', { ...search, day: '2023-06-01' }, on('2026-01-01'), page(names));
    await given(events).expectRows('search', { ...search, day: '2022-06-01' }, on('2026-01-01'), page(null));
  });
});

describe('tree and succession', () => {
  const events = [
    province,
    district,
    commune(c.commune, 'UBND xã Phú Dương'),
    commune(c.secondCommune, 'UBND xã Vĩnh Hòa'),
    onUnit(c.commune, {
      type: 'UnitMerged',
      data: { into: c.secondCommune, from: '2025-07-01', document: paper() },
    }),
    onUnit(c.secondCommune, { type: 'UnitMoved', data: { parent: c.province, from: '2025-07-01' } }),
    onUnit(c.secondCommune, {
      type: 'RemoteAreaFlagged',
      data: { remote: true, from: '2025-08-01', source: 'QĐ 861' },
    }),
  ];
  const provinceLine: Partial<UnitLine> = {
    code: c.province,
    name: 'UBND tỉnh Hương Bình',
    kind: 'provincial-people-committee',
    parent: null,
  };
  const districtLine: Partial<UnitLine> = {
    code: c.district,
    name: 'UBND huyện An Lộc',
    kind: 'district-people-committee',
    parent: c.province,
  };
  const branch = (over: Partial<UnitLine>, depth: number, children: number): TreeLine => ({
    ...line(over),
    depth,
    children,
  });
  const other = { code: c.secondCommune, name: 'UBND xã Vĩnh Hòa' };

  test('the tree before and after the reorganisation', async () => {
    await given(events).expectRows('tree', {}, on('2025-06-30'), [
      branch(provinceLine, 0, 1),
      branch(districtLine, 1, 2),
      branch({}, 2, 0),
      branch(other, 2, 0),
    ]);
    await given(events).expectRows('tree', {}, on('2025-08-01'), [
      branch(provinceLine, 0, 2),
      branch(districtLine, 1, 0),
      branch({ ...other, parent: c.province, isRemote: true }, 1, 0),
    ]);
  });

  test('who answers for a unit that is no more, and whom a unit succeeded', async () => {
    await given(events).expectRows('unit', { code: c.commune }, on('2026-01-01'), {
      ...line({ isInForce: false }),
      validFrom: '2010-01-01',
      ancestors: [
        { code: c.district, name: 'UBND huyện An Lộc' },
        { code: c.province, name: 'UBND tỉnh Hương Bình' },
      ],
      deputies: [],
      names: [{ from: '2010-01-01', name: 'UBND xã Phú Dương' }],
      parents: [{ from: '2010-01-01', parent: c.district }],
      remoteness: [],
      terms: [],
      end: {
        how: 'merged',
        from: '2025-07-01',
        successors: [c.secondCommune],
        defaultOwner: c.secondCommune,
        ground: null,
        document: paper(),
      },
      predecessors: [],
      ownerOnDay: c.secondCommune,
    });
    await given(events).expectRows('names', { codes: [c.commune, c.district] }, on('2026-01-01'), {
      [c.commune]: 'UBND xã Phú Dương',
      [c.district]: 'UBND huyện An Lộc',
    });
    await given(events).expectRows('unit', { code: '99.none' }, on('2026-01-01'), null);
  });
});

describe('people of a unit', () => {
  test('deputies with their fields, and every term with its papers', async () => {
    const events = [
      province,
      district,
      onUnit(c.district, {
        type: 'DeputyAppointed',
        data: {
          personId: PERSON,
          name: 'Trần Phó',
          post: 'Phó Chủ tịch',
          level: 'district-leader',
          acting: false,
          from: '2023-01-01',
          document: paper({ number: 7 }),
        },
      }),
      onUnit(c.district, {
        type: 'FieldAssigned',
        data: { deputy: PERSON, topics: ['land'], subUnits: [], from: '2023-02-01' },
      }),
    ];
    const term: OfficeHolder = {
      personId: PERSON,
      name: 'Trần Phó',
      post: 'Phó Chủ tịch',
      level: 'district-leader',
      acting: false,
      from: '2023-01-01',
      until: null,
    };
    await given(events).expectRows('unit', { code: c.district }, on('2024-01-01'), {
      ...line({ code: c.district, name: 'UBND huyện An Lộc', kind: 'district-people-committee', parent: c.province }),
      validFrom: '2010-01-01',
      ancestors: [{ code: c.province, name: 'UBND tỉnh Hương Bình' }],
      deputies: [{ ...term, field: { topics: ['land'], subUnits: [], from: '2023-02-01' } }],
      names: [{ from: '2010-01-01', name: 'UBND huyện An Lộc' }],
      parents: [{ from: '2010-01-01', parent: c.province }],
      remoteness: [],
      terms: [{ ...term, office: 'deputy', document: paper({ number: 7 }), endReason: null, endDocument: null }],
      end: null,
      predecessors: [],
      ownerOnDay: c.district,
    });
  });

  test('what an inspector put down gives way to the word of the administrator', async () => {
    const provisional = registered(c.commune, 'other', c.district, 'UBND xã Phú Dưng', '2024-02-01');
    const events = [
      province,
      district,
      onUnit(c.commune, { ...provisional, data: { ...provisional.data, provisional: true } }),
      onUnit(c.commune, {
        type: 'UnitConfirmed',
        data: {
          name: 'UBND xã Phú Dương',
          kind: 'commune-people-committee',
          parent: c.district,
          validFrom: '2015-01-01',
        },
      }),
    ];
    const query = { q: 'phu du', limit: 5 };
    await given(events).expectRows('search', query, on('2024-03-01', 3), {
      units: [line({ name: 'UBND xã Phú Dưng', kind: 'other', provisional: true })],
      total: 1,
      next: null,
    });
    await given(events).expectRows('search', query, on('2024-03-01'), {
      units: [line({})],
      total: 1,
      next: null,
    });
  });
});
