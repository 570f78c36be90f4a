import type { Role } from '#domain/envelope.ts';
import type { Rank } from '#domain/officer/rank.ts';
import { actionName } from './actions.ts';
import type { Bilingual } from './bilingual.ts';
import { openingCopyNames } from './evidence.ts';
import { exportedListName } from './exported-lists.ts';
import { rankNames, roleNames, suspensionGroundNames } from './offices.ts';
import { refusedBecause } from './refused-because.ts';

/** What the access log holds: somebody saw, opened, tried, or was given or lost a right. */
export const accessKindNames = {
  reveal: { vi: 'mở nội dung niêm phong', en: 'sealed text opened' },
  export: { vi: 'xuất danh sách', en: 'list taken out' },
  'file-opening': { vi: 'mở tệp chứng cứ', en: 'evidence file opened' },
  refusal: { vi: 'bị từ chối', en: 'refused' },
  rights: { vi: 'thay đổi quyền', en: 'rights changed' },
} as const satisfies Record<string, Bilingual>;
export type AccessKind = keyof typeof accessKindNames;

/** What the sentence of an entry is made of, by the event. Names are those of then; nothing sealed. */
export type AccessTold =
  /** `fields` 0: all that is sealed in it. */
  | Readonly<{ type: 'SealedFieldsRevealed'; fields: number }>
  /** `filters`: how many narrowed it. */
  | Readonly<{ type: 'ListExported'; list: string; format: string; filters: number; number: number; day: string }>
  | Readonly<{ type: 'EvidenceOpened'; copy: keyof typeof openingCopyNames }>
  | Readonly<{ type: 'CommandRefused'; action: string; code: string; unrecordedSince: number }>
  | Readonly<{ type: 'OfficerEnrolled'; name: string; rank: Rank; body: string; on: string }>
  | Readonly<{
      type: 'RoleGranted';
      name: string;
      role: Role;
      /** Names of units; empty: as far as the body itself reaches. */
      territory: readonly string[];
      on: string;
      until: string | null;
    }>
  | Readonly<{ type: 'RoleRevoked'; name: string; role: Role; on: string }>
  | Readonly<{ type: 'OfficerSuspended'; name: string; ground: keyof typeof suspensionGroundNames; on: string }>
  | Readonly<{ type: 'OfficerReinstated'; name: string; on: string }>;

/** What happened, without who did it and why: those stand beside it. */
export const accessSentence = (told: AccessTold): Bilingual => {
  switch (told.type) {
    case 'SealedFieldsRevealed':
      return told.fields === 0
        ? { vi: 'Mở toàn bộ nội dung niêm phong.', en: 'Opened all that is sealed.' }
        : { vi: `Mở ${told.fields} mục niêm phong.`, en: `Opened ${counted(told.fields, 'sealed field')}.` };
    case 'ListExported': {
      const list = exportedListName(told.list);
      const format = told.format.toUpperCase();
      const narrowed = told.filters === 0 ? { vi: '', en: '' } : { vi: ', có lọc', en: ', narrowed' };
      return {
        vi: `Xuất danh sách «${list.vi}» (${format})${narrowed.vi}, tại sự kiện ${told.number}, ngày ${dateText(told.day)}.`,
        en: `Took out the list “${list.en}” (${format})${narrowed.en}, as of event ${told.number}, ${dateText(told.day)}.`,
      };
    }
    case 'EvidenceOpened': {
      const copy = openingCopyNames[told.copy];
      return { vi: `Mở một tệp chứng cứ: ${copy.vi}.`, en: `Opened a file of evidence: ${copy.en}.` };
    }
    case 'CommandRefused':
      return refused(told);
    case 'OfficerEnrolled': {
      const rank = rankNames[told.rank];
      return {
        vi: `Ghi danh ${told.name}, ${rank.vi}, ${told.body}, từ ${dateText(told.on)}.`,
        en: `Enrolled ${told.name}, ${rank.en}, ${told.body}, from ${dateText(told.on)}.`,
      };
    }
    case 'RoleGranted':
      return granted(told);
    case 'RoleRevoked':
      return {
        vi: `Thu hồi vai trò ${roleNames[told.role].vi} của ${told.name} từ ${dateText(told.on)}.`,
        en: `Took the role ${roleNames[told.role].en} from ${told.name} as of ${dateText(told.on)}.`,
      };
    case 'OfficerSuspended': {
      const ground = suspensionGroundNames[told.ground];
      return {
        vi: `Tạm dừng mọi quyền của ${told.name} từ ${dateText(told.on)}: ${ground.vi}.`,
        en: `Suspended all rights of ${told.name} from ${dateText(told.on)}: ${ground.en}.`,
      };
    }
    case 'OfficerReinstated':
      return {
        vi: `Khôi phục quyền của ${told.name} từ ${dateText(told.on)}.`,
        en: `Gave ${told.name} his rights back from ${dateText(told.on)}.`,
      };
  }
};

const refused = ({ action, code, unrecordedSince }: Extract<AccessTold, { type: 'CommandRefused' }>): Bilingual => {
  const [what, why] = [actionName(action), refusedBecause(code)];
  const more =
    unrecordedSince === 0
      ? { vi: '', en: '' }
      : {
          vi: ` Trước đó còn ${unrecordedSince} lần không ghi riêng.`,
          en: ` Before it ${counted(unrecordedSince, 'more attempt')} not recorded one by one.`,
        };
  return {
    vi: `Bị từ chối khi định ${what.vi}: ${why.vi}.${more.vi}`,
    en: `Was refused: ${what.en} (${why.en}).${more.en}`,
  };
};

const granted = ({ name, role, territory, on, until }: Extract<AccessTold, { type: 'RoleGranted' }>): Bilingual => {
  const where = territory.join(', ');
  return {
    vi: `Giao cho ${name} vai trò ${roleNames[role].vi}${where === '' ? '' : `, địa bàn ${where}`}, từ ${dateText(on)}${
      until === null ? '' : ` đến ${dateText(until)}`
    }.`,
    en: `Gave ${name} the role ${roleNames[role].en}${where === '' ? '' : `, for ${where}`}, from ${dateText(on)}${
      until === null ? '' : ` to ${dateText(until)}`
    }.`,
  };
};

const counted = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`;

/** As it stands on Vietnamese papers: `14/03/2026`. */
const dateText = (date: string): string => date.split('-').toReversed().join('/');
