import { z } from 'zod';
import { defineRead, none } from '../contract.ts';
import { caseParams } from './file-contract.ts';

export const readOpenActs = defineRead({
  resource: 'cases',
  path: '/cases/{caseId}/open-acts',
  action: 'read-case-outline',
  params: caseParams,
  query: none,
  summary: {
    vi: 'Việc tôi có thể làm với hồ sơ này ngay bây giờ',
    en: 'What I could do to this case now',
  },
  answer: z.strictObject({
    revision: z.int().nonnegative(),
    mayReveal: z
      .boolean()
      .meta({ description: 'Whether I may open sealed fields of it, for a reason that is recorded.' }),
    acts: z
      .array(
        z.strictObject({
          act: z.string().meta({ description: 'Type of the command.' }),
          subjects: z
            .array(z.string())
            .readonly()
            .nullable()
            .meta({ description: 'Findings, recommendations or files it can be done to; null: the case as a whole.' }),
        }),
      )
      .readonly(),
  }),
});
