import type { MatterEvent } from '#domain/corruption-matter/events.ts';
import type { FoldedMatterEvent } from '#domain/corruption-matter/evolve.ts';
import { type DocumentRef, formatDocumentNumber } from '#domain/document.ts';
import type { OffenderOutcome } from '#domain/law/accountability/severity.ts';
import { formatDate } from '#domain/legal-date.ts';
import { courtLevelNames, matterSourceNames } from './accountability.ts';
import type { Bilingual } from './bilingual.ts';
import { transferExtentNames } from './cases.ts';
import { bodyName, inspectorateNames } from './competence.ts';
import { cancellationReasonNames, suspensionKindNames } from './matters.ts';
import { outcomeText } from './outcome-text.ts';
import { corruptActName } from './topics.ts';

/** What a sentence cannot know of itself. Names of persons are sealed: they are told by number and post. */
export type MatterNames = Readonly<{
  personOf: (personId: string) => Bilingual;
  /** The unit of the code, by its name. */
  unitOf: (code: string) => string;
}>;

type DataOf<Type extends MatterEvent['type']> = Extract<FoldedMatterEvent, { type: Type }>['data'];
type Sentences = {
  readonly [Type in MatterEvent['type']]: (data: DataOf<Type>, names: MatterNames) => Bilingual;
};

const said = (vi: string, en: string): Bilingual => ({ vi, en });
const numberOf = (document: DocumentRef): string => formatDocumentNumber(document);

const outcomes = (
  offenders: readonly Readonly<{ personId: string; outcome: OffenderOutcome }>[],
  { personOf }: MatterNames,
): Bilingual => {
  const each = offenders.map(({ personId, outcome }) => [personOf(personId), outcomeText(outcome)] as const);
  return said(
    each.map(([person, outcome]) => `${person.vi}: ${outcome.vi}`).join('; '),
    each.map(([person, outcome]) => `${person.en}: ${outcome.en}`).join('; '),
  );
};

const inEffect = (effectiveOn: string): Bilingual =>
  said(`có hiệu lực từ ${formatDate(effectiveOn)}`, `in effect from ${formatDate(effectiveOn)}`);

const inPlaceOf = (supersedes: DocumentRef | undefined): Bilingual =>
  supersedes === undefined
    ? said('', '')
    : said(` Thay bản án ${numberOf(supersedes)}.`, ` In place of judgment ${numberOf(supersedes)}.`);

const isInspectorate = (kind: string): kind is keyof typeof inspectorateNames => Object.hasOwn(inspectorateNames, kind);

/** The inspectorate to which a matter was escalated, as the event names it. */
export const competentBodyName = (
  { kind, of }: DataOf<'MatterEscalated'>['competent'],
  unitOf: MatterNames['unitOf'],
): Bilingual => (isInspectorate(kind) ? bodyName({ kind, of }, of === null ? null : unitOf(of)) : said(kind, kind));

const persons = (count: number): string => (count === 1 ? '1 person' : `${count} persons`);

