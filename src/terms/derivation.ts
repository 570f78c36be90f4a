import { recomputed, type ToldDerivation } from '#domain/law/clocks/clock.ts';
import { natureOf } from '#domain/law/clocks/clock-names.ts';
import type { Term } from '#domain/law/clocks/clock-rule.ts';
import { dateOfDay, dayNumberOf, weekdayOf } from '#domain/law/day-numbers.ts';
import type { SpecialDay } from '#domain/law/working-days.ts';
import { formatDate, type LegalDate } from '#domain/legal-date.ts';
import type { Bilingual } from './bilingual.ts';
import {
  clockStarts,
  dayKindNames,
  extensionGroundNames,
  lapseEffectNames,
  markNames,
  pauseNames,
  termUnitNames,
} from './clocks.ts';

/** One step of the way from an event to a last day. */
export type DerivationLine = Readonly<{
  /** What the step is about, for a sign beside it. */
  about: 'start' | 'rule' | 'paper' | 'extension' | 'pause' | 'days-off' | 'end' | 'moved' | 'provisional' | 'effect';
  text: Bilingual;
  /** Nobody has verified it, or it is more than the rule allows: to be looked at twice. */
  needsCare: boolean;
}>;

/**
 * A derivation in words, step by step, in both languages: event, rule with article and mark, what the paper says, what did
 * not count, where the counting ends, and why the last day is another one.
 */
export const derivationLines = (derivation: ToldDerivation): readonly DerivationLine[] => [
  startLine(derivation),
  ...ruleLines(derivation),
  ...paperLines(derivation),
  ...extensionLines(derivation),
  ...pauseLines(derivation),
  ...daysOffLines(derivation),
  ...endLines(derivation),
  ...provisionalLines(derivation),
  ...effectLines(derivation),
];

const line = (about: DerivationLine['about'], vi: string, en: string, needsCare = false): DerivationLine => ({
  about,
  text: { vi, en },
  needsCare,
});

const startLine = ({ clock, startedOn, inputs }: ToldDerivation): DerivationLine => {
  const { vi, en } = clockStarts[clock];
  const on = formatDate(startedOn);
  if (inputs === null) return line('start', `Từ ngày ${on}: ${vi}.`, `From ${on}: ${en}.`);
  return inputs.countStartDay
    ? line('start', `Từ ngày ${on}: ${vi}; tính cả ngày này.`, `From ${on}: ${en}; this day counts.`)
    : line(
        'start',
        `Từ ngày ${on}: ${vi}; ngày này không tính (Điều 147.2 Bộ luật Dân sự).`,
        `From ${on}: ${en}; this day does not count (Civil Code Art. 147.2).`,
      );
};

const termIn = ({ value, unit }: Term): Bilingual => ({
  vi: `${value} ${termUnitNames[unit].vi}`,
  en: `${value} ${termUnitNames[unit].en}`,
});

const ruleLines = ({ clock, rule, pinnedOn, statedDueOn }: ToldDerivation): readonly DerivationLine[] => {
  const isDecision = natureOf(clock).pinnedTo === 'decision';
  const day = {
    vi: `ngày ${formatDate(pinnedOn)}${isDecision ? ' (ngày ký quyết định thanh tra)' : ''}`,
    en: `${formatDate(pinnedOn)}${isDecision ? ' (the day the inspection decision was signed)' : ''}`,
  };
  if (rule === null) {
    return statedDueOn === null
      ? [line('rule', `Chưa có quy tắc cho ${day.vi}.`, `No rule is known for ${day.en}.`, true)]
      : [];
  }
  const { article, law, term, mark } = rule;
  const care = mark === 'unverified';
  const { vi: markVi, en: markEn } = markNames[mark];
  const lawOf = article.includes(law) ? article : `${article} (${law})`;
  if (term === 'as-assigned') {
    return [
      line(
        'rule',
        `${lawOf} không định số ngày: theo văn bản giao việc; ${markVi}.`,
        `${lawOf} sets no number of days: as assigned; ${markEn}.`,
        care,
      ),
    ];
  }
  const { vi, en } = termIn(term);
  return [
    line(
      'rule',
      `Quy định: ${vi}, ${lawOf}; ${markVi}. Áp dụng quy định của ${day.vi}.`,
      `Rule: ${en}, ${lawOf}; ${markEn}. The rule of ${day.en} holds.`,
      care,
    ),
  ];
};

