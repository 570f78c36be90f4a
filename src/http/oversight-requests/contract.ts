import { z } from 'zod';
import { documentSchema } from '#domain/document.ts';
import { REQUEST_KINDS } from '#domain/oversight-request/raising.ts';
import { REQUEST_SUBJECTS } from '#domain/oversight-request/request-subject.ts';
import { REQUEST_STATUSES } from '#domain/oversight-request/state.ts';
import { idSchema } from '#domain/text.ts';
import { defineRead, none } from '../contract.ts';
import { momentFields, momentSchema, pageFields } from '../moment.ts';

const namedUnit = z.strictObject({ code: z.string(), name: z.string() });
const officers = z.record(z.string(), z.string()).meta({ description: 'Names of the officers whose ids stand in it.' });
const sealed = z.unknown().meta({ description: 'Sealed; null: nothing was said.' });
const bilingual = z.strictObject({ vi: z.string(), en: z.string() });
const named = z.strictObject({ number: z.int(), day: z.string() });

export const REQUEST_LIST_NAMES = ['open', 'overdue', 'to-answer', 'to-judge', 'settled', 'all'] as const;

const filterFields = {
  mine: z
    .enum(['true'])
    .optional()
    .meta({ description: 'What I have asked, or what the body in which I serve is to answer.' }),
  subjectKind: z.enum(REQUEST_SUBJECTS).optional(),
  subjectId: z
    .string()
    .regex(/^[0-9A-Za-z.-]{1,40}$/)
    .optional()
    .meta({ description: 'Together with subjectKind: requests about this alone.' }),
} as const;

const lineFields = {
  requestId: z.string(),
  kind: z.enum(REQUEST_KINDS),
  subject: z.strictObject({
    kind: z.enum(REQUEST_SUBJECTS),
    id: z.string(),
    title: bilingual,
    unit: namedUnit.nullable(),
  }),
  moment: named.meta({ description: 'What the asker was looking at: ledger number and legal day.' }),
  summary: z.string().meta({ description: 'The question.' }),
  askedBy: z.string(),
  askerBody: namedUnit,
  askedOf: namedUnit,
  answering: namedUnit.meta({ description: 'Who answers for it on the day: the body asked, or who came after it.' }),
  raisedOn: z.string(),
  raisedNumber: z.int(),
  answerDueOn: z
    .string()
    .nullable()
    .meta({ description: 'As the request states it; no term of the law was read. Null: no day was stated.' }),
  status: z.enum(REQUEST_STATUSES),
  since: z.string(),
  isSettled: z.boolean(),
  openReportBacks: z.int(),
  next: z
    .strictObject({
      what: z.enum(['answer', 'report-back']),
      reportBackId: z.string().nullable(),
      dueOn: z.string(),
      overdueDays: z.int().meta({ description: 'Calendar days since the last one; 0: not overdue.' }),
    })
    .nullable()
    .meta({ description: 'What is owed first, of that for which a day is stated.' }),
} as const;

const verdict = z.strictObject({
  outcome: z.enum(['accepted', 'insufficient']),
  why: z.string().nullable(),
  details: sealed,
  answerDueOn: z.string().nullable(),
  by: z.string(),
  on: z.string(),
});

const answer = z.strictObject({
  answerId: z.string(),
  moment: named.meta({ description: 'As of which moment it speaks.' }),
  summary: z.string(),
  details: sealed,
  document: documentSchema.nullable(),
  by: z.string(),
  on: z.string(),
  verdict: verdict.nullable().meta({ description: "The asker's word on it; null: none yet." }),
});

const reportBack = z.strictObject({
  reportBackId: z.string(),
  what: z.string(),
  dueOn: z.string(),
  promisedBy: z.string(),
  promisedOn: z.string(),
  standing: z
    .enum(['open', 'overdue', 'met', 'met-late', 'lapsed'])
    .meta({ description: 'On the legal day of the answer. lapsed: the request was withdrawn.' }),
  given: z
    .strictObject({
      summary: z.string(),
      details: sealed,
      document: documentSchema.nullable(),
      by: z.string(),
      on: z.string(),
    })
    .nullable(),
});

export const listRequests = defineRead({
  resource: 'requests',
  path: '/oversight-requests',
  action: 'list-requests',
  params: none,
  query: z.strictObject({
    ...momentFields,
    ...pageFields,
    list: z.enum(REQUEST_LIST_NAMES).optional().meta({ description: 'Default open: something is owed still.' }),
    ...filterFields,
  }),
  summary: {
    vi: 'Yêu cầu giám sát, việc đến hạn trước xếp trước',
    en: 'Requests of overseers, the first due first',
  },
  answer: z.strictObject({
    asOf: momentSchema,
    requests: z.array(z.strictObject(lineFields).meta({ id: 'RequestLine' })).readonly(),
    officers,
    next: z.string().nullable(),
  }),
});

export const countRequests = defineRead({
  resource: 'requests',
  path: '/oversight-request-counts',
  action: 'list-requests',
  params: none,
  query: z.strictObject({ ...momentFields, ...filterFields }),
  summary: {
    vi: 'Số yêu cầu giám sát còn mở, quá hạn, chờ trả lời, chờ ý kiến',
    en: 'How many requests are open, overdue, waiting for an answer or for the word of the asker',
  },
  answer: z.strictObject({
    asOf: momentSchema,
    open: z.int(),
    overdue: z.int(),
    toAnswer: z.int(),
    toJudge: z.int(),
  }),
});

const params = z.strictObject({ oversightRequestId: idSchema });

export const readRequest = defineRead({
  resource: 'requests',
  path: '/oversight-requests/{oversightRequestId}',
  action: 'read-request',
  params,
  query: z.strictObject(momentFields),
  summary: {
    vi: 'Một yêu cầu giám sát: câu hỏi, trả lời, hẹn báo cáo lại',
    en: 'One request: the question, its answers, the duties to report back',
  },
  answer: z.strictObject({
    asOf: momentSchema,
    request: z.strictObject({
      ...lineFields,
      officers,
      revision: z.int(),
      details: sealed,
      legalBasis: z.array(z.string()).readonly().meta({ description: 'As the asker states it, unchecked.' }),
      document: documentSchema.nullable(),
      acknowledgement: z.strictObject({ note: z.string().nullable(), by: z.string(), on: z.string() }).nullable(),
      answers: z.array(answer).readonly(),
      reportBacks: z.array(reportBack).readonly(),
      withdrawal: z.strictObject({ ground: z.string(), by: z.string(), on: z.string() }).nullable(),
      steps: z
        .array(
          z.strictObject({
            number: z.int(),
            type: z.string(),
            occurredOn: z.string(),
            recordedAt: z.string(),
            by: z.string(),
          }),
        )
        .readonly(),
    }),
  }),
});

export const readRequestOpenActs = defineRead({
  resource: 'requests',
  path: '/oversight-requests/{oversightRequestId}/open-acts',
  action: 'read-request',
  params,
  query: none,
  summary: { vi: 'Việc tôi có thể làm ngay bây giờ', en: 'What I could do to this request now' },
  answer: z.strictObject({
    revision: z.int(),
    mayReveal: z.boolean(),
    acts: z.array(z.strictObject({ act: z.string(), subjects: z.array(z.string()).readonly().nullable() })).readonly(),
  }),
});
