import { subjectKindNames } from '#terms/comparison.ts';
import { readDensity, readEvents } from '../../ledger/log-contract.ts';
import { countedBy, defineExport, filter, word } from '../exportable-list.ts';
import { eventColumns } from './event-columns.ts';

/** What somebody walks through in the replay room, in the order of the ledger. */
export const ledgerLog = defineExport({
  name: 'ledger-log',
  contract: readEvents,
  page: ({ entries, next }) => ({ rows: entries, next }),
  count: countedBy(readDensity, ({ events }) => events),
  filters: { scope: filter('Phạm vi', 'Scope') },
  columns: (makers) => [
    makers.text('Loại', 'Kind', ({ kind }) => word(subjectKindNames, kind)),
    makers.text('Về việc', 'About', ({ title }) => title),
    ...eventColumns(makers, (entry) => entry),
    makers.text('Mã', 'Id', ({ subjectId }) => subjectId),
  ],
});
