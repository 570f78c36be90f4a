import type { ActionCommand } from '#domain/accountability-action/commands.ts';
import { claimGround, recordHeadExplained } from '#domain/accountability-action/hearing.ts';
import { openAction } from '#domain/accountability-action/opening.ts';
import { appointHead } from '#domain/unit/commands.ts';
import { ask } from '#test/support/domain/action-commands.ts';
import { on, paper } from '#test/support/domain/case-papers.ts';
import { unitCodes, uuid } from '#test/support/domain/huong-binh.ts';
import { asking } from '#test/support/domain/inspection-commands.ts';
import { secret } from './matter-commands.ts';

/** Headed the department of health on the days of the usual matter; made up like everybody. */
export const healthDirector = { personId: uuid('5059', 9), name: 'Hà Văn Sở', post: 'Giám đốc Sở Y tế' } as const;

export const appointHealthDirector = asking(appointHead, 'administrator', {
  ...healthDirector,
  code: unitCodes.department,
  level: 'department-director',
  acting: false,
  from: '2021-01-01',
  document: paper('decision', 60, '2020-12-15', '99'),
});

export const explanationText = secret('Tôi đã giao cho anh Khống và không kiểm tra');
export const groundDetails = secret('Ông Sở đã nhắc kế toán nhiều lần');

/** The usual commands, of an action that is stored: for the director of the department. */
export const askOfAction = {
  ...ask,
  OpenAction: asking(openAction, 'inspector', {
    matterId: uuid('3a77', 1),
    personId: healthDirector.personId,
    office: 'head',
    regime: 'civil-service',
    occurredOn: on.transferred,
  }),
  RecordHeadExplained: asking(recordHeadExplained, 'inspector', {
    explanation: explanationText,
    occurredOn: on.fieldworkEnded,
  }),
  ClaimGround: asking(claimGround, 'inspector', {
    ground: 'stopped-or-remedied',
    effect: 'reduce',
    claimedFor: 'head',
    details: groundDetails,
    occurredOn: on.fieldworkEnded,
  }),
} satisfies { [Type in ActionCommand['type']]: (...args: never[]) => Extract<ActionCommand, { type: Type }> };
