import type { z } from 'zod';
import type { Bilingual } from '#terms/bilingual.ts';
import { type JsonFaultCode, pointerSegment } from './json-document.ts';
import { nearestName } from './nearest-name.ts';

/** What is wrong with a request, and where. The value itself is never repeated: it may be a name. */
export type RequestFault = Readonly<{ pointer: string; code: FaultCode; detail: Bilingual }>;

export type FaultCode =
  | JsonFaultCode
  | 'Required'
  | 'WrongType'
  | 'TooSmall'
  | 'TooBig'
  | 'WrongFormat'
  | 'NotAllowed'
  | 'UnknownField'
  | 'RepeatedParameter'
  | 'OtherQuestion'
  | 'Invalid';

/** A body of nothing but wrong fields should not be answered with a megabyte. */
const MAX_FAULTS = 100;

/**
 * The faults zod found in `input`, each with its JSON pointer below `base`. `known`: the fields there are, so that an
 * unknown one is answered with what may have been meant.
 */
export const faultsOf = (
  error: z.core.$ZodError,
  input: unknown,
  base = '',
  known: readonly string[] = [],
): RequestFault[] => error.issues.flatMap((issue) => faultsOfIssue(issue, input, base, known)).slice(0, MAX_FAULTS);

const faultsOfIssue = (
  issue: z.core.$ZodIssue,
  input: unknown,
  base: string,
  known: readonly string[] = [],
): RequestFault[] => {
  const pointer = base + issue.path.map(pointerSegment).join('');
  const one = (code: FaultCode, vi: string, en: string): RequestFault[] => [{ pointer, code, detail: { vi, en } }];
  switch (issue.code) {
    case 'invalid_type':
      return valueAt(input, issue.path) === undefined
        ? one('Required', 'Thiếu trường bắt buộc.', 'This field is required.')
        : one('WrongType', `Sai kiểu dữ liệu: cần ${issue.expected}.`, `Wrong type: expected ${issue.expected}.`);
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownField(pointer + pointerSegment(key), issue.path.length === 0 ? known : []));
    case 'too_small':
      return one(
        'TooSmall',
        `Tối thiểu ${issue.minimum}${unitOf(issue.origin, 'vi')}.`,
        `At least ${issue.minimum}${unitOf(issue.origin, 'en')}.`,
      );
    case 'too_big':
      return one(
        'TooBig',
        `Tối đa ${issue.maximum}${unitOf(issue.origin, 'vi')}.`,
        `At most ${issue.maximum}${unitOf(issue.origin, 'en')}.`,
      );
    case 'invalid_format':
      return one('WrongFormat', `Sai định dạng (${issue.format}).`, `Wrong format (${issue.format}).`);
    case 'invalid_value': {
      const values = issue.values.map(String).join(', ');
      return valueAt(input, issue.path) === undefined
        ? one('Required', `Thiếu trường bắt buộc, một trong: ${values}.`, `Required, one of: ${values}.`)
        : one('NotAllowed', `Phải là một trong: ${values}.`, `Must be one of: ${values}.`);
    }
    case 'invalid_union': {
      const [nearest] = [...issue.errors].sort((one, other) => one.length - other.length);
      return nearest === undefined || nearest.length === 0
        ? one('NotAllowed', 'Không thuộc dạng nào được chấp nhận.', 'Not one of the accepted forms.')
        : nearest.flatMap((inner) => faultsOfIssue(inner, valueAt(input, issue.path), pointer));
    }
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom': {
      const { vi, en } = ownFaults[issue.message] ?? { vi: issue.message, en: issue.message };
      return one('Invalid', `Không hợp lệ: ${vi}.`, `Not valid: ${en}.`);
    }
  }
};

