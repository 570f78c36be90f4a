import { describe, test } from 'vitest';
import type { OfficerEvent } from '#domain/officer/events.ts';
import { officerDirectory } from '#projections/officer-directory/projection.ts';
import type { OfficerLine, OfficerPage } from '#projections/officer-directory/queries.ts';
import { actor, unitCodes as c, people, registered, uuid } from '#test/support/domain/huong-binh.ts';
import { givenEventsOf } from '#test/support/projecting/given-events.ts';
import { onOfficer, onUnit, parseProductEvent, sealedAs } from '#test/support/projections/product-events.ts';

const given = givenEventsOf(officerDirectory, parseProductEvent);
const on = (day: string, number: number | 'now' = 'now') => ({ number, legalDate: day });

const { districtInspector } = people;
const { officerId, personId } = districtInspector;
const act = (event: OfficerEvent, id: string = officerId) => onOfficer(id, event, { by: actor('administrator') });
const enrolled = (name: string, id: string = officerId, person: string = personId) =>
  act(
    {
      type: 'OfficerEnrolled',
      data: { personId: person, name, rank: 'inspector', body: c.districtInspectorate, from: '2020-01-01' },
    },
    id,
  );
const granted = act({
  type: 'RoleGranted',
  data: { role: 'district-inspector', territory: [c.district], from: '2023-01-01', until: '2025-06-30' },
});

const history = [
  onUnit(
    c.districtInspectorate,
    registered(c.districtInspectorate, 'district-inspectorate', c.district, 'Thanh tra huyện An Lộc'),
  ),
  onUnit(c.district, registered(c.district, 'district-people-committee', c.province, 'UBND huyện An Lộc')),
  enrolled('Đỗ Thị Lộc'),
  granted,
  act({
    type: 'OfficerSuspended',
    data: { ground: 'under-review', details: 'Vợ chồng với kế toán trưởng' as never, occurredOn: '2024-02-01' },
  }),
  act({ type: 'OfficerReinstated', data: { occurredOn: '2024-03-01' } }),
  act({ type: 'RoleRevoked', data: { role: 'district-inspector', from: '2023-01-01', occurredOn: '2024-09-01' } }),
];

const role = {
  role: 'district-inspector',
  territory: [{ code: c.district, name: 'UBND huyện An Lộc' }],
  from: '2023-01-01',
  until: '2025-06-30',
} as const;
const line: OfficerLine = {
  officerId,
  personId,
  name: 'Đỗ Thị Lộc',
  rank: 'inspector',
  body: c.districtInspectorate,
  bodyName: 'Thanh tra huyện An Lộc',
  from: '2020-01-01',
  isActive: true,
  roles: [role],
};
const page = (...officers: readonly OfficerLine[]): OfficerPage => ({
  officers,
  total: officers.length,
  next: null,
});

describe('roles on a day, as known at a moment', () => {
  test.each<readonly [string, number | 'now', OfficerLine]>([
    ['2022-12-31', 'now', { ...line, roles: [] }],
    ['2023-01-01', 'now', line],
    ['2024-02-15', 'now', { ...line, isActive: false, roles: [] }],
    ['2024-02-15', 4, line],
    ['2024-03-01', 5, { ...line, isActive: false, roles: [] }],
    ['2024-03-01', 'now', line],
    ['2024-08-31', 'now', line],
    ['2024-09-01', 'now', { ...line, roles: [] }],
    ['2024-09-01', 6, line],
    ['2025-07-01', 6, { ...line, roles: [] }],
  ])('%s, event %s', async (day, number, expected) => {
    await given(history).expectRows('list', { limit: 5 }, on(day, number), page(expected));
  });

  test('the whole record, with who granted and revoked; sealed stays sealed', async () => {
    await given(history).expectRows('officer', { officerId, day: '2024-02-15' }, on('2026-01-01'), {
      ...line,
      isActive: false,
      roles: [],
      grants: [
        {
          ...role,
          isInForce: true,
          revokedOn: '2024-09-01',
          document: null,
          grantedBy: people.administrator.officerId,
          revokedBy: people.administrator.officerId,
        },
      ],
      suspensions: [{ from: '2024-02-01', until: '2024-03-01', ground: 'under-review', details: sealedAs('details') }],
      samePerson: [],
    });
  });
});

describe('search', () => {
  const other = uuid('0ff1', 90);
  const events = [
    ...history,
    enrolled('Đồng Văn An', other),
    enrolled('Dương Lộc', uuid('0ff1', 91), uuid('9e45', 91)),
  ];
  const named = (name: string, over: Partial<OfficerLine> = {}): OfficerLine => ({
    ...line,
    name,
    roles: [],
    ...over,
  });
  const day = on('2025-01-01');

  test('without marks, in Vietnamese order', async () => {
    const loc = named('Đỗ Thị Lộc');
    const duong = named('Dương Lộc', { officerId: uuid('0ff1', 91), personId: uuid('9e45', 91) });
    await given(events).expectRows('list', { q: 'loc', limit: 5 }, day, page(duong, loc));
    await given(events).expectRows('list', { q: 'DƯƠNG', limit: 5 }, day, page(duong));
    await given(events).expectRows('list', { q: 'loc', limit: 1 }, day, {
      officers: [duong],
      total: 2,
      next: `9@2025-01-01.${uuid('0ff1', 91)}`,
    });
    await given(events).expectRows('list', { q: 'loc', limit: 1, after: `9.${uuid('0ff1', 91)}` }, day, {
      officers: [loc],
      total: 2,
      next: null,
    });
    await given(events).expectRows('list', { role: 'district-inspector', limit: 5 }, on('2024-05-01'), page(line));
  });

  test('one person under two enrolments is said to be one', async () => {
    await given(events).expectRows('officer', { officerId: other }, day, {
      ...named('Đồng Văn An', { officerId: other }),
      grants: [],
      suspensions: [],
      samePerson: [officerId],
    });
    await given(events).expectRows('names', { officerIds: [other, 'nobody'] }, day, { [other]: 'Đồng Văn An' });
  });
});
