import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { NewEvent } from '#domain/envelope.ts';

/**
 * An event of the size and shape that a finding has: about 1.7 kB of JSON with a sealed text. What it says does not
 * matter to a store; that ids are time-ordered, as the write path makes them, does.
 */
export const sampleEvent = (index: number): NewEvent => ({
  id: timeOrderedId(),
  type: 'FindingReported',
  schemaVersion: 1,
  data: {
    findingId: `F${(index % 40) + 1}`,
    topic: 'construction',
    summary:
      'Nghiệm thu, thanh toán khối lượng không đúng thực tế thi công tại công trình đường liên xã, đoạn km 2–km 3.',
    details: {
      sealed: 1,
      keyId: randomUUID(),
      nonce: 'c2FtcGxlbm9uY2Ux',
      ciphertext: SEALED_TEXT,
    },
    unit: '99.901.01',
    from: '2023-03-01',
    to: '2023-11-30',
    amountVnd: 100_000_000 + index,
    legalBasis: ['Điều 8 Luật Đầu tư công 2019', 'Điều 12 NĐ 99/2021/NĐ-CP'],
    reportedBy: OFFICER,
    occurredOn: '2024-03-14',
  },
  metadata: {
    recordedAt: new Date().toISOString(),
    actor: { kind: 'officer', officerId: OFFICER, role: 'district-inspector', body: '99.901.TTr' },
    authorityRevision: 3,
    facts: { 'bench/unit-99.901.01': 2, 'bench/unit-99.901': 4, 'bench/unit-99': 1, [`bench/officer-${OFFICER}`]: 3 },
    commandId: createHash('sha256').update(`command ${index}`).digest('hex'),
    requestHash: createHash('sha256').update(`body ${index}`).digest('hex'),
    correlationId: timeOrderedId(),
    causationId: null,
    salt: randomBytes(16).toString('hex'),
  },
});

export const sampleEvents = (count: number): readonly NewEvent[] =>
  Array.from({ length: count }, (_, index) => sampleEvent(index));

const OFFICER = '01890000-0ff1-7000-8000-000000000009';
const SEALED_TEXT = randomBytes(420).toString('base64');

/** UUIDv7, like ids that keep the time of a UUIDv7 key. */
const timeOrderedId = (): string => {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};
