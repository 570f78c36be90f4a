import { z } from 'zod';
import type { MatterCommand } from '#domain/corruption-matter/commands.ts';
import { identifyMatter } from '#domain/corruption-matter/identification.ts';
import { nameOffenders } from '#domain/corruption-matter/standing.ts';
import { on, paper } from '#test/support/domain/case-papers.ts';
import { unitCodes, uuid } from '#test/support/domain/huong-binh.ts';
import { asking } from '#test/support/domain/inspection-commands.ts';
import { ask } from '#test/support/domain/matter-commands.ts';

/** Text of a field that is sealed. */
export const secret = (text: string) => z.string().brand<'Secret'>().parse(text);

/** Whom the usual matter speaks of, and another one who is found later: both are made up. */
export const offender = { personId: uuid('5059', 3), name: secret('Lưu Văn Khống'), post: 'Kế toán' } as const;
export const accomplice = { personId: uuid('5059', 4), name: secret('Tạ Thị Lập'), post: 'Thủ quỹ' } as const;
export const matterDetails = secret('Lập khống chứng từ cùng bà Lập, chia tại nhà ông Khống');

/** The usual commands, of a matter that is stored: known by a judgment, so that it needs no case; in the department of health. */
export const askOfMatter = {
  ...ask,
  IdentifyMatter: asking(identifyMatter, 'inspector', {
    source: 'judgment',
    document: paper('conclusion', 41, on.found, '99.TA'),
    unit: unitCodes.department,
    topic: 'budget-finance',
    actCode: '2.1.b',
    from: '2023-02-01',
    to: '2023-02-28',
    summary: 'Thanh toán khống tiền tiếp khách',
    details: matterDetails,
    offenders: [offender],
    occurredOn: on.reviewed,
  }),
  NameOffenders: asking(nameOffenders, 'inspector', { offenders: [accomplice], occurredOn: on.transferred }),
} satisfies { [Type in MatterCommand['type']]: (...args: never[]) => Extract<MatterCommand, { type: Type }> };
