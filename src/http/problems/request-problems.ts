import type { ForbiddenCode } from '#application/command-request.ts';
import { formatDate, type LegalDate } from '#domain/legal-date.ts';
import type { Lifetime } from '#domain/unit/state.ts';
import { lifeWords } from './domain-refusal.ts';
import { type DoorRefusal, doorProblems } from './door-problems.ts';
import { type EvidenceDoorRefusal, evidenceDoorProblems } from './evidence-problems.ts';
import { type ExportRefusal, exportProblems } from './export-problems.ts';
import { type ProblemTable, plain } from './problem-table.ts';
import { type PassingRefusal, unavailableProblems } from './unavailable-problems.ts';

/** What the boundary itself says no with, before or instead of the domain. */
export type RequestRefusal =
  | DoorRefusal
  | EvidenceDoorRefusal
  | ExportRefusal
  | Readonly<{
      code:
        | 'MalformedRequest'
        | 'IdempotencyKeyMissing'
        | 'NotIdentified'
        | 'NotFound'
        | 'NotJsonBody'
        | 'InvalidRequest'
        | 'IfMatchMissing'
        | 'KeyReused'
        | 'AlreadyRevealed'
        | 'DeskFull'
        | 'NotDemoFolder'
        | 'InternalError'
        | 'HeadersTooLarge'
        | 'EventTooLarge';
    }>
  | Readonly<{ code: 'MethodNotAllowed'; allowed: readonly string[] }>
  | Readonly<{ code: 'BodyTooLarge'; limit: number }>
  | Readonly<{ code: 'Stale'; actual: number }>
  /** Registered, but not in force on the day that is asked about. */
  | Readonly<{ code: 'UnitNotThen'; unit: string; on: LegalDate; known: Lifetime }>
  | Readonly<{ code: 'AxisNotOffered'; axis: string }>
  | Readonly<{ code: 'MomentNotReached'; last: number }>
  /** An instant that has not come; `now` is the clock here, UTC. */
  | Readonly<{ code: 'MomentAhead'; now: string }>
  /** `firstAt`: when the first event was recorded, UTC; null: nothing is recorded yet. */
  | Readonly<{ code: 'BeforeFirstEvent'; firstAt: string | null }>
  | Readonly<{ code: 'NotSealed'; fields: readonly string[] }>
  | Readonly<{ code: Exclude<ForbiddenCode, CallerCode> | 'CallerUnknown' | 'CallerSuspended' }>
  | PassingRefusal;

/** Said of whoever asks; the domain says the same words of the officer that an act is about. */
type CallerCode = 'OfficerUnknown' | 'OfficerSuspended';

/** Why this caller may not. */
export const forbidden = (code: ForbiddenCode): RequestRefusal => {
  if (code === 'OfficerUnknown') return { code: 'CallerUnknown' };
  return { code: code === 'OfficerSuspended' ? 'CallerSuspended' : code };
};

