import { roleNames } from '#terms/offices.ts';
import { readWhoCouldSee } from '../../access-log/contract.ts';
import { defineExport, filter, word } from '../exportable-list.ts';
import { SUBJECTS } from './access-log.ts';

const EXTENT = {
  everything: { vi: 'Toàn bộ', en: 'Everything' },
  outline: { vi: 'Chỉ tiến độ', en: 'Progress only' },
} as const;
const BECAUSE = {
  territory: { vi: 'theo địa bàn', en: 'by territory' },
  team: { vi: 'trong đoàn thanh tra', en: 'in the team' },
} as const;

/** Who had the right to see one thing at a moment, and by what. */
export const whoCouldSee = defineExport({
  name: 'who-could-see',
  contract: readWhoCouldSee,
  page: ({ officers }) => ({ rows: officers, next: null }),
  filters: {
    kind: filter('Về', 'About', SUBJECTS),
    id: filter('Mã', 'Id'),
  },
  columns: ({ text }) => [
    text('Cán bộ', 'Officer', ({ name }) => name),
    text('Vai trò', 'Role', ({ role }) => word(roleNames, role)),
    text('Cơ quan', 'Body', ({ body }) => body.name),
    text('Được xem', 'Could see', ({ extent }) => word(EXTENT, extent)),
    text('Do đâu', 'By what', ({ because }) => word(BECAUSE, because)),
    text('Địa bàn', 'Territory', ({ territory }) => territory.map(({ name }) => name).join('; ')),
    text('Mã cán bộ', 'Officer id', ({ officerId }) => officerId),
  ],
});
