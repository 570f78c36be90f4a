import { formatDate } from '#domain/legal-date.ts';
import type { UnitEvent } from '#domain/unit/events.ts';
import type { Bilingual } from '#terms/bilingual.ts';
import { officeNames, termEndReasonNames, unitKindNames } from '#terms/offices.ts';
import { topicNames } from '#terms/topics.ts';
import type { UnitNames } from '#terms/unit-sentences.ts';
import { apart, joined, plain, said, since, type Value, type Values, yesNo } from './value.ts';

type DataOf<Type extends UnitEvent['type']> = Extract<UnitEvent, Readonly<{ type: Type }>>['data'];

const under = (parent: string | null, unitOf: UnitNames['unitOf']): Bilingual =>
  parent === null ? said('không có', 'none') : plain(unitOf(parent));

const appointed =
  (field: 'head' | 'deputy'): Values<DataOf<'HeadAppointed'>> =>
  ({ personId, name, post, acting, from, until }) => {
    const words = acting ? said(`${name}, quyền ${post}`, `${name}, acting ${post}`) : plain(`${name}, ${post}`);
    return [[field, until === undefined ? words : withEnd(words, until), apart(from, personId)]];
  };

const withEnd = (words: Bilingual, until: string): Bilingual =>
  said(`${words.vi} đến ${formatDate(until)}`, `${words.en} until ${formatDate(until)}`);

/** Every event type of a unit stands here: one that was forgotten does not compile. */
export const unitValues: { readonly [Type in UnitEvent['type']]: Values<DataOf<Type>, UnitNames> } = {
  UnitRegistered: ({ name, kind, parent, validFrom, provisional }, { unitOf }) => [
    ['name', plain(name)],
    ['unitKind', unitKindNames[kind]],
    ['parent', since(under(parent, unitOf), validFrom)],
    ['provisional', yesNo(provisional)],
  ],
  // The administrator's word replaces what was registered, and nothing that was dated later.
  UnitConfirmed: ({ name, kind, parent, validFrom }, { unitOf }) => [
    ['name', plain(name)],
    ['unitKind', unitKindNames[kind]],
    ['parent', since(under(parent, unitOf), validFrom)],
    ['provisional', yesNo(false)],
  ],
  UnitRenamed: ({ name, from }) => [['nameFrom', plain(name), from]],
  UnitMoved: ({ parent, from }, { unitOf }) => [['parentFrom', under(parent, unitOf), from]],
  UnitMerged: ({ into, from }, { unitOf }) => [['successor', since(plain(unitOf(into)), from)]],
  UnitSplit: ({ into, from }, { unitOf }) => [['successor', since(plain(into.map(unitOf).join('; ')), from)]],
  UnitAbolished: ({ successor, ground, from }, { unitOf }) => [
    ['successor', since(plain(unitOf(successor)), from)],
    ['endGround', plain(ground)],
  ],
  HeadAppointed: appointed('head'),
  DeputyAppointed: appointed('deputy'),
  TermEnded: ({ office, personId, from, until, reason }, { personOf }) => [
    [
      'termEnded',
      said(
        `${personOf(personId)}, ${officeNames[office].vi}, ngày cuối ${formatDate(until)}: ${termEndReasonNames[reason].vi}`,
        `${personOf(personId)}, ${officeNames[office].en}, last day ${formatDate(until)}: ${termEndReasonNames[reason].en}`,
      ),
      apart(from, office, personId),
    ],
  ],
  FieldAssigned: ({ deputy, topics, subUnits, from }, { personOf, unitOf }): readonly Value[] => {
    const all = [...topics.map((topic) => topicNames[topic]), ...subUnits.map((code) => plain(unitOf(code)))];
    const { vi, en } = all.length === 0 ? said('không phụ trách gì', 'nothing') : joined(all);
    return [['field', said(`${personOf(deputy)}: ${vi}`, `${personOf(deputy)}: ${en}`), apart(from, deputy)]];
  },
  RemoteAreaFlagged: ({ remote, from, source }) => [
    ['remote', yesNo(remote), from],
    ['remoteSource', plain(source), from],
  ],
};