export const requestProblems = {
  DeskFull: plain(
    409,
    { vi: 'Đã lưu quá nhiều', en: 'Too many saved' },
    { vi: 'Đã lưu tối đa 50 bộ lọc; hãy bỏ bớt.', en: 'There are 50 saved filters already; remove one.' },
  ),
  NotDemoFolder: plain(
    409,
    { vi: 'Không phải dữ liệu trình diễn', en: 'Not a demo ledger' },
    {
      vi: 'Sổ cái này không do bản trình diễn tạo ra, nên không được xoá.',
      en: 'This ledger was not made by the demo, so it is not deleted.',
    },
  ),
  MalformedRequest: plain(
    400,
    { vi: 'Yêu cầu sai định dạng', en: 'Malformed request' },
    { vi: 'Không đọc được yêu cầu; các lỗi được liệt kê.', en: 'The request cannot be read; its faults are listed.' },
  ),
  IdempotencyKeyMissing: plain(
    400,
    { vi: 'Thiếu Idempotency-Key', en: 'Idempotency-Key missing' },
    {
      vi: 'Mỗi yêu cầu ghi cần tiêu đề Idempotency-Key là một UUID (nên dùng UUIDv7); gửi lại thì dùng lại khoá cũ.',
      en: 'Every writing request needs an Idempotency-Key header that is a UUID (best a UUIDv7); a retry uses the same one.',
    },
  ),
  NotIdentified: plain(
    401,
    { vi: 'Chưa xác định người yêu cầu', en: 'Caller not identified' },
    {
      vi: 'Hãy chọn một cán bộ: tiêu đề X-Demo-Officer, hoặc POST /api/v1/chooser.',
      en: 'Choose an officer: header X-Demo-Officer, or POST /api/v1/chooser.',
    },
  ),
  RoleNotHeld: plain(
    403,
    { vi: 'Không giữ vai trò này', en: 'Role not held' },
    { vi: 'Cán bộ hiện không giữ vai trò đã nêu.', en: 'The officer does not hold the stated role today.' },
  ),
  CallerSuspended: plain(
    403,
    { vi: 'Cán bộ đang bị đình chỉ', en: 'Officer suspended' },
    { vi: 'Cán bộ đang bị đình chỉ quyền trong hệ thống.', en: 'The officer is suspended and may do nothing here.' },
  ),
  CallerUnknown: plain(
    403,
    { vi: 'Không có cán bộ này', en: 'Officer unknown' },
    { vi: 'Người yêu cầu chưa được ghi danh.', en: 'The caller has not been enrolled.' },
  ),
  ActionNotAllowed: plain(
    403,
    { vi: 'Không có quyền', en: 'Not allowed' },
    { vi: 'Vai trò này không được thực hiện việc này.', en: 'This role may not do this.' },
  ),
  NotPublished: plain(
    403,
    { vi: 'Chưa công khai kết luận', en: 'Conclusion not published' },
    {
      vi: 'Trước khi công khai kết luận, vai trò này chỉ thấy giai đoạn và thời hạn.',
      en: 'Before the conclusion is published this role sees stage and clocks only.',
    },
  ),
  ...doorProblems,
  ...evidenceDoorProblems,
  ...exportProblems,
  NotFound: plain(
    404,
    { vi: 'Không tìm thấy', en: 'Not found' },
    { vi: 'Không có đối tượng này.', en: 'There is no such thing.' },
  ),
  MethodNotAllowed: {
    status: 405,
    title: { vi: 'Phương thức không được chấp nhận', en: 'Method not allowed' },
    detail: ({ allowed }) => ({
      vi: `Địa chỉ này chấp nhận: ${allowed.join(', ')}.`,
      en: `This address accepts: ${allowed.join(', ')}.`,
    }),
  },
  Stale: {
    status: 412,
    title: { vi: 'Hồ sơ đã thay đổi', en: 'Changed meanwhile' },
    detail: ({ actual }) => ({
      vi: `Hồ sơ nay ở phiên bản ${actual}; những gì đã thay đổi được liệt kê. Hãy đọc lại rồi quyết định.`,
      en: `It is now at revision ${actual}; what changed is listed. Read again, then decide.`,
    }),
  },
  BodyTooLarge: {
    status: 413,
    title: { vi: 'Nội dung quá lớn', en: 'Body too large' },
    detail: ({ limit }) => ({ vi: `Tối đa ${limit} byte.`, en: `At most ${limit} bytes.` }),
  },
  NotJsonBody: plain(
    415,
    { vi: 'Kiểu nội dung không được chấp nhận', en: 'Content type not accepted' },
    {
      vi: 'Chỉ nhận application/json, mã hoá UTF-8, không nén.',
      en: 'Only application/json is taken, in UTF-8 and not compressed.',
    },
  ),
  InvalidRequest: plain(
    422,
    { vi: 'Dữ liệu không hợp lệ', en: 'Invalid data' },
    { vi: 'Các lỗi được liệt kê đầy đủ.', en: 'All faults are listed.' },
  ),
  KeyReused: plain(
    422,
    { vi: 'Khoá đã dùng cho yêu cầu khác', en: 'Key used for another request' },
    {
      vi: 'Idempotency-Key này đã được dùng với nội dung khác.',
      en: 'This Idempotency-Key was used with another body.',
    },
  ),
  AlreadyRevealed: plain(
    409,
    { vi: 'Đã mở một lần', en: 'Already revealed' },
    {
      vi: 'Yêu cầu này đã mở các trường đó; mở lại là một việc mới, với khoá mới.',
      en: 'This request has opened them; opening them again is another act, with another key.',
    },
  ),
  NotSealed: {
    status: 422,
    title: { vi: 'Không có trường niêm phong', en: 'Not sealed' },
    detail: ({ fields }) => ({
      vi: `Không phải trường niêm phong: ${fields.join(', ')}.`,
      en: `No sealed field stands at: ${fields.join(', ')}.`,
    }),
  },
  UnitNotThen: {
    status: 404,
    title: { vi: 'Ngày đó không có đơn vị này', en: 'No such unit on that day' },
    detail: ({ unit, on, known }) => {
      const life = lifeWords(known);
      return {
        vi: `Đơn vị ${unit} không có hiệu lực vào ngày ${formatDate(on)}.${life.vi}`,
        en: `Unit ${unit} is not in force on ${formatDate(on)}.${life.en}`,
      };
    },
    tellsFacts: true,
  },
  AxisNotOffered: {
    status: 422,
    title: { vi: 'Không có trục thời gian này', en: 'Axis not offered' },
    detail: ({ axis }) => ({
      vi: `Danh mục này không lưu trục thời gian «${axis}», chỉ có «recorded»: điều đã được ghi đến thời điểm đó. Trục «effective» có ở đơn vị, cán bộ, thời hạn, trách nhiệm người đứng đầu và diễn biến hồ sơ.`,
      en: `This list does not keep the axis “${axis}”, only “recorded”: what had been recorded by then. “effective” is kept for units, officers, deadlines, the responsibility of heads and the timeline of a case.`,
    }),
  },
  MomentNotReached: {
    status: 422,
    title: { vi: 'Chưa tới thời điểm này', en: 'Moment not reached' },
    detail: ({ last }) => ({
      vi: `Sổ cái mới đến sự kiện số ${last}.`,
      en: `The ledger has only reached number ${last}.`,
    }),
  },
  MomentAhead: {
    status: 422,
    title: { vi: 'Thời điểm này chưa đến', en: 'Moment not come yet' },
    detail: ({ now }) => ({
      vi: `Bây giờ là ${now}; không ai biết đến lúc đó sổ cái sẽ ghi gì. Muốn xét thời hạn vào một ngày sau này thì dùng «day».`,
      en: `It is ${now}; nobody knows what will have been recorded by then. To judge terms on a later day use “day”.`,
    }),
  },
  BeforeFirstEvent: {
    status: 422,
    title: { vi: 'Trước sự kiện đầu tiên', en: 'Before the first event' },
    detail: ({ firstAt }) =>
      firstAt === null
        ? { vi: 'Sổ cái chưa ghi sự kiện nào.', en: 'Nothing has been recorded in this ledger yet.' }
        : {
            vi: `Sổ cái bắt đầu từ sự kiện số 1, ghi lúc ${firstAt}; trước đó chưa ghi gì.`,
            en: `The ledger begins with number 1, recorded at ${firstAt}; nothing was recorded before.`,
          },
  },
  IfMatchMissing: plain(
    428,
    { vi: 'Thiếu If-Match', en: 'If-Match missing' },
    {
      vi: 'Việc này đòi hỏi đã đọc hồ sơ: hãy gửi If-Match với ETag của bản đã đọc.',
      en: 'This act requires having read first: send If-Match with the ETag of what you read.',
    },
  ),
  EventTooLarge: plain(
    422,
    { vi: 'Sự kiện quá lớn', en: 'Event too large' },
    { vi: 'Một sự kiện chứa tối đa 60 KiB.', en: 'One event holds at most 60 KiB.' },
  ),
  HeadersTooLarge: plain(
    431,
    { vi: 'Tiêu đề quá lớn', en: 'Headers too large' },
    { vi: 'Phần tiêu đề của yêu cầu quá lớn.', en: 'The headers of the request are too large.' },
  ),
  InternalError: plain(
    500,
    { vi: 'Lỗi hệ thống', en: 'Something broke' },
    {
      vi: 'Đã xảy ra lỗi. Hãy báo mã trong trường instance.',
      en: 'Something broke here. Report the id in the field “instance”.',
    },
  ),
  ...unavailableProblems,
} as const satisfies ProblemTable<RequestRefusal>;
