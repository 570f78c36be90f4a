import type { MatterEvent } from '#domain/corruption-matter/events.ts';
import type { FoldedMatterEvent } from '#domain/corruption-matter/evolve.ts';
import { type DocumentRef, documentKey } from '#domain/document.ts';
import { formatDate } from '#domain/legal-date.ts';
import { courtLevelNames, matterSourceNames } from '#terms/accountability.ts';
import type { Bilingual } from '#terms/bilingual.ts';
import { transferExtentNames } from '#terms/cases.ts';
import { amountText } from '#terms/follow-up.ts';
import { competentBodyName, type MatterNames } from '#terms/matter-sentences.ts';
import { cancellationReasonNames, matterStatusNames, proceedingNames, suspensionKindNames } from '#terms/matters.ts';
import { outcomeText } from '#terms/outcome-text.ts';
import { corruptActName, topicNames } from '#terms/topics.ts';
import { day, given, joined, partOf, person, plain, SEALED, said, since, type Value, type Values } from './value.ts';

type DataOf<Type extends MatterEvent['type']> = Extract<FoldedMatterEvent, { type: Type }>['data'];

const by = (words: Bilingual, who: string): Bilingual => said(`${words.vi}, ${who}`, `${words.en}, ${who}`);
const of = (words: Bilingual, person: Bilingual): Bilingual =>
  said(`${person.vi}: ${words.vi}`, `${person.en}: ${words.en}`);

const persons = (
  offenders: DataOf<'OffendersNamed'>['offenders'],
  { numberOf }: Pick<SubjectNames, 'numberOf'>,
): readonly Value[] =>
  offenders.map(({ personId, post }) => [
    'person',
    post === undefined ? said('chưa rõ chức vụ', 'post not known') : plain(post),
    String(numberOf(personId)),
  ]);

/** What a matter's words are filled with. `numberOf`: persons are told by number, since their names are sealed. */
export type SubjectNames = MatterNames &
  Readonly<{
    numberOf: (personId: string) => number;
    /** What another matter is called. */
    titleOf: (matterId: string) => Bilingual;
  }>;

const proceeding =
  (type: keyof typeof proceedingNames): Values<DataOf<'ProsecutionOpened'>> =>
  (data) => [['proceeding', by(proceedingNames[type], data.by), documentKey(data.document)]];

const judgment: Values<DataOf<'JudgmentRecorded'>, SubjectNames> = (
  { document, court, level, effectiveOn, offenders },
  { personOf },
) => {
  const outcomes = joined(offenders.map(({ personId, outcome }) => of(outcomeText(outcome), personOf(personId))));
  const from = formatDate(effectiveOn);
  return [
    [
      'judgment',
      said(
        `${court} (${courtLevelNames[level].vi}), có hiệu lực từ ${from}: ${outcomes.vi}`,
        `${court} (${courtLevelNames[level].en}), in effect from ${from}: ${outcomes.en}`,
      ),
      documentKey(document),
    ],
  ];
};

/** Every event type of a matter stands here: one that was forgotten does not compile. */
export const matterValues: { readonly [Type in MatterEvent['type']]: Values<DataOf<Type>, SubjectNames> } = {
  MatterIdentified: (data, names) => {
    const { unitOf } = names;
    const { amountVnd, details, findingIds, subUnits, document } = data;
    return [
      ['status', matterStatusNames.open],
      ['unit', plain(unitOf(data.unit))],
      ...given('subUnits', subUnits.length === 0 ? undefined : plain(subUnits.map(unitOf).join('; '))),
      ['body', plain(unitOf(data.body))],
      ['topic', topicNames[data.topic]],
      ['act', corruptActName(data.actCode)],
      ['period', plain(`${formatDate(data.from)} – ${formatDate(data.to)}`)],
      ...given(
        'amount',
        amountVnd === undefined
          ? undefined
          : said(amountText(amountVnd, 'amountVnd', 'vi'), amountText(amountVnd, 'amountVnd', 'en')),
      ),
      ['summary', plain(data.summary)],
      ...given('details', details === undefined ? undefined : SEALED),
      ['source', matterSourceNames[data.source]],
      ...given('findings', findingIds.length === 0 ? undefined : plain(findingIds.join(', '))),
      ...given('sourcePaper', document === undefined ? undefined : plain(documentKey(document))),
      ...persons(data.offenders, names),
    ];
  },
  OffendersNamed: ({ offenders }, names) => persons(offenders, names),
  MatterMerged: ({ into, ground }, { titleOf }) => [
    ['status', matterStatusNames.merged],
    ['mergedInto', titleOf(into)],
    ['endGround', plain(ground)],
  ],
  MatterCleared: ({ ground }) => [
    ['status', matterStatusNames.cleared],
    ['endGround', plain(ground)],
  ],
  MatterEscalated: ({ competent, ground, occurredOn }, { unitOf }) => [
    ['escalatedTo', since(competentBodyName(competent, unitOf), occurredOn)],
    ['escalationGround', plain(ground)],
  ],
  EscalationAccepted: ({ occurredOn }) => [['escalationAccepted', day(occurredOn)]],
  MatterTransferred: ({ extent, recipient, document }) => [
    ['transfer', by(transferExtentNames[extent], recipient), documentKey(document)],
  ],
  ProcuracyNotified: ({ recipient, document }) => [['procuracyNotice', plain(recipient), documentKey(document)]],
  TransferAcknowledged: ({ by: who, document }) => [['transferAcknowledged', plain(who), documentKey(document)]],
  ProsecutionOpened: proceeding('ProsecutionOpened'),
  ProsecutionRefused: proceeding('ProsecutionRefused'),
  ProceedingsEnded: proceeding('ProceedingsEnded'),
  JudgmentRecorded: judgment,
  JudgmentCorrected: judgment,
  // One paper may speak of several persons, and cancel several orders.
  SuspensionRequested: ({ personId, addressee, document }, names) => [
    ['suspensionRequested', to(names.personOf(personId), addressee), ofPerson(document, personId, names)],
  ],
  SuspensionOrdered: ({ personId, by: who, kind, from, document }, names) => [
    [
      'suspensionOrder',
      of(by(since(suspensionKindNames[kind], from), who), names.personOf(personId)),
      ofPerson(document, personId, names),
    ],
  ],
  SuspensionDeclined: ({ personId, by: who, document }, names) => [
    ['suspensionDeclined', of(plain(who), names.personOf(personId)), ofPerson(document, personId, names)],
  ],
  SuspensionCancelled: ({ personId, by: who, order, reason, document }, names) => [
    [
      'suspensionCancelled',
      of(by(cancellationReasonNames[reason], who), names.personOf(personId)),
      partOf(ofPerson(order, personId, names), documentKey(document)),
    ],
  ],
  CancellationPublished: ({ personId, order, channel, occurredOn }, names) => [
    [
      'cancellationPublished',
      of(plain(channel), names.personOf(personId)),
      partOf(ofPerson(order, personId, names), occurredOn),
    ],
  ],
  RightsRestored: ({ personId, by: who, restored, document }, names) => [
    ['rightsRestored', of(by(plain(restored), who), names.personOf(personId)), ofPerson(document, personId, names)],
  ],
};

const to = (words: Bilingual, whom: string): Bilingual => said(`${words.vi}, gửi ${whom}`, `${words.en}, to ${whom}`);

const ofPerson = (document: DocumentRef, personId: string, { numberOf }: Pick<SubjectNames, 'numberOf'>): string =>
  partOf(documentKey(document), person(numberOf(personId)));
