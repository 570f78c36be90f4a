import type { ActionEvent } from '#domain/accountability-action/events.ts';
import { type Document, type DocumentRef, formatDocumentNumber } from '#domain/document.ts';
import { formatDate } from '#domain/legal-date.ts';
import {
  groundEffectNames,
  groundNames,
  liabilityNames,
  personStatusNames,
  sanctionFormNames,
} from './accountability.ts';
import type { Bilingual } from './bilingual.ts';
import { documentKindNames } from './documents.ts';

type DataOf<Type extends ActionEvent['type']> = Extract<ActionEvent, Readonly<{ type: Type }>>['data'];
type Sentences = { readonly [Type in ActionEvent['type']]: (data: DataOf<Type>) => Bilingual };

/** `quyết định 15/QĐ-UBND ngày 05/08/2025` */
const cited = (document: Document): Bilingual => {
  const kind = documentKindNames[document.kind];
  const [number, day] = [formatDocumentNumber(document), formatDate(document.signedOn)];
  return { vi: `${kind.vi} ${number} ngày ${day}`, en: `${kind.en} ${number} of ${day}` };
};

/** ` (quyết định 15/QĐ-UBND ngày 05/08/2025)`, or nothing where there is no paper. */
const inBrackets = (document: Document | undefined): Bilingual => {
  if (document === undefined) return NOTHING;
  const { vi, en } = cited(document);
  return { vi: ` (${vi})`, en: ` (${en})` };
};

const named = (ref: DocumentRef): string => `${formatDocumentNumber(ref)} (${ref.year})`;

/** What the paper states as its ground; that it states none is said, and nothing is made of it. */
const stated = (ground: string | undefined): Bilingual =>
  ground === undefined
    ? { vi: ' Văn bản không nêu căn cứ.', en: ' The paper states no ground.' }
    : { vi: ` Căn cứ nêu trong văn bản: ${ground}`, en: ` Ground stated in the paper: ${ground}` };

const NOTHING: Bilingual = { vi: '', en: '' };

/** The name of a code as it was stored; one that is not known any more stands for itself. */
const wordIn = (table: Readonly<Record<string, Bilingual>>, code: string): Bilingual =>
  table[code] ?? { vi: code, en: code };

/** The form of a reference, as it was stored. */
export const sanctionFormName = (form: string): Bilingual => wordIn(sanctionFormNames, form);

const dropReasons = {
  excluded: { vi: 'được loại trừ trách nhiệm', en: 'responsibility is excluded' },
  exempted: { vi: 'được miễn trách nhiệm', en: 'exempted from it' },
  'matter-cleared': { vi: 'vụ việc được kết luận không có tham nhũng', en: 'no corruption was found in the matter' },
} as const satisfies Record<DataOf<'ActionDropped'>['reason'], Bilingual>;

/** What an action can be dropped for. */
export const dropReasonNames: Readonly<Record<keyof typeof dropReasons, Bilingual>> = dropReasons;

