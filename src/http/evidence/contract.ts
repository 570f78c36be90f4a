import { z } from 'zod';
import { moveEvidence, openEvidence, registerEvidence } from '#domain/evidence/commands.ts';
import { evidenceHashSchema, verificationResultSchema } from '#domain/evidence/events.ts';
import { MAX_EVIDENCE_BYTES, mediaTypes } from '#domain/evidence/media-types.ts';
import { idSchema } from '#domain/text.ts';
import { type CommandContract, defineAct, defineOperation, defineRead, none, storedEventsSchema } from '../contract.ts';
import { momentFields, momentSchema } from '../moment.ts';

const ofCase = z.strictObject({ caseId: idSchema });
const ofUpload = ofCase.extend({ uploadId: z.uuid() });
const ofFile = ofCase.extend({ hash: evidenceHashSchema });

const resource = 'evidence';

/** The custody of the thing itself. */
export const evidenceActs = {
  moveEvidence: defineAct({
    resource,
    path: '/cases/{caseId}/evidence/{hash}/custody-moves',
    params: ofFile,
    identity: { param: 'hash' },
    ifMatch: 'ignored',
    command: moveEvidence,
    summary: { vi: 'Bàn giao vật chứng, tài liệu gốc', en: 'Hand the thing itself over to another officer' },
  }),
} as const satisfies Record<string, CommandContract>;

const progressSchema = z
  .strictObject({
    uploadId: z.string(),
    hash: z.string(),
    bytes: z.int().positive(),
    offset: z.int().nonnegative().meta({ description: 'Bytes that are on the disk; the next part begins here.' }),
    partBytes: z.int().positive().meta({ description: 'Length of every part but the last.' }),
  })
  .meta({ id: 'EvidenceUpload' });

export const beginUpload = defineOperation({
  resource,
  path: '/cases/{caseId}/evidence-uploads',
  action: 'collect-evidence',
  idempotent: true,
  params: ofCase,
  body: z.strictObject({
    hash: evidenceHashSchema,
    bytes: z.int().positive().max(MAX_EVIDENCE_BYTES),
    isDenunciation: registerEvidence.data.shape.isDenunciation,
  }),
  success: 201,
  answer: progressSchema,
  summary: {
    vi: 'Bắt đầu gửi một tệp chứng cứ; gửi lại với cùng khoá thì tiếp tục',
    en: 'Begin to upload a file of evidence; with the same key again it goes on',
  },
});

export const uploadPart = defineOperation({
  resource,
  path: '/cases/{caseId}/evidence-uploads/{uploadId}/parts/{offset}',
  action: 'collect-evidence',
  idempotent: false,
  carries: 'bytes',
  params: ofUpload.extend({ offset: z.string().regex(/^(0|[1-9]\d{0,8})$/) }),
  body: none,
  success: 200,
  answer: progressSchema,
  summary: {
    vi: 'Gửi một phần của tệp, đúng vị trí; cả phần hoặc không gì cả',
    en: 'Send one part of the file, at its place; all of it or nothing',
  },
});

export const readUpload = defineRead({
  resource,
  path: '/cases/{caseId}/evidence-uploads/{uploadId}',
  action: 'collect-evidence',
  params: ofUpload,
  query: none,
  answer: progressSchema,
  summary: { vi: 'Tệp đang gửi đã tới đâu', en: 'How far an upload is' },
});

export const abandonUpload = defineOperation({
  resource,
  path: '/cases/{caseId}/evidence-uploads/{uploadId}/abandonment',
  action: 'collect-evidence',
  idempotent: false,
  params: ofUpload,
  body: none,
  success: 200,
  answer: z.strictObject({ uploadId: z.string() }),
  summary: { vi: 'Bỏ một tệp đang gửi dở', en: 'Give up an upload; nothing of it stays' },
});

export const completeUpload = defineOperation({
  resource,
  path: '/cases/{caseId}/evidence-uploads/{uploadId}/completion',
  action: 'collect-evidence',
  idempotent: true,
  params: ofUpload,
  body: registerEvidence.data.omit({ caseId: true, bytes: true, mediaType: true }).extend({
    hash: evidenceHashSchema,
    /** How the file's name ends, in small letters. The name itself stays where it is: it may say too much. */
    ending: z.string().regex(/^[a-z0-9]{0,8}$/),
    /** What the sender's browser calls the file; empty when it does not know. */
    declaredType: z.string().regex(/^([a-z0-9.+-]{1,40}\/[a-z0-9.+-]{1,80})?$/),
  }),
  success: 201,
  answer: storedEventsSchema,
  summary: {
    vi: 'Kiểm tra tệp đã gửi (độ dài, SHA-256, loại tệp) và đăng ký vào hồ sơ',
    en: 'Check the file that was sent (length, SHA-256, type) and register it in the case',
  },
});

