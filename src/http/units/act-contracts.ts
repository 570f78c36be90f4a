import { z } from 'zod';
import { unitCodeSchema } from '#domain/text.ts';
import {
  abolishUnit,
  appointDeputy,
  appointHead,
  assignField,
  confirmUnit,
  endTerm,
  flagRemoteArea,
  mergeUnit,
  moveUnit,
  registerProvisionalUnit,
  registerUnit,
  renameUnit,
  splitUnit,
} from '#domain/unit/commands.ts';
import { type CommandContract, defineAct, none } from '../contract.ts';

const newUnit = { resource: 'units', identity: { field: 'code' }, params: none } as const;
const ofUnit = {
  resource: 'units',
  identity: { param: 'code' },
  params: z.strictObject({ code: unitCodeSchema }),
} as const;

/** Every act on a unit of the register. */
export const unitActs = {
  registerUnit: defineAct({
    ...newUnit,
    path: '/units',
    command: registerUnit,
    summary: { vi: 'Đăng ký đơn vị', en: 'Register a unit' },
  }),
  registerProvisionalUnit: defineAct({
    ...newUnit,
    path: '/units/provisional-registrations',
    command: registerProvisionalUnit,
    summary: { vi: 'Đăng ký tạm đơn vị còn thiếu', en: 'Register a unit that the register lacks, provisionally' },
  }),
  confirmUnit: defineAct({
    ...ofUnit,
    path: '/units/{code}/confirmation',
    command: confirmUnit,
    summary: { vi: 'Xác nhận đơn vị đăng ký tạm', en: 'Confirm a provisional unit' },
  }),
  renameUnit: defineAct({
    ...ofUnit,
    path: '/units/{code}/names',
    command: renameUnit,
    summary: { vi: 'Đổi tên đơn vị', en: 'Rename a unit' },
  }),
  moveUnit: defineAct({
    ...ofUnit,
    path: '/units/{code}/moves',
    command: moveUnit,
    summary: { vi: 'Chuyển đơn vị sang cấp trên khác', en: 'Move a unit under another parent' },
  }),
  flagRemoteArea: defineAct({
    ...ofUnit,
    path: '/units/{code}/remote-area-flags',
    command: flagRemoteArea,
    summary: { vi: 'Đánh dấu vùng sâu, vùng xa', en: 'Flag a remote area' },
  }),
  mergeUnit: defineAct({
    ...ofUnit,
    path: '/units/{code}/merger',
    command: mergeUnit,
    summary: { vi: 'Sáp nhập đơn vị', en: 'Merge a unit into another' },
  }),
  splitUnit: defineAct({
    ...ofUnit,
    path: '/units/{code}/split',
    command: splitUnit,
    summary: { vi: 'Chia tách đơn vị', en: 'Split a unit' },
  }),
  abolishUnit: defineAct({
    ...ofUnit,
    path: '/units/{code}/abolition',
    command: abolishUnit,
    summary: { vi: 'Giải thể đơn vị', en: 'Abolish a unit' },
  }),
  appointHead: defineAct({
    ...ofUnit,
    path: '/units/{code}/heads',
    command: appointHead,
    summary: { vi: 'Bổ nhiệm người đứng đầu', en: 'Appoint a head' },
  }),
  appointDeputy: defineAct({
    ...ofUnit,
    path: '/units/{code}/deputies',
    command: appointDeputy,
    summary: { vi: 'Bổ nhiệm cấp phó', en: 'Appoint a deputy' },
  }),
  endTerm: defineAct({
    ...ofUnit,
    path: '/units/{code}/term-ends',
    command: endTerm,
    summary: { vi: 'Kết thúc nhiệm kỳ', en: 'End a term of office' },
  }),
  assignField: defineAct({
    ...ofUnit,
    path: '/units/{code}/fields',
    command: assignField,
    summary: { vi: 'Phân công lĩnh vực phụ trách', en: 'Assign fields to a deputy' },
  }),
} as const satisfies Readonly<Record<string, CommandContract>>;
