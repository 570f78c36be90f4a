import { formatDate } from '#domain/legal-date.ts';
import type { OfficerEvent } from '#domain/officer/events.ts';
import type { Bilingual } from './bilingual.ts';
import { rankNames, roleNames, suspensionGroundNames } from './offices.ts';

export type OfficerNames = Readonly<{ unitOf: (code: string) => string }>;

type DataOf<Type extends OfficerEvent['type']> = Extract<OfficerEvent, Readonly<{ type: Type }>>['data'];
type Sentences = { readonly [Type in OfficerEvent['type']]: (data: DataOf<Type>, names: OfficerNames) => Bilingual };

/** One sentence for each event type. Details of a suspension are sealed and not told. */
const SENTENCES = {
  OfficerEnrolled: ({ name, rank, body, from }, { unitOf }) => ({
    vi: `Ghi danh ${name}, ${rankNames[rank].vi}, ${unitOf(body)}, từ ${formatDate(from)}.`,
    en: `${name}, ${rankNames[rank].en}, ${unitOf(body)}, enrolled from ${formatDate(from)}.`,
  }),
  OfficerSuspended: ({ ground, occurredOn }) => ({
    vi: `Tạm ngừng quyền từ ${formatDate(occurredOn)}: ${suspensionGroundNames[ground].vi}.`,
    en: `Rights suspended from ${formatDate(occurredOn)}: ${suspensionGroundNames[ground].en}.`,
  }),
  OfficerReinstated: ({ occurredOn }) => ({
    vi: `Khôi phục quyền từ ${formatDate(occurredOn)}.`,
    en: `Rights restored from ${formatDate(occurredOn)}.`,
  }),
  RoleGranted: ({ role, territory, from }, { unitOf }) => {
    const where = territory.length === 0 ? '' : ` (${territory.map(unitOf).join('; ')})`;
    return {
      vi: `Giao vai trò ${roleNames[role].vi}${where} từ ${formatDate(from)}.`,
      en: `Role ${roleNames[role].en}${where} granted from ${formatDate(from)}.`,
    };
  },
  RoleRevoked: ({ role, occurredOn }) => ({
    vi: `Thu hồi vai trò ${roleNames[role].vi} từ ${formatDate(occurredOn)}.`,
    en: `Role ${roleNames[role].en} revoked from ${formatDate(occurredOn)}.`,
  }),
} as const satisfies Sentences;

/** What happened to an officer's enrolment and roles, in one sentence in both languages. */
export const officerSentence = <Type extends OfficerEvent['type']>(
  { type, data }: Readonly<{ type: Type; data: DataOf<Type> }>,
  names: OfficerNames,
): Bilingual => {
  // The sentence of a type takes the data of that type.
  const sentence = SENTENCES[type] as (data: DataOf<Type>, names: OfficerNames) => Bilingual;
  return sentence(data, names);
};
