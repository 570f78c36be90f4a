import { dimensionKeys, dimensionNames } from '#terms/coverage.ts';
import { topicNames } from '#terms/topics.ts';
import { readCoverage } from '../../dashboard/contract.ts';
import { defineExport, filter, inWords, word, yesNo } from '../exportable-list.ts';

const NOT_EXAMINED = { examined: 0, violations: 0 } as const;

/** Units by dimensions of PAPI, a line for each pair: how often it was examined, and nought where it never was. */
export const unitCoverage = defineExport({
  name: 'unit-coverage',
  contract: readCoverage,
  page: ({ units }) => ({
    next: null,
    rows: units.flatMap(({ dimensions, topics, ...unit }) =>
      dimensionKeys.map((dimension) => ({
        ...unit,
        dimension,
        ...(dimensions.find((each) => String(each.dimension) === dimension) ?? NOT_EXAMINED),
        topics: topics.map(({ topic }) => topic),
      })),
    ),
  }),
  filters: {
    unit: filter('Đơn vị (kể cả cấp dưới)', 'Unit (with those below)'),
    body: filter('Cơ quan thanh tra', 'Inspectorate'),
    never: filter('Chỉ đơn vị chưa từng xem xét', 'Only units in which it never was examined', {
      ...dimensionNames,
      ...topicNames,
    }),
  },
  columns: ({ text, number }) => [
    text('Mã đơn vị', 'Unit code', ({ code }) => code),
    text('Đơn vị', 'Unit', ({ name }) => name),
    text('Không còn', 'Has ended', ({ hasEnded }) => yesNo(hasEnded)),
    text('Chiều PAPI', 'Dimension of PAPI', ({ dimension }) => word(dimensionNames, String(dimension))),
    number('Số lần đã xem xét', 'Times examined', ({ examined }) => examined),
    number('Trong đó có vi phạm', 'With violations', ({ violations }) => violations),
    text('Nội dung đã xem xét ở đơn vị', 'Topics examined in the unit', ({ topics }) => inWords(topicNames, topics)),
  ],
});
