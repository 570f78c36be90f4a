import { randomUUID } from 'node:crypto';
import type { Person } from '../pages/person.ts';
import { legalDayFromNow } from '../support/days.ts';

const UNIT = '99.903.01';
/** Quách Văn Bền: chairman of the commune for as long as the demonstration tells. */
const CHAIRMAN = '1b8ae4e4-4f96-8e19-98f2-f7188b5f6ad1';
const COMMUNE_CHAIRMAN = 'Chủ tịch UBND xã Hạ Lâm';
const AUDITORS = 'Cơ quan kiểm toán (hư cấu)';
const DISTRICT_CHAIRMAN = 'Chủ tịch UBND huyện Sơn Hạ';

/** Names that no reading screen may show. */
export const suspects = ['Quản Thị Minh Định', 'Lộ Văn Tỷ Dụ'] as const;

/** A paper of somebody else. */
const paper = (kind: string, number: number, symbol: string, issuer: string, signedOn: string) => ({
  ...{ kind, number, symbol, issuer, signedOn },
  year: Number(signedOn.slice(0, 4)),
});

/** Two persons are spoken of, and a file is with the investigation body. @returns ids of the matter and of the second */
const identified = async (inspector: Person, head: Person) => {
  const [accountant, cashier] = [randomUUID(), randomUUID()];
  const { identity: matterId } = await inspector.send('/matters', {
    source: 'other-conclusion',
    document: paper('conclusion', 14, 'KL-KT', AUDITORS, '2023-07-10'),
    ...{ unit: UNIT, topic: 'environment', actCode: '2.1.a', from: '2022-01-01', to: '2022-12-31' },
    ...{ amountVnd: 96_000_000, summary: 'Tham ô tiền thu gom rác bằng bảng chấm công khống.' },
    offenders: [
      { personId: accountant, name: suspects[0], post: 'Công chức tài chính - kế toán', level: 'staff' },
      { personId: cashier, name: suspects[1], post: 'Thủ quỹ', level: 'staff' },
    ],
    occurredOn: '2023-07-17',
  });
  await head.send(`/matters/${matterId}/transfers`, {
    ...{ extent: 'whole-file', recipient: 'Cơ quan Cảnh sát điều tra Công an tỉnh Hương Bình (hư cấu)' },
    document: paper('letter', 961, 'CV-TTr', '99.TTr', '2023-07-20'),
  });
  return { matterId, cashier };
};

/** The chairman is reprimanded on what is known, and a second officer has read the paper. */
const reprimanded = async (inspector: Person, second: Person, matterId: string): Promise<string> => {
  const { identity: actionId } = await inspector.send('/accountability-actions', {
    ...{ matterId, personId: CHAIRMAN, office: 'head', regime: 'civil-service', occurredOn: '2023-08-01' },
  });
  const path = `/accountability-actions/${actionId}`;
  const { signedOn, kind, ...ref } = paper('decision', 1130, 'QĐ-UBND', '99.903', '2023-09-05');
  await inspector.send(`${path}/sanctions`, {
    ...{ document: { kind, signedOn, ...ref }, decidedBy: DISTRICT_CHAIRMAN, form: 'reprimand' },
    ...{ receivedOn: '2023-09-11', ground: 'Vụ việc ít nghiêm trọng; Điều 78 Nghị định 59/2019/NĐ-CP.' },
  });
  const read = await second.ask<Readonly<{ action: Readonly<{ revision: number }> }>>(path);
  await second.send(`${path}/record-confirmations`, { document: ref, occurredOn: '2023-09-14' }, read.action.revision);
  return actionId;
};

/** He holds another post since, and whoever came after him does not answer for what was before. */
const moved = async (inspector: Person, administrator: Person, actionId: string): Promise<void> => {
  const held = { office: 'head', personId: CHAIRMAN, from: '2021-07-01', until: '2024-09-30' };
  await administrator.send(`/units/${UNIT}/term-ends`, { ...held, reason: 'moved' });
  await inspector.send(`/accountability-actions/${actionId}/person-statuses`, { status: 'moved', from: '2024-10-01' });
};

type Telling = Readonly<{ inspector: Person; head: Person; second: Person; administrator: Person }>;

/**
 * All that was known before the court spoke: the matter, the reprimand of whoever was chairman then, that he has moved,
 * and the suspension of one of the two persons.
 */
export const reprimandedBeforeJudgment = async ({
  inspector,
  head,
  second,
  administrator,
}: Telling): Promise<Readonly<{ matterId: string; actionId: string }>> => {
  const { matterId, cashier } = await identified(inspector, head);
  const actionId = await reprimanded(inspector, second, matterId);
  await moved(inspector, administrator, actionId);
  const from = legalDayFromNow(-40);
  await inspector.send(`/matters/${matterId}/suspension-orders`, {
    ...{ personId: cashier, by: COMMUNE_CHAIRMAN, kind: 'suspension', from },
    ...{ document: paper('decision', 301, 'QĐ-UBND', UNIT, from), receivedOn: from },
  });
  return { matterId, actionId };
};