const paperLines = ({ stated, statedDueOn, rule, isBeyondLaw }: ToldDerivation): readonly DerivationLine[] => {
  if (statedDueOn !== null) {
    const on = formatDate(statedDueOn);
    return [
      line(
        'paper',
        `Văn bản ghi ngày cuối là ${on}: lấy đúng ngày này, không dời dù là ngày nghỉ.`,
        `The paper names ${on} as the last day: that day it is, day off or not.`,
      ),
    ];
  }
  if (stated === null) return [];
  const { vi, en } = termIn(stated);
  if (!isBeyondLaw || rule === null) {
    return [
      line('paper', `Quyết định ghi ${vi}: tính theo số này.`, `The decision says ${en}: that is what is counted.`),
    ];
  }
  return [
    line(
      'paper',
      `Quyết định ghi ${vi}, nhiều hơn mức của ${rule.article}.`,
      `The decision says ${en}, which is more than ${rule.article} gives.`,
      true,
    ),
  ];
};

const extensionLines = ({ extensions, inputs }: ToldDerivation): readonly DerivationLine[] => {
  const { vi: unitVi, en: unitEn } = termUnitNames[inputs?.unit ?? 'calendar'];
  let left = extensions.reduce((sum, { days }) => sum + days, 0);
  return extensions.map(({ days, ground, on, isBeyondRule }) => {
    left -= days;
    // In all after this one: those that came later are not in it yet.
    const total = (inputs?.value ?? 0) - left;
    const why = ground === null ? { vi: '', en: '' } : extensionGroundNames[ground];
    const because = ground === null ? { vi: '', en: '' } : { vi: ` (${why.vi})`, en: ` (${why.en})` };
    const beyond = isBeyondRule
      ? { vi: ', nhiều hơn mức được gia hạn', en: ', more than the rule allows' }
      : { vi: '', en: '' };
    return line(
      'extension',
      `Gia hạn ngày ${formatDate(on)} thêm ${days} ${unitVi}${because.vi}: tất cả ${total} ${unitVi}${beyond.vi}.`,
      `Extended on ${formatDate(on)} by ${days} ${unitEn}${because.en}: ${total} ${unitEn} in all${beyond.en}.`,
      isBeyondRule,
    );
  });
};

const pauseLines = ({ inputs, rule, countedTo }: ToldDerivation): readonly DerivationLine[] => {
  const why = rule?.pauses[0] ?? 'inspection-suspended';
  const kind = pauseNames[why];
  // That suspended time does not count is remembered, not read.
  const isOurs = why === 'inspection-suspended';
  return (inputs?.pauses ?? []).map(({ from, until }) => {
    const first = formatDate(from);
    if (countedTo !== null && from > countedTo) {
      return line(
        'pause',
        `Tạm dừng từ ngày ${first}, khi thời hạn đã hết: không kéo dài thêm.`,
        `Stands still from ${first} on, when the term was over: that adds nothing to it.`,
      );
    }
    if (until === null) {
      return line(
        'pause',
        `Từ ngày ${first} không tính (${kind.vi}), đến nay chưa tiếp tục.`,
        `From ${first} on nothing counts (${kind.en}); it has not gone on yet.`,
        isOurs,
      );
    }
    const days = dayNumberOf(until) - dayNumberOf(from);
    const last = formatDate(dateOfDay(dayNumberOf(until) - 1));
    return line(
      'pause',
      `Không tính ${days} ngày từ ${first} đến ${last} (${kind.vi}).`,
      `${days} days from ${first} to ${last} do not count (${kind.en}).`,
      isOurs,
    );
  });
};

const daysOffLines = ({ inputs, specialDays }: ToldDerivation): readonly DerivationLine[] => {
  if (inputs?.unit !== 'working') return [];
  const weekends = line('days-off', 'Không tính thứ Bảy, Chủ nhật.', 'Saturdays and Sundays do not count.');
  if (specialDays.length === 0) return [weekends];
  return [
    weekends,
    ...runsOf(specialDays).map((run) => {
      const [first, last] = [run[0], run.at(-1)];
      const span =
        first === last ? formatDate(first.date) : `${formatDate(first.date)}–${formatDate(last?.date ?? '')}`;
      const names = dayKindNames[first.kind];
      const isUnsure = run.some(({ mark }) => mark === 'unverified');
      return line(
        'days-off',
        `${span}: ${names.vi}, ${first.label}${isUnsure ? ' (chưa kiểm chứng)' : ''}.`,
        `${span}: ${names.en}, ${first.label}${isUnsure ? ' (unverified)' : ''}.`,
        isUnsure,
      );
    }),
  ];
};