/** What our own schemas say where they refuse, by their words. A test looks that none is left out. */
export const ownFaults: Readonly<Record<string, Bilingual>> = Object.fromEntries(
  (
    [
      ['có ký tự không trọn vẹn', 'text with half a character'],
      ['có ký tự không nhìn thấy được', 'text with invisible characters'],
      ['năm của số văn bản là năm ký', 'a number belongs to the year in which the paper is signed'],
      ['mỗi nội dung chỉ một lần', 'each topic once'],
      ['thời kỳ kết thúc trước khi bắt đầu', 'the period ends before it begins'],
      [
        'kỳ dài hơn một năm: sẽ trùng một phần với chính kỳ đó năm trước',
        'longer than a year: it would overlap with the same days a year before',
      ],
      ['mỗi phát hiện chỉ một lần', 'each finding once'],
      ['mỗi vụ việc chỉ một lần', 'each matter once'],
      ['mỗi kiến nghị chỉ một lần', 'each recommendation once'],
      ['mỗi dòng một khóa riêng', 'each row has a key of its own'],
      ['mỗi mục chỉ một lần', 'each item once'],
      ['mỗi cán bộ chỉ một lần', 'each officer once'],
      ['nêu mục bị bỏ, khi có bỏ', 'names the item that is left out, where one is'],
      ['không có ngày này', 'a date that exists, as yyyy-MM-dd'],
      [
        'thời điểm phải nêu múi giờ, như 2026-03-14T09:05:00+07:00',
        'an instant says its offset: 2026-03-14T09:05:00+07:00',
      ],
      [
        'cần số thứ tự trong sổ cái (1, 2, 3 …) hoặc thời điểm có múi giờ, như 2026-03-14T09:05:00+07:00',
        'a ledger number (1, 2, 3 …) or an instant with its offset: 2026-03-14T09:05:00+07:00',
      ],
    ] as const
  ).map(([vi, en]) => [en, { vi, en }]),
);

export const unknownField = (pointer: string, known: readonly string[] = []): RequestFault => ({
  pointer,
  code: 'UnknownField',
  detail: unknownDetail(pointer.slice(pointer.lastIndexOf('/') + 1), known),
});

const unknownDetail = (name: string, known: readonly string[]): Bilingual => {
  const vi = 'Trường này không được chấp nhận';
  const en = 'This field is not accepted';
  if (known.length === 0) return { vi: `${vi}.`, en: `${en}.` };
  const meant = nearestName(name, known);
  return meant === undefined
    ? { vi: `${vi}; có: ${known.join(', ')}.`, en: `${en}; there are: ${known.join(', ')}.` }
    : { vi: `${vi}; có phải ý bạn là «${meant}»?`, en: `${en}; did you mean “${meant}”?` };
};

const jsonDetails = {
  NotJson: { vi: 'Nội dung không phải JSON hợp lệ.', en: 'The body is not valid JSON.' },
  TooDeep: { vi: 'Nội dung lồng quá sâu.', en: 'The body is nested too deeply.' },
  DuplicateKey: { vi: 'Trường này xuất hiện hai lần.', en: 'This field occurs twice.' },
  HalfCharacter: { vi: 'Văn bản chứa ký tự không trọn vẹn.', en: 'The text holds half a character.' },
  NumberOutOfRange: {
    vi: 'Số nằm ngoài phạm vi biểu diễn chính xác.',
    en: 'The number cannot be represented exactly.',
  },
} as const satisfies Record<JsonFaultCode, Bilingual>;

export const jsonFault = (pointer: string, code: JsonFaultCode): RequestFault => ({
  pointer,
  code,
  detail: jsonDetails[code],
});

const unitOf = (origin: string, language: 'vi' | 'en'): string => {
  if (origin === 'string') return language === 'vi' ? ' ký tự' : ' characters';
  if (origin === 'array' || origin === 'set') return language === 'vi' ? ' mục' : ' items';
  return '';
};

const valueAt = (input: unknown, path: readonly PropertyKey[]): unknown => {
  let value = input;
  for (const key of path) {
    // `a,b` in an address becomes a list: the text is there, whatever is wrong with a part of it.
    if (typeof value === 'string') return value;
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
};
