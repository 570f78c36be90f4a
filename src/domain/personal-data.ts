/** Something in a clear text that seems to tell who someone is. */
export type PersonalDatum = Readonly<{
  kind: 'name' | 'phone' | 'identity-number' | 'email';
  text: string;
  at: number;
}>;

/** A word that begins with a capital and goes on in small letters, as names are written. */
const WORD = String.raw`\p{Lu}\p{Ll}+`;
const NAME = String.raw`${WORD}(?:\s+${WORD}){0,3}`;

/** How people are spoken of before their name. "Bà Rịa" and "Ông Ích Khiêm" are places: they begin with a capital inside a sentence. */
const TITLES = [
  'ông',
  'bà',
  'anh',
  'chị',
  'cô',
  'chú',
  'bác',
  'em',
  'cụ',
  'đồng chí',
  'đ/c',
  'bị can',
  'bị cáo',
  'nhân chứng',
];

/** The family names that nine of ten Vietnamese bear, and some more. */
const FAMILY_NAMES = [
  ...['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Huỳnh', 'Phan', 'Vũ', 'Võ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô', 'Dương'],
  ...[
    'Lý',
    'Đào',
    'Đoàn',
    'Trịnh',
    'Trương',
    'Đinh',
    'Mai',
    'Tô',
    'Hà',
    'Lương',
    'Lưu',
    'Phùng',
    'Quách',
    'Thái',
    'Cao',
  ],
  ...['Châu', 'Tạ', 'Tôn', 'La', 'Kiều', 'Vương', 'Văn', 'Hứa', 'Chu', 'Nghiêm', 'Thân', 'Tống', 'Triệu', 'Ung', 'Hầu'],
];

/** Before a name that is a place's or a unit's, not a person's: streets, schools, communes. */
const PLACES = [
  ...[
    'đường',
    'phố',
    'trường',
    'thpt',
    'thcs',
    'tiểu học',
    'mầm non',
    'xã',
    'phường',
    'thôn',
    'làng',
    'tổ',
    'khu',
    'chợ',
  ],
  ...[
    'cầu',
    'sông',
    'hồ',
    'huyện',
    'thị trấn',
    'thành phố',
    'tỉnh',
    'quận',
    'công viên',
    'bệnh viện',
    'ấp',
    'bản',
    'đảo',
  ],
];

const not = (words: readonly string[]) => String.raw`(?<!(?:^|[^\p{L}])(?:${words.join('|')})\s+)`;
const START = String.raw`(?<![\p{L}\p{N}])`;

const patterns: readonly (readonly [PersonalDatum['kind'], RegExp])[] = [
  ['name', new RegExp(String.raw`${START}(?:${TITLES.flatMap(bothCases).join('|')})\s+${NAME}`, 'gu')],
  // A family name with one to three names after it; alone it is as often a word.
  [
    'name',
    new RegExp(
      String.raw`${not(PLACES.flatMap(bothCases))}${START}(?:${FAMILY_NAMES.join('|')})(?:\s+${WORD}){1,3}`,
      'gu',
    ),
  ],
  ['phone', /(?<!\d)(?:\+84|0)(?:[\s.-]?\d){9}(?!\d)/gu],
  // Twelve digits of the citizen's card, nine of the old one.
  ['identity-number', /(?<![\d.,])(?:\d{12}|\d{9})(?![\d.,])/gu],
  ['email', /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/gu],
];

/** `ông` and `Ông`: a sentence may begin with it. */
function bothCases(word: string): readonly string[] {
  return [word, word.charAt(0).toLocaleUpperCase('vi') + word.slice(1)];
}

/**
 * What in a clear text seems to name a person or to say how one is reached, in the order of the text. A help for whoever
 * writes, and no more: names that look like words, and persons told by their post, it does not see. What it found of a
 * fixture stands in its test.
 */
export const personalDataIn = (text: string): readonly PersonalDatum[] => {
  const composed = text.normalize('NFC');
  const found = patterns.flatMap(([kind, pattern]) =>
    [...composed.matchAll(pattern)].map((match): PersonalDatum => ({ kind, text: match[0], at: match.index })),
  );
  const inOrder = found.toSorted((one, other) => one.at - other.at || other.text.length - one.text.length);
  // `ông Nguyễn Văn A` holds `Nguyễn Văn A`: said once.
  let end = 0;
  return inOrder.filter(({ at, text: each }) => {
    if (at < end) return false;
    end = at + each.length;
    return true;
  });
};