type Run = readonly [SpecialDay, ...SpecialDay[]];

/** Days that follow each other and are called the same. */
const runsOf = (days: readonly SpecialDay[]): readonly Run[] => {
  const runs: [SpecialDay, ...SpecialDay[]][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    const follows =
      before !== undefined &&
      before.label === day.label &&
      before.kind === day.kind &&
      dayNumberOf(day.date) === dayNumberOf(before.date) + 1;
    if (run !== undefined && follows) run.push(day);
    else runs.push([day]);
  }
  return runs;
};

const endLines = (derivation: ToldDerivation): readonly DerivationLine[] => {
  const { countedTo, inputs, specialDays } = derivation;
  if (countedTo === null || inputs === null) return [];
  const counted = weekdayIn(countedTo);
  const total = termIn(inputs);
  const end = line(
    'end',
    `Đủ ${total.vi} vào ${counted.vi}, ${formatDate(countedTo)}.`,
    `${total.en} are full on ${counted.en}, ${formatDate(countedTo)}.`,
  );
  const off = specialDays.find(({ date, kind }) => date === countedTo && kind !== 'makeup');
  const isWeekend = [0, 6].includes(weekdayOf(dayNumberOf(countedTo)));
  const isWorked = specialDays.some(({ date, kind }) => date === countedTo && kind === 'makeup');
  if (!inputs.rollsOver || inputs.unit === 'working' || (off === undefined && (!isWeekend || isWorked))) return [end];
  const why = off === undefined ? { vi: 'ngày nghỉ cuối tuần', en: 'a weekend' } : nameOfDay(off);
  const isUnsure = specialDays.some(({ mark }) => mark === 'unverified');
  const dueOn = recomputed(derivation);
  // Stopped on the day to which it had moved: it has no last day yet.
  if (dueOn === null) return [end];
  const next = { weekday: weekdayIn(dueOn), day: formatDate(dueOn) };
  return [
    end,
    line(
      'moved',
      `Ngày đó là ${why.vi}, nên hạn kết thúc vào ngày làm việc kế tiếp: ${next.weekday.vi}, ${next.day} (Điều 148.5 Bộ luật Dân sự).`,
      `That is ${why.en}, so the term ends with the next working day: ${next.weekday.en}, ${next.day} (Civil Code Art. 148.5).`,
      isUnsure,
    ),
  ];
};

/** What the day is called, and that nobody has verified it. */
const nameOfDay = ({ label, mark }: SpecialDay): Bilingual =>
  mark === 'unverified' ? { vi: `${label} (chưa kiểm chứng)`, en: `${label} (unverified)` } : { vi: label, en: label };

const WEEKDAYS = [
  { vi: 'Chủ nhật', en: 'Sunday' },
  { vi: 'thứ Hai', en: 'Monday' },
  { vi: 'thứ Ba', en: 'Tuesday' },
  { vi: 'thứ Tư', en: 'Wednesday' },
  { vi: 'thứ Năm', en: 'Thursday' },
  { vi: 'thứ Sáu', en: 'Friday' },
  { vi: 'thứ Bảy', en: 'Saturday' },
] as const;

/** The day of the week that the date falls on. */
export const weekdayIn = (date: LegalDate): Bilingual => WEEKDAYS[weekdayOf(dayNumberOf(date))] ?? WEEKDAYS[0];

const provisionalLines = ({ provisionalYears }: ToldDerivation): readonly DerivationLine[] =>
  provisionalYears.length === 0
    ? []
    : [
        line(
          'provisional',
          `Tạm tính: lịch làm việc năm ${provisionalYears.join(', ')} chưa đầy đủ.`,
          `Provisional: the working calendar of ${provisionalYears.join(', ')} is not complete.`,
          true,
        ),
      ];

const effectLines = ({ rule }: ToldDerivation): readonly DerivationLine[] =>
  rule === null ? [] : [line('effect', lapseEffectNames[rule.onLapse].vi, lapseEffectNames[rule.onLapse].en)];
