import type { ActionEvent } from '#domain/accountability-action/events.ts';
import type { FoldedActionEvent } from '#domain/accountability-action/evolve.ts';
import type { SuperiorPaperType } from '#domain/accountability-action/state.ts';
import { type DocumentRef, documentKey } from '#domain/document.ts';
import {
  becauseNames,
  groundEffectNames,
  groundNames,
  liabilityNames,
  personStatusNames,
  sanctionFormNames,
} from '#terms/accountability.ts';
import {
  appealResultNames,
  groundStatusNames,
  regimeNames,
  superiorPaperNames,
} from '#terms/accountability-actions.ts';
import { dropReasonNames, sanctionFormName } from '#terms/accountability-sentences.ts';
import type { Bilingual } from '#terms/bilingual.ts';
import { officeNames } from '#terms/offices.ts';
import { day, given, partOf, plain, SEALED, said, since, type Value, type Values } from './value.ts';

type DataOf<Type extends ActionEvent['type']> = Extract<FoldedActionEvent, { type: Type }>['data'];

const withMore = (words: Bilingual, more: Bilingual): Bilingual =>
  said(`${words.vi}: ${more.vi}`, `${words.en}: ${more.en}`);

/** A severity that no judgment in effect has settled yet may still be another. */
const provisionally = ({ vi, en }: Bilingual, isProvisional: boolean): Bilingual =>
  isProvisional ? said(`${vi} (tạm thời)`, `${en} (provisional)`) : { vi, en };

type Paper = Readonly<{ document: DocumentRef; decidedBy: string; ground?: string | undefined }>;

/** What a superior decided, under the number of his paper: what it does to another is for the law to say. */
const paper = (type: SuperiorPaperType, { document, decidedBy, ground }: Paper, more?: Bilingual): readonly Value[] => {
  const what = more === undefined ? superiorPaperNames[type] : withMore(superiorPaperNames[type], more);
  const key = documentKey(document);
  return [
    ['decision', said(`${what.vi}, ${decidedBy}`, `${what.en}, ${decidedBy}`), key],
    ['decisionGround', ground === undefined ? said('không nêu', 'none stated') : plain(ground), key],
  ];
};

const about = (words: Bilingual, sanction: DocumentRef): Bilingual =>
  said(`${words.vi} (về ${documentKey(sanction)})`, `${words.en} (about ${documentKey(sanction)})`);

/** Every event type of an action stands here: one that was forgotten does not compile. */
export const actionValues: { readonly [Type in ActionEvent['type']]: Values<DataOf<Type>> } = {
  AccountabilityActionOpened: (data) => {
    const { name, post, office, liability, because, regime, article, reference, otherMatters, determination } = data;
    return [
      ['holder', plain(`${name}, ${post}`)],
      [
        'office',
        data.isActing
          ? said(`quyền ${officeNames[office].vi}`, `acting ${officeNames[office].en}`)
          : officeNames[office],
      ],
      ['liability', liabilityNames[liability]],
      ['because', becauseNames[because]],
      ...given('determination', determination === undefined ? undefined : plain(determination.ground)),
      ['article', article === null ? said('không rõ điều khoản', 'no article is known') : plain(article)],
      ['regime', regimeNames[regime]],
      [
        'reference',
        reference === null
          ? said('không còn ai phải chịu', 'nobody is left to answer for')
          : provisionally(sanctionFormName(reference.form), reference.isProvisional),
      ],
      ['otherMatters', plain(otherMatters.length)],
      ['openedOn', day(data.occurredOn)],
    ];
  },
  HeadNotified: ({ occurredOn, document }) => [
    ['notified', document === undefined ? said('đã thông báo', 'told') : plain(documentKey(document)), occurredOn],
  ],
  HeadExplained: ({ occurredOn }) => [['explained', SEALED, occurredOn]],
  GroundClaimed: ({ groundId, ground, effect }) => [
    ['ground', withMore(groundNames[ground], groundEffectNames[effect]), groundId],
    ['groundStatus', groundStatusNames.claimed, groundId],
  ],
  GroundAssessed: ({ groundId, result, effect, reason }) => [
    [
      'groundStatus',
      effect === undefined ? groundStatusNames[result] : withMore(groundStatusNames[result], groundEffectNames[effect]),
      groundId,
    ],
    ['groundReason', plain(reason), groundId],
  ],
  SanctionProposed: ({ form, addressee, ground, otherMatters, document }) => [
    [
      'proposal',
      said(`${sanctionFormNames[form].vi}, gửi ${addressee}`, `${sanctionFormNames[form].en}, to ${addressee}`),
      documentKey(document),
    ],
    ['proposalGround', ground === undefined ? said('không nêu', 'none stated') : plain(ground), documentKey(document)],
    ['otherMatters', plain(otherMatters.length)],
  ],
  SanctionRecorded: (data) => paper('SanctionRecorded', data, sanctionFormNames[data.form]),
  SanctionReplaced: (data) => paper('SanctionReplaced', data, about(sanctionFormNames[data.form], data.replaces)),
  AppealDecided: (data) => {
    const result = appealResultNames[data.result];
    const to = data.form === undefined ? result : withMore(result, sanctionFormNames[data.form]);
    return paper('AppealDecided', data, about(to, data.sanction));
  },
  SanctionAnnulled: (data) => paper('SanctionAnnulled', data, plain(documentKey(data.sanction))),
  NoFurtherSanction: (data) => paper('NoFurtherSanction', data),
  SanctionEnforced: ({ sanction, occurredOn }) => [
    ['enforced', said('đã thi hành', 'carried out'), partOf(documentKey(sanction), occurredOn)],
  ],
  SanctionAppealed: ({ sanction, occurredOn }) => [
    ['appealed', said('có khiếu nại', 'appealed'), partOf(documentKey(sanction), occurredOn)],
  ],
  SanctionRecordConfirmed: ({ document, occurredOn }) => [['recordConfirmed', day(occurredOn), documentKey(document)]],
  // It does not say what the paper says, and counts no more.
  SanctionRecordReturned: ({ document }) => [
    ['decision', undefined, documentKey(document)],
    ['decisionGround', undefined, documentKey(document)],
    ['recordConfirmed', undefined, documentKey(document)],
  ],
  ActionDropped: ({ reason, ground }) => [
    ['dropped', dropReasonNames[reason]],
    ['endGround', plain(ground)],
  ],
  PersonStatusRecorded: ({ status, from, note }) => [
    [
      'personStatus',
      since(note === undefined ? personStatusNames[status] : withMore(personStatusNames[status], plain(note)), from),
      partOf(status, from),
    ],
  ],
};
