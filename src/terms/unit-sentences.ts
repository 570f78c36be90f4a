import { formatDate } from '#domain/legal-date.ts';
import type { UnitEvent } from '#domain/unit/events.ts';
import type { Bilingual } from './bilingual.ts';
import { officeNames, termEndReasonNames } from './offices.ts';

/** What a sentence cannot know of itself: names of other units, and of persons who held a post. */
export type UnitNames = Readonly<{ unitOf: (code: string) => string; personOf: (personId: string) => string }>;

type DataOf<Type extends UnitEvent['type']> = Extract<UnitEvent, Readonly<{ type: Type }>>['data'];
type Sentences = { readonly [Type in UnitEvent['type']]: (data: DataOf<Type>, names: UnitNames) => Bilingual };

const said = (vi: string, en: string): Bilingual => ({ vi, en });

const appointed = (
  office: keyof typeof officeNames,
  { name, post, acting, from }: DataOf<'HeadAppointed'>,
): Bilingual => {
  const { vi, en } = officeNames[office];
  return said(
    `${name} giữ chức ${post} (${vi}${acting ? ', quyền' : ''}) từ ${formatDate(from)}.`,
    `${name} is ${post} (${acting ? 'acting ' : ''}${en}) from ${formatDate(from)}.`,
  );
};

/** One sentence for each event type. Who holds a post is public office data. */
const SENTENCES = {
  UnitRegistered: ({ name, validFrom, provisional }) =>
    said(
      `Đăng ký đơn vị ${name}, có từ ${formatDate(validFrom)}${provisional ? ' (tạm, chờ xác nhận)' : ''}.`,
      `Unit ${name} registered, there since ${formatDate(validFrom)}${provisional ? ' (provisional)' : ''}.`,
    ),
  UnitConfirmed: ({ name }) => said(`Xác nhận đơn vị ${name}.`, `Unit ${name} confirmed.`),
  UnitRenamed: ({ name, from }) =>
    said(`Đổi tên thành ${name} từ ${formatDate(from)}.`, `Renamed to ${name} from ${formatDate(from)}.`),
  UnitMoved: ({ parent, from }, { unitOf }) =>
    parent === null
      ? said(
          `Không còn trực thuộc đơn vị nào từ ${formatDate(from)}.`,
          `Stands under no other unit from ${formatDate(from)}.`,
        )
      : said(
          `Chuyển về trực thuộc ${unitOf(parent)} từ ${formatDate(from)}.`,
          `Moved under ${unitOf(parent)} from ${formatDate(from)}.`,
        ),
  UnitMerged: ({ into, from }, { unitOf }) =>
    said(
      `Sáp nhập vào ${unitOf(into)} từ ${formatDate(from)}.`,
      `Merged into ${unitOf(into)} from ${formatDate(from)}.`,
    ),
  UnitSplit: ({ into, from }, { unitOf }) => {
    const parts = into.map(unitOf).join('; ');
    return said(`Chia thành ${parts} từ ${formatDate(from)}.`, `Split into ${parts} from ${formatDate(from)}.`);
  },
  UnitAbolished: ({ successor, ground, from }, { unitOf }) =>
    said(
      `Giải thể từ ${formatDate(from)}; ${unitOf(successor)} kế thừa. Lý do: ${ground}`,
      `Abolished from ${formatDate(from)}; ${unitOf(successor)} succeeds it. Ground: ${ground}`,
    ),
  HeadAppointed: (data) => appointed('head', data),
  DeputyAppointed: (data) => appointed('deputy', data),
  TermEnded: ({ office, personId, until, reason }, { personOf }) =>
    said(
      `${personOf(personId)} thôi giữ chức ${officeNames[office].vi} sau ${formatDate(until)}: ${termEndReasonNames[reason].vi}.`,
      `${personOf(personId)} is no longer ${officeNames[office].en} after ${formatDate(until)}: ${termEndReasonNames[reason].en}.`,
    ),
  FieldAssigned: ({ deputy, topics, subUnits, from }, { personOf }) =>
    said(
      `Phân công phụ trách cho ${personOf(deputy)} từ ${formatDate(from)}: ${topics.length} lĩnh vực, ${subUnits.length} đơn vị.`,
      `Field of ${personOf(deputy)} from ${formatDate(from)}: topics ${topics.length}, units ${subUnits.length}.`,
    ),
  RemoteAreaFlagged: ({ remote, from }) =>
    remote
      ? said(`Ghi là vùng sâu, vùng xa từ ${formatDate(from)}.`, `Marked as remote from ${formatDate(from)}.`)
      : said(`Không còn là vùng sâu, vùng xa từ ${formatDate(from)}.`, `No longer remote from ${formatDate(from)}.`),
} as const satisfies Sentences;

/** What happened to a unit, in one sentence in both languages. */
export const unitSentence = <Type extends UnitEvent['type']>(
  { type, data }: Readonly<{ type: Type; data: DataOf<Type> }>,
  names: UnitNames,
): Bilingual => {
  // The sentence of a type takes the data of that type.
  const sentence = SENTENCES[type] as (data: DataOf<Type>, names: UnitNames) => Bilingual;
  return sentence(data, names);
};
