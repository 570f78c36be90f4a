import { formatDate, legalDateOf } from '#domain/legal-date.ts';
import type { Bilingual, Language } from '#terms/bilingual.ts';
import type { ExportableList } from './exportable-list.ts';

/** What a file says of itself before its first line. */
export type ExportInfo = Readonly<{
  list: ExportableList;
  language: Language;
  filters: Readonly<Record<string, string>>;
  asOf: Readonly<{ number: number; instant: string; day: string; staleSince: Readonly<{ number: number }> | null }>;
  axis: 'recorded' | 'effective';
  /** Who took it out, in which role, of which body. */
  by: Readonly<{ name: string; role: Bilingual; body: string }>;
  exportedAt: string;
  ledgerNumber: number | 'pending';
  total: number | null;
  /** What this installation is, where it is not the real one. */
  banner: string;
}>;

type Line = readonly [label: string, value: string | number];

/** `05/08/2025 09:05:00`: in Vietnam, whose clocks have stood at +07:00 since 1975. */
export const vietnamTime = (instant: string): string => `${formatDate(legalDateOf(instant))} ${clockOf(instant)}`;

const clockOf = (instant: string): string =>
  new Date(Date.parse(instant) + 7 * 60 * 60 * 1000).toISOString().slice(11, 19);

/**
 * The lines, each with its label.
 *
 * @param rows how many lines the file has, once that is known
 */
export const infoLines = (info: ExportInfo, rows: number | null): readonly Line[] => {
  const { list, language, asOf, axis, by, exportedAt, ledgerNumber, banner } = info;
  const say = (vi: string, en: string): string => (language === 'vi' ? vi : en);
  return [
    [say('Danh sách', 'List'), list.title[language]],
    [say('Điều kiện lọc', 'Filters'), filtersInWords(info)],
    [
      say('Dữ liệu tại thời điểm', 'Data as of'),
      say(
        `sự kiện số ${asOf.number}, ghi lúc ${vietnamTime(asOf.instant)} (giờ Việt Nam)`,
        `event ${asOf.number}, recorded at ${vietnamTime(asOf.instant)} (Vietnam)`,
      ),
    ],
    [say('Ngày xét thời hạn', 'Legal day'), formatDate(asOf.day)],
    ...(axis === 'effective'
      ? [
          [
            say('Cách xem', 'Axis'),
            say('điều nay được biết là đúng vào ngày đó', 'what is now known to have been true on that day'),
          ] as const,
        ]
      : []),
    ...(asOf.staleSince === null
      ? []
      : [
          [
            say('Chú ý', 'Note'),
            say(
              `dữ liệu đọc dừng trước sự kiện số ${asOf.staleSince.number}`,
              `what was read stands still before event ${asOf.staleSince.number}`,
            ),
          ] as const,
        ]),
    [say('Người xuất', 'Exported by'), `${by.name}, ${by.role[language]}, ${by.body}`],
    [
      say('Xuất lúc', 'Exported at'),
      say(`${vietnamTime(exportedAt)} (giờ Việt Nam)`, `${vietnamTime(exportedAt)} (Vietnam)`),
    ],
    [say('Ghi trong sổ cái', 'On record'), say(`sự kiện số ${ledgerNumber}`, `event ${ledgerNumber}`)],
    [say('Số dòng', 'Lines'), rows ?? say('ghi ở dòng cuối', 'told in the last line')],
    [say('Nguồn', 'Source'), banner],
  ];
};

const filtersInWords = ({ list, language, filters }: ExportInfo): string => {
  const told = Object.entries(filters).map(([name, value]) => {
    const words = list.filters[name];
    return `${words?.label[language] ?? name}: ${words?.say?.(value)[language] ?? value}`;
  });
  if (told.length > 0) return told.join(' · ');
  return language === 'vi' ? 'không lọc' : 'none';
};
