import type { UploadRefusal } from '#application/evidence-uploads.ts';
import { mediaTypeNames, unfitNames } from '#terms/evidence.ts';
import { type DomainProblems, GUARD, listed, PERSON, say, wordOf } from './domain-refusal.ts';
import { type ProblemTable, plain } from './problem-table.ts';

/** What the store of evidence says no with, before or instead of the domain. */
export type EvidenceDoorRefusal =
  | Exclude<UploadRefusal, { code: 'DenunciationLetter' }>
  | Readonly<{ code: 'NotBytes' | 'AlreadyOpened' }>
  | Readonly<{ code: 'FileNotReadable'; why: 'missing' | 'differs' | 'unreadable' }>;

export const evidenceDoorProblems = {
  NotBytes: plain(
    415,
    { vi: 'Phải là application/octet-stream', en: 'Must be application/octet-stream' },
    {
      vi: 'Một phần của tệp được gửi nguyên dạng, không nén, với Content-Type: application/octet-stream.',
      en: 'A part of a file is sent as it is, not compressed, with Content-Type: application/octet-stream.',
    },
  ),
  TooManyUploads: say(429, ['Đang gửi quá nhiều tệp', 'Too many uploads'], ({ most }) => [
    `Mỗi người có tối đa ${most} tệp đang gửi dở; hãy gửi xong hoặc chờ chúng hết hạn.`,
    `One may have ${most} unfinished uploads at once; finish them or wait until they lapse.`,
  ]),
  PartMisplaced: say(GUARD, ['Phần tệp sai vị trí', 'Part misplaced'], ({ offset, expected }) => [
    `Tệp đã có ${offset} byte; phần tiếp theo phải bắt đầu từ đó và dài ${expected} byte.`,
    `The file has ${offset} bytes; the next part begins there and is ${expected} bytes long.`,
  ]),
  UploadIncomplete: say(GUARD, ['Tệp chưa gửi đủ', 'Upload incomplete'], ({ offset, bytes }) => [
    `Đã nhận ${offset} trong ${bytes} byte.`,
    `${offset} of ${bytes} bytes have come.`,
  ]),
  HashDiffers: say(422, ['Tệp nhận được khác tệp đã báo', 'Another file came'], ({ announced, found }) => [
    `Mã SHA-256 đã báo là ${announced}, của tệp nhận được là ${found}. Không giữ lại gì; hãy gửi lại.`,
    `SHA-256 ${announced} was announced, what came has ${found}. Nothing of it was kept; send it again.`,
  ]),
  FileUnfit: say(422, ['Không nhận loại tệp này', 'File not taken'], ({ found }) => [
    `Nội dung tệp là: ${unfitNames[found].vi}. Không giữ lại gì. Nhận PDF, JPEG, PNG, HEIC, MP4, DOCX, XLSX, TXT và CSV (UTF-8).`,
    `What is in the file: ${unfitNames[found].en}. Nothing of it was kept. Taken are PDF, JPEG, PNG, HEIC, MP4, DOCX, XLSX, TXT and CSV (UTF-8).`,
  ]),
  FileMislabelled: say(
    422,
    ['Tên tệp không khớp nội dung', 'Name and content differ'],
    ({ found, ending, declaredType }) => [
      `Nội dung là ${wordOf(mediaTypeNames, found).vi}, còn tên tệp nói «.${ending}» (${declaredType || 'không rõ loại'}). Không giữ lại gì.`,
      `The content is ${wordOf(mediaTypeNames, found).en}, the name says “.${ending}” (${declaredType || 'no type'}). Nothing of it was kept.`,
    ],
  ),
  AlreadyOpened: plain(
    GUARD,
    { vi: 'Đã mở rồi', en: 'Already opened' },
    {
      vi: 'Khoá này đã mở tệp một lần. Mở lần nữa là một việc khác, được ghi riêng.',
      en: 'This key has opened the file, once. Opening it again is another act with a record of its own.',
    },
  ),
  FileNotReadable: say(GUARD, ['Không đọc được tệp', 'File not readable'], ({ why }) => [
    why === 'missing'
      ? 'Tệp không còn trên đĩa. Hãy kiểm tra lại để ghi nhận, rồi khôi phục từ bản sao lưu hoặc gửi lại tệp.'
      : why === 'differs'
        ? 'Tệp trên đĩa không còn là tệp đã đăng ký. Hãy kiểm tra lại để ghi nhận, rồi khôi phục từ bản sao lưu hoặc gửi lại tệp.'
        : 'Kho khoá không còn khoá của tệp này.',
    why === 'missing'
      ? 'The file is no longer on the disk. Verify it to put that on record, then restore it from a backup or bring it again.'
      : why === 'differs'
        ? 'What lies on the disk is no longer what was registered. Verify it to put that on record, then restore it from a backup or bring it again.'
        : 'The vault no longer has the key of this file.',
  ]),
} as const satisfies ProblemTable<EvidenceDoorRefusal>;