export const openFile = defineOperation({
  resource,
  path: '/cases/{caseId}/evidence/{hash}/openings',
  action: 'open-evidence',
  idempotent: true,
  params: ofFile,
  body: openEvidence.data.omit({ caseId: true }),
  success: 201,
  answer: z.strictObject({
    ledgerNumber: z.union([z.int().positive(), z.literal('pending')]),
    ticket: z.string().meta({ description: 'Good once, within a minute, for who opened it.' }),
  }),
  summary: {
    vi: 'Mở tệp chứng cứ: ghi ai mở và lý do trước, rồi cho tải một lần',
    en: 'Open a file of evidence: first the record of who and why, then one download',
  },
});

export const downloadFile = defineRead({
  resource,
  path: '/cases/{caseId}/evidence/{hash}/contents/{ticket}',
  action: 'open-evidence',
  params: ofFile.extend({ ticket: z.string().regex(/^[A-Za-z0-9_-]{43}$/) }),
  query: none,
  media: 'application/octet-stream',
  answer: z.string().meta({ format: 'binary' }),
  summary: { vi: 'Tải tệp đã mở, một lần', en: 'Download what was opened, once' },
});

export const verifyFile = defineOperation({
  resource,
  path: '/cases/{caseId}/evidence/{hash}/verifications',
  action: 'verify-evidence',
  idempotent: true,
  params: ofFile,
  body: none,
  success: 201,
  answer: storedEventsSchema,
  summary: {
    vi: 'Đọc lại tệp trên đĩa, tính lại SHA-256 và ghi kết quả',
    en: 'Read the file on the disk again, hash it again and record what was found',
  },
});

const recorded = { number: z.int(), recordedAt: z.string() } as const;

const fileSchema = z
  .strictObject({
    hash: z.string(),
    ...recorded,
    bytes: z.int(),
    mediaType: z.enum(mediaTypes),
    summary: z.string(),
    claimedOn: z.string(),
    occurredOn: z.string(),
    where: z.string(),
    form: z.enum(['original', 'copy']),
    excerptOf: z.string().nullable(),
    collectedBy: z.string(),
    registeredBy: z.string(),
    receivedAt: z.string(),
    holder: z.string(),
    place: z.string(),
    verified: z
      .strictObject({ result: verificationResultSchema, at: z.string() })
      .nullable()
      .meta({ description: 'The last look at the disk; null: none since the file came.' }),
    citedIn: z.array(z.string()).readonly().meta({ description: 'Findings that name it.' }),
    moves: z
      .array(
        z.strictObject({
          ...recorded,
          from: z.string(),
          to: z.string(),
          place: z.string(),
          ground: z.string(),
          recordedBy: z.string(),
          occurredOn: z.string(),
        }),
      )
      .readonly(),
    openings: z
      .array(
        z.strictObject({
          ...recorded,
          copy: z.enum(['as-received', 'working-copy']),
          reason: z.string(),
          note: z.string().optional(),
          openedBy: z.string(),
        }),
      )
      .readonly(),
    verifications: z
      .array(z.strictObject({ ...recorded, result: verificationResultSchema, verifiedBy: z.string() }))
      .readonly(),
  })
  .meta({ id: 'EvidenceFile' });

export const readEvidence = defineRead({
  resource,
  path: '/cases/{caseId}/evidence',
  action: 'read-case',
  params: ofCase,
  query: z.strictObject(momentFields),
  answer: z.strictObject({
    asOf: momentSchema,
    may: z
      .strictObject({ collect: z.boolean(), open: z.boolean(), verify: z.boolean() })
      .meta({ description: 'What I may do to files of this case: by the rights of now, whatever moment is read.' }),
    evidence: z.strictObject({
      caseId: z.string(),
      title: z.strictObject({ vi: z.string(), en: z.string() }),
      decisionNumber: z.string().nullable(),
      files: z.array(fileSchema).readonly(),
      /** Cited by findings, by hash alone: nobody has brought the file yet. */
      notInStore: z.array(z.strictObject({ hash: z.string(), citedIn: z.array(z.string()).readonly() })).readonly(),
      officers: z.record(z.string(), z.string()),
    }),
  }),
  summary: {
    vi: 'Chứng cứ của hồ sơ: tệp trong kho, tình trạng, bàn giao, lượt mở',
    en: 'The evidence of a case: files in the store, their state, custody, openings',
  },
});