/** One sentence for each event type: an event nobody wrote a sentence for does not compile. */
const SENTENCES = {
  MatterIdentified: ({ actCode, unit, offenders, source }, { unitOf }) => {
    const act = corruptActName(actCode);
    return said(
      `Ghi nhận vụ việc: ${act.vi}, tại ${unitOf(unit)}; ${offenders.length} người bị phản ánh. Nguồn: ${matterSourceNames[source].vi}.`,
      `Matter identified: ${act.en}, in ${unitOf(unit)}; it speaks of ${persons(offenders.length)}. Source: ${matterSourceNames[source].en}.`,
    );
  },
  OffendersNamed: ({ offenders }) =>
    said(`Bổ sung ${offenders.length} người bị phản ánh.`, `The matter speaks of ${persons(offenders.length)} more.`),
  MatterMerged: ({ ground }) =>
    said(`Nhập vào vụ việc khác. Lý do: ${ground}`, `Merged into another matter. Ground: ${ground}`),
  MatterCleared: ({ ground, document }) =>
    said(
      `Kết luận không có tham nhũng, văn bản ${numberOf(document)}. Lý do: ${ground}`,
      `No corruption was found, ${numberOf(document)}. Ground: ${ground}`,
    ),
  MatterEscalated: ({ competent, ground }, { unitOf }) => {
    const body = competentBodyName(competent, unitOf);
    return said(`Chuyển cấp có thẩm quyền: ${body.vi}. Lý do: ${ground}`, `Escalated to ${body.en}. Ground: ${ground}`);
  },
  EscalationAccepted: () =>
    said(
      'Cấp có thẩm quyền đã tiếp nhận vụ việc trong một hồ sơ mở riêng.',
      'The competent body took it over in a case of its own.',
    ),
  MatterTransferred: ({ extent, recipient, document }) =>
    said(
      `Chuyển ${transferExtentNames[extent].vi} đến ${recipient}, văn bản ${numberOf(document)}.`,
      `Transferred to ${recipient} by ${numberOf(document)}: ${transferExtentNames[extent].en}.`,
    ),
  ProcuracyNotified: ({ recipient, document }) =>
    said(
      `Thông báo ${recipient} bằng văn bản ${numberOf(document)}.`,
      `${recipient} was told by ${numberOf(document)}.`,
    ),
  TransferAcknowledged: ({ by, document }) =>
    said(`${by} đã tiếp nhận, văn bản ${numberOf(document)}.`, `Acknowledged by ${by}, ${numberOf(document)}.`),
  ProsecutionOpened: ({ by, document }) =>
    said(`${by} khởi tố, văn bản ${numberOf(document)}.`, `Prosecution opened by ${by}, ${numberOf(document)}.`),
  ProsecutionRefused: ({ by, document }) =>
    said(`${by} không khởi tố, văn bản ${numberOf(document)}.`, `Prosecution refused by ${by}, ${numberOf(document)}.`),
  ProceedingsEnded: ({ by, document }) =>
    said(`${by} đình chỉ vụ án, văn bản ${numberOf(document)}.`, `Proceedings ended by ${by}, ${numberOf(document)}.`),
  JudgmentRecorded: (data, names) => judgmentSentence('Ghi bản án', 'Judgment recorded:', data, names),
  JudgmentCorrected: (data, names) => {
    const { vi, en } = judgmentSentence('Đính chính bản án đã ghi', 'Record of a judgment corrected:', data, names);
    return said(`${vi} Lý do: ${data.ground}`, `${en} Ground: ${data.ground}`);
  },
  SuspensionRequested: ({ personId, addressee, document }, { personOf }) =>
    said(
      `Đề nghị ${addressee} tạm đình chỉ ${personOf(personId).vi}, văn bản ${numberOf(document)}.`,
      `${addressee} was asked to suspend ${personOf(personId).en}, ${numberOf(document)}.`,
    ),
  SuspensionOrdered: ({ personId, by, kind, from, document }, { personOf }) =>
    said(
      `${by} quyết định ${suspensionKindNames[kind].vi} đối với ${personOf(personId).vi} từ ${formatDate(from)}, văn bản ${numberOf(document)}.`,
      `${by} ordered ${suspensionKindNames[kind].en} of ${personOf(personId).en} from ${formatDate(from)}, ${numberOf(document)}.`,
    ),
  SuspensionDeclined: ({ personId, by, document }, { personOf }) =>
    said(
      `${by} không tạm đình chỉ ${personOf(personId).vi}, văn bản ${numberOf(document)}.`,
      `${by} declined to suspend ${personOf(personId).en}, ${numberOf(document)}.`,
    ),
  SuspensionCancelled: ({ personId, by, order, reason, document }, { personOf }) =>
    said(
      `${by} hủy bỏ quyết định ${numberOf(order)} đối với ${personOf(personId).vi}, văn bản ${numberOf(document)}: ${cancellationReasonNames[reason].vi}.`,
      `${by} cancelled ${numberOf(order)} against ${personOf(personId).en}, ${numberOf(document)}: ${cancellationReasonNames[reason].en}.`,
    ),
  CancellationPublished: ({ personId, order, channel }, { personOf }) =>
    said(
      `Công khai việc hủy bỏ quyết định ${numberOf(order)} đối với ${personOf(personId).vi}: ${channel}.`,
      `The cancellation of ${numberOf(order)} against ${personOf(personId).en} was published: ${channel}.`,
    ),
  RightsRestored: ({ personId, by, restored, document }, { personOf }) =>
    said(
      `${by} khôi phục quyền, lợi ích của ${personOf(personId).vi}, văn bản ${numberOf(document)}: ${restored}`,
      `${by} restored the rights of ${personOf(personId).en}, ${numberOf(document)}: ${restored}`,
    ),
} as const satisfies Sentences;

const judgmentSentence = (
  vi: string,
  en: string,
  { document, court, level, effectiveOn, offenders, supersedes }: DataOf<'JudgmentRecorded'>,
  names: MatterNames,
): Bilingual => {
  const of = outcomes(offenders, names);
  const since = inEffect(effectiveOn);
  const before = inPlaceOf(supersedes);
  const number = numberOf(document);
  return said(
    `${vi} ${courtLevelNames[level].vi} ${number} của ${court}, ${since.vi}: ${of.vi}.${before.vi}`,
    `${en} ${number}, ${court} (${courtLevelNames[level].en}), ${since.en}: ${of.en}.${before.en}`,
  );
};

const isMatterEvent = (type: string): type is MatterEvent['type'] => Object.hasOwn(SENTENCES, type);

/** A step of a matter in human words, in both languages; one of a newer server is told by its type. */
export const matterSentence = (
  { type, data }: Readonly<{ type: string; data: Readonly<Record<string, unknown>> }>,
  names: MatterNames,
): Bilingual => {
  if (!isMatterEvent(type)) return said(type, type);
  // What is stored under a type has the shape of its definition.
  const sentence = SENTENCES[type] as (data: unknown, names: MatterNames) => Bilingual;
  return sentence(data, names);
};