/** Guards of evidence: at intake, in custody, when it is opened, and before a case is closed over it. */
export const evidenceProblems = {
  DenunciationLetter: say(
    GUARD,
    ['Đơn thư không phải là chứng cứ', 'A letter is no evidence'],
    [
      'Đơn tố cáo, khiếu nại không được đưa vào hồ sơ: danh tính người viết phải được giữ kín. Hãy chuyển cho bộ phận tiếp công dân, xử lý đơn; nội dung cần thiết thì ghi bằng lời, không nêu người viết.',
      'Letters of denunciation or complaint are not put into a case: who wrote them must stay unknown here. Hand it to the office that receives citizens and their letters; what is needed of it is written down in words that name no author.',
    ],
  ),
  OriginalUnknown: say(GUARD, ['Không có bản gốc', 'Original unknown'], ({ hash }) => [
    `Trích sao phải lấy từ một tệp khác đã có trong hồ sơ này; không có ${hash}.`,
    `An excerpt is taken from another file of this case; there is no ${hash}.`,
  ]),
  ExcerptIsCopy: say(
    GUARD,
    ['Trích sao là bản sao', 'An excerpt is a copy'],
    ['Tệp là trích sao của tệp khác thì không phải bản chính.', 'What is taken from another file is no original.'],
  ),
  CollectorUnknown: say(GUARD, ['Không rõ người thu thập', 'Collector unknown'], ({ officerId }) => [
    `Không có cán bộ ${officerId}.`,
    `There is no officer ${officerId}.`,
  ]),
  ReceiverUnknown: say(GUARD, ['Không rõ người nhận', 'Receiver unknown'], ({ officerId }) => [
    `Không có cán bộ ${officerId}, hoặc người đó đang bị tạm dừng.`,
    `There is no officer ${officerId}, or he is suspended.`,
  ]),
  NotHolder: say(PERSON, ['Không phải người đang giữ', 'Not the holder'], ({ holder }) => [
    `Người đang giữ là ${holder}; chỉ người đó hoặc trưởng đoàn ghi bàn giao.`,
    `${holder} has it; only he or the leader of the team records a hand-over.`,
  ]),
  NoWorkingCopy: say(GUARD, ['Không tạo được bản làm việc', 'No working copy'], ({ mediaType }) => [
    `Chỉ ảnh JPEG và PNG có bản làm việc không kèm vị trí; đây là ${mediaTypeNames[mediaType].vi}.`,
    `Only of JPEG and PNG pictures a working copy without location can be made; this is: ${mediaTypeNames[mediaType].en}.`,
  ]),
  EvidenceNotChecked: say(GUARD, ['Chưa đọc lại tệp hôm nay', 'Not looked at today'], ({ hashes }) => [
    `Kho chưa kiểm tra lại hôm nay: ${listed(hashes)}.`,
    `The store has not looked at these today: ${listed(hashes)}.`,
  ]),
  EvidenceDamaged: say(GUARD, ['Chứng cứ đã thay đổi trên đĩa', 'Evidence changed on disk'], ({ hashes }) => [
    `Tệp trên đĩa không còn khớp, bị mất hoặc không đọc được: ${listed(hashes)}. Hãy khôi phục từ bản sao lưu hoặc gửi lại tệp, rồi kiểm tra lại.`,
    `Changed, missing or unreadable on the disk: ${listed(hashes)}. Restore them from a backup or bring them again, then verify.`,
  ]),
} as const satisfies DomainProblems;
