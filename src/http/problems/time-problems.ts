import { formatDate } from '#domain/legal-date.ts';
import { bodyLevelNames } from '#terms/cases.ts';
import { extensionGroundNames } from '#terms/clocks.ts';
import { bilingual, type DomainProblems, GUARD, listed, pointerTo, say, withFacts } from './domain-refusal.ts';

type Source = Readonly<{ article: string; verified: boolean }>;

/** The article, with the mark that it carries. */
const byVi = ({ article, verified }: Source): string => `${article}${verified ? '' : ', điều khoản chưa kiểm chứng'}`;
const byEn = ({ article, verified }: Source): string => `${article}${verified ? '' : ', article not verified'}`;

/** A refusal by law: its sentence stands at one field of the request, its facts beside it as data. */
const sayByLaw = <Facts>(
  field: string,
  title: readonly [vi: string, en: string],
  detail: (facts: Facts) => readonly [vi: string, en: string],
) =>
  withFacts(
    say<Facts>(GUARD, title, detail, (facts) => [
      { pointer: pointerTo(field), code: 'NotAllowed', detail: bilingual(detail(facts)) },
    ]),
  );

/** The time of the direct inspection: how long, how much longer, stopped, given up. */
export const timeProblems = {
  DurationTooLong: sayByLaw(
    'durationDays',
    ['Thời hạn quá dài', 'Duration too long'],
    ({ days, allowed, ...source }) => [
      `Quyết định ghi ${days} ngày; thời hạn thanh tra trực tiếp tối đa ${allowed} ngày (${byVi(source)}).`,
      `The decision gives ${days} days; a direct inspection lasts at most ${allowed} days (${byEn(source)}).`,
    ],
  ),
  ExtensionTooLong: sayByLaw('days', ['Gia hạn quá dài', 'Extension too long'], ({ days, allowed, ...source }) => [
    `Gia hạn ${days} ngày; được gia hạn tối đa ${allowed} ngày (${byVi(source)}).`,
    `The extension is of ${days} days; at most ${allowed} are allowed (${byEn(source)}).`,
  ]),
  ExtendedAlready: withFacts(
    say(GUARD, ['Đã gia hạn', 'Extended already'], ({ on, ...source }) => [
      `Đã gia hạn ngày ${formatDate(on)}; chỉ được gia hạn một lần (${byVi(source)}).`,
      `It was extended on ${formatDate(on)}; it may be extended once (${byEn(source)}).`,
    ]),
  ),
  GroundNotAllowed: sayByLaw(
    'ground',
    ['Lý do gia hạn không áp dụng', 'Ground not allowed'],
    ({ ground, level, allowed, ...source }) => [
      `Lý do «${extensionGroundNames[ground].vi}» không áp dụng cho cơ quan thanh tra ${bodyLevelNames[level].vi}; áp dụng: ${listed(allowed.map((each) => extensionGroundNames[each].vi))} (${byVi(source)}).`,
      `The ground “${extensionGroundNames[ground].en}” is not for a ${bodyLevelNames[level].en} inspectorate; it may be: ${listed(allowed.map((each) => extensionGroundNames[each].en))} (${byEn(source)}).`,
    ],
  ),
  NotRemoteArea: sayByLaw('ground', ['Không thuộc vùng sâu, vùng xa', 'Not a remote area'], ({ unit, on }) => [
    `Ngày ${formatDate(on)}, đơn vị ${unit} và các đơn vị cấp trên không được ghi là miền núi, biên giới, hải đảo, vùng sâu, vùng xa.`,
    `On ${formatDate(on)} neither unit ${unit} nor one above it is on record as mountains, border, island or remote area.`,
  ]),
  InspectionSuspended: say(GUARD, ['Đang tạm dừng', 'Inspection suspended'], ({ since }) => [
    `Cuộc thanh tra tạm dừng từ ngày ${formatDate(since)}; hãy ghi việc tiếp tục thanh tra trước.`,
    `The inspection has been suspended since ${formatDate(since)}; resume it first.`,
  ]),
  SuspendedAlready: say(GUARD, ['Đã tạm dừng', 'Suspended already'], ({ since }) => [
    `Cuộc thanh tra đã tạm dừng từ ngày ${formatDate(since)}.`,
    `The inspection has been suspended since ${formatDate(since)} already.`,
  ]),
  NotSuspended: say(
    GUARD,
    ['Không tạm dừng', 'Not suspended'],
    ['Cuộc thanh tra không tạm dừng, nên không có gì để tiếp tục.', 'The inspection is not suspended.'],
  ),
  ResumedTooEarly: sayByLaw('resumedOn', ['Ngày tiếp tục quá sớm', 'Resumed too early'], ({ resumedOn, since }) => [
    `Tiếp tục ngày ${formatDate(resumedOn)}; phải sau ngày tạm dừng (${formatDate(since)}).`,
    `Resumed on ${formatDate(resumedOn)}; it must be after the day of suspension (${formatDate(since)}).`,
  ]),
  InspectionTerminated: say(GUARD, ['Đã đình chỉ', 'Inspection terminated'], ({ on }) => [
    `Cuộc thanh tra đã đình chỉ ngày ${formatDate(on)}; không ghi thêm được nữa.`,
    `The inspection was terminated on ${formatDate(on)}; nothing more is done in it.`,
  ]),
} satisfies DomainProblems;
