import type { unitActs } from '#http/units/act-contracts.ts';
import type { Bilingual } from '#terms/bilingual.ts';
import type { UnitDetail } from '../api/queries.ts';

export type UnitAct = Exclude<keyof typeof unitActs, 'registerUnit' | 'registerProvisionalUnit'>;

type UnitActWords = Readonly<{ name: Bilingual; isOpen?: (unit: UnitDetail) => boolean }>;

const hasDeputy = ({ deputies }: UnitDetail): boolean => deputies.length > 0;
const hasRunningTerm = ({ terms }: UnitDetail): boolean => terms.some(({ until }) => until === null);
const lives = ({ end }: UnitDetail): boolean => end === null;

/** What an administrator can do to a unit, in the order of how often it is wanted. */
export const unitActWords: Readonly<Record<UnitAct, UnitActWords>> = {
  confirmUnit: { name: { vi: 'Xác nhận đơn vị', en: 'Confirm' }, isOpen: ({ provisional }) => provisional },
  appointHead: { name: { vi: 'Bổ nhiệm người đứng đầu', en: 'Appoint a head' }, isOpen: lives },
  appointDeputy: { name: { vi: 'Bổ nhiệm cấp phó', en: 'Appoint a deputy' }, isOpen: lives },
  endTerm: { name: { vi: 'Kết thúc nhiệm kỳ', en: 'End a term' }, isOpen: hasRunningTerm },
  assignField: { name: { vi: 'Phân công lĩnh vực cho cấp phó', en: 'Assign fields to a deputy' }, isOpen: hasDeputy },
  renameUnit: { name: { vi: 'Đổi tên', en: 'Rename' }, isOpen: lives },
  moveUnit: { name: { vi: 'Chuyển cấp trên', en: 'Move under another unit' }, isOpen: lives },
  flagRemoteArea: { name: { vi: 'Đánh dấu vùng sâu, vùng xa', en: 'Flag as remote' }, isOpen: lives },
  mergeUnit: { name: { vi: 'Sáp nhập vào đơn vị khác', en: 'Merge into another' }, isOpen: lives },
  splitUnit: { name: { vi: 'Chia tách', en: 'Split' }, isOpen: lives },
  abolishUnit: { name: { vi: 'Giải thể', en: 'Abolish' }, isOpen: lives },
};

export const isUnitAct = (name: string): name is UnitAct => Object.hasOwn(unitActWords, name);

export const openUnitActs = (unit: UnitDetail): readonly UnitAct[] =>
  Object.entries(unitActWords).flatMap(([act, { isOpen }]) =>
    isUnitAct(act) && (isOpen?.(unit) ?? true) ? [act] : [],
  );