/** One sentence for each event type. Never a sealed value, and never a word about who was right. */
const SENTENCES: Sentences = {
  AccountabilityActionOpened: ({ name, post, liability, reference, determination }) => {
    const form = reference === null ? undefined : sanctionFormName(reference.form);
    const by: Bilingual =
      determination === undefined
        ? NOTHING
        : {
            vi: ` Trách nhiệm do cán bộ xác định, căn cứ: ${determination.ground}`,
            en: ` Determined by an officer, on this ground: ${determination.ground}`,
          };
    return {
      vi: `Mở việc xem xét trách nhiệm ${liabilityNames[liability].vi} của ${name}, ${post}.${form === undefined ? '' : ` Mức tham chiếu theo Điều 78 khi đó: ${form.vi}.`}${by.vi}`,
      en: `Action opened: ${liabilityNames[liability].en} responsibility of ${name}, ${post}.${form === undefined ? '' : ` Reference by Art. 78 at the time: ${form.en}.`}${by.en}`,
    };
  },
  HeadNotified: ({ document }) => ({
    vi: `Thông báo cho người được xem xét${inBrackets(document).vi}.`,
    en: `The person was told that it is looked at${inBrackets(document).en}.`,
  }),
  HeadExplained: ({ document }) => ({
    vi: `Người được xem xét giải trình${inBrackets(document).vi}; nội dung được niêm phong.`,
    en: `The person explained${inBrackets(document).en}; what was said is sealed.`,
  }),
  GroundClaimed: ({ groundId, ground, effect, claimedFor }) => ({
    vi: `${claimedFor === 'head' ? 'Người được xem xét' : 'Thanh tra'} nêu căn cứ ${groundId}: ${groundNames[ground].vi} (${groundEffectNames[effect].vi}).`,
    en: `Ground ${groundId} claimed ${claimedFor === 'head' ? 'by the person' : 'by the inspectorate'}: ${groundNames[ground].en} (${groundEffectNames[effect].en}).`,
  }),
  GroundAssessed: ({ groundId, result, effect, reason }) => {
    const given = effect === undefined ? NOTHING : groundEffectNames[effect];
    return result === 'given'
      ? {
          vi: `Căn cứ ${groundId} được chấp nhận: ${given.vi}. Lý do: ${reason}`,
          en: `Ground ${groundId} is given: it ${given.en}. Reason: ${reason}`,
        }
      : {
          vi: `Căn cứ ${groundId} không được chấp nhận. Lý do: ${reason}`,
          en: `Ground ${groundId} is not given. Reason: ${reason}`,
        };
  },
  SanctionProposed: ({ form, addressee, document, ground }) => {
    const why: Bilingual = ground === undefined ? NOTHING : { vi: ` Căn cứ: ${ground}`, en: ` Ground: ${ground}` };
    return {
      vi: `Kiến nghị ${addressee} xem xét: ${sanctionFormNames[form].vi}, ${cited(document).vi}.${why.vi}`,
      en: `Recommended to ${addressee}: ${sanctionFormNames[form].en}, ${cited(document).en}.${why.en}`,
    };
  },
  SanctionRecorded: ({ form, decidedBy, document, ground }) => ({
    vi: `${decidedBy} quyết định: ${sanctionFormNames[form].vi}, ${cited(document).vi}.${stated(ground).vi}`,
    en: `${decidedBy} decided: ${sanctionFormNames[form].en}, ${cited(document).en}.${stated(ground).en}`,
  }),
  SanctionReplaced: ({ form, decidedBy, document, replaces, ground }) => ({
    vi: `${decidedBy} thay quyết định ${named(replaces)}: ${sanctionFormNames[form].vi}, ${cited(document).vi}.${stated(ground).vi}`,
    en: `${decidedBy} replaced ${named(replaces)}: ${sanctionFormNames[form].en}, ${cited(document).en}.${stated(ground).en}`,
  }),
  AppealDecided: ({ decidedBy, document, sanction, result, form, ground }) => {
    const to = form === undefined ? NOTHING : sanctionFormNames[form];
    const outcome = {
      kept: { vi: 'giữ nguyên', en: 'kept' },
      changed: { vi: `thay bằng ${to.vi}`, en: `changed to ${to.en}` },
      annulled: { vi: 'hủy', en: 'annulled' },
    }[result];
    return {
      vi: `${decidedBy} giải quyết khiếu nại về quyết định ${named(sanction)}: ${outcome.vi}, ${cited(document).vi}.${stated(ground).vi}`,
      en: `${decidedBy} decided the appeal against ${named(sanction)}: ${outcome.en}, ${cited(document).en}.${stated(ground).en}`,
    };
  },
  SanctionAnnulled: ({ decidedBy, document, sanction, ground }) => ({
    vi: `${decidedBy} hủy quyết định ${named(sanction)}, ${cited(document).vi}.${stated(ground).vi}`,
    en: `${decidedBy} annulled ${named(sanction)}, ${cited(document).en}.${stated(ground).en}`,
  }),
  NoFurtherSanction: ({ decidedBy, document, ground }) => ({
    vi: `${decidedBy} xem xét lại và giữ nguyên, ${cited(document).vi}.${stated(ground).vi}`,
    en: `${decidedBy} looked at it again and left it as it is, ${cited(document).en}.${stated(ground).en}`,
  }),
  SanctionEnforced: ({ sanction }) => ({
    vi: `Quyết định ${named(sanction)} được thi hành.`,
    en: `${named(sanction)} was carried out.`,
  }),
  SanctionAppealed: ({ sanction }) => ({
    vi: `Có khiếu nại về quyết định ${named(sanction)}.`,
    en: `${named(sanction)} was appealed.`,
  }),
  SanctionRecordConfirmed: ({ document }) => ({
    vi: `Người thứ hai đối chiếu bản ghi với văn bản ${named(document)}: đúng.`,
    en: `A second officer read the record beside ${named(document)}: it says the same.`,
  }),
  SanctionRecordReturned: ({ document, comment }) => ({
    vi: `Trả lại bản ghi của văn bản ${named(document)}: ${comment}`,
    en: `Record of ${named(document)} returned: ${comment}`,
  }),
  ActionDropped: ({ reason, ground, document }) => ({
    vi: `Dừng xem xét, ${dropReasons[reason].vi}${inBrackets(document).vi}. Căn cứ: ${ground}`,
    en: `Dropped, ${dropReasons[reason].en}${inBrackets(document).en}. Ground: ${ground}`,
  }),
  PersonStatusRecorded: ({ status, from, note }) => ({
    vi: `Tình trạng công tác từ ngày ${formatDate(from)}: ${personStatusNames[status].vi}${note === undefined ? '' : ` (${note})`}.`,
    en: `From ${formatDate(from)} on: ${personStatusNames[status].en}${note === undefined ? '' : ` (${note})`}.`,
  }),
};

type ActionStep = Readonly<{ type: string; data: Readonly<Record<string, unknown>> }>;

/** What happened in an action, in one sentence in both languages; an event of a newer program stands for itself. */
export const actionSentence = ({ type, data }: ActionStep): Bilingual => {
  if (!Object.hasOwn(SENTENCES, type)) return { vi: type, en: type };
  // What is stored under a type has the shape of that type: the ledger took nothing else.
  const say = SENTENCES[type as ActionEvent['type']] as (data: unknown) => Bilingual;
  return say(data);
};
