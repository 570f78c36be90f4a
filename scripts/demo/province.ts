import type { UnitCode } from '#domain/text.ts';
import type { UnitKind } from '#domain/unit/unit-kind.ts';
import type { DemoStep } from './demo-step.ts';
import { officeHolderSteps } from './office-holders.ts';
import { onUnit } from './unit-step.ts';

type DemoUnit = readonly [code: UnitCode, kind: UnitKind, parent: UnitCode | null, name: string];

const DISTRICTS = [
  ['901', 'huyện An Lộc', ['xã Phú Mỹ', 'xã Vĩnh Hòa', 'thị trấn An Lộc']],
  ['902', 'huyện Bình Đông', ['xã Đông Hải', 'xã Đông Sơn', 'thị trấn Bình Đông']],
  ['903', 'huyện Sơn Hạ', ['xã Hạ Lâm', 'xã Thượng Lâm', 'xã Khe Sim']],
  ['904', 'huyện Vĩnh Thạch', ['xã Thạch Khê', 'xã Thạch Bàn', 'xã Vĩnh Tường']],
  ['905', 'thị xã Hương Giang', ['phường Giang Bắc', 'phường Giang Nam', 'xã Hương Phong']],
  ['906', 'thành phố Hương Bình', ['phường Tân Lập', 'phường Đông Thành', 'phường Cầu Mới']],
] as const;

const top: readonly DemoUnit[] = [
  // The name says what this is, wherever it is shown.
  ['99', 'provincial-people-committee', null, 'Ủy ban nhân dân tỉnh Hương Bình (tỉnh hư cấu)'],
  ['99.TTr', 'provincial-inspectorate', '99', 'Thanh tra tỉnh Hương Bình'],
  ['99.HDND', 'oversight-body', null, 'Hội đồng nhân dân tỉnh Hương Bình'],
  ['99.S01', 'provincial-department', '99', 'Sở Y tế'],
  ['99.S02', 'provincial-department', '99', 'Sở Giáo dục và Đào tạo'],
  ['99.S03', 'provincial-department', '99', 'Sở Xây dựng'],
  ['99.S04', 'provincial-department', '99', 'Sở Nội vụ'],
  ['99.S01.TTr', 'department-inspectorate', '99.S01', 'Thanh tra Sở Y tế'],
  ['99.S02.TTr', 'department-inspectorate', '99.S02', 'Thanh tra Sở Giáo dục và Đào tạo'],
  ['99.S01.BV1', 'public-service-unit', '99.S01', 'Bệnh viện đa khoa tỉnh Hương Bình'],
];

const units: readonly DemoUnit[] = [
  ...top,
  ...DISTRICTS.flatMap(([code, name, communes]): readonly DemoUnit[] => [
    [`99.${code}`, 'district-people-committee', '99', `UBND ${name}`],
    [`99.${code}.TTr`, 'district-inspectorate', `99.${code}`, `Thanh tra ${name}`],
    ...(Number(code) % 2 === 1
      ? ([[`99.${code}.P2`, 'district-division', `99.${code}`, `Phòng Tài chính - Kế hoạch ${name}`]] as const)
      : []),
    ...communes.map(
      (commune, index): DemoUnit => [
        `99.${code}.0${index + 1}`,
        'commune-people-committee',
        `99.${code}`,
        `UBND ${commune}`,
      ],
    ),
  ]),
  ['99.903.01.TH', 'public-service-unit', '99.903.01', 'Trường Tiểu học Hạ Lâm'],
];

const ESTABLISHED = '2011-06-01';
const MOVED_ON = '2025-07-01';

/** All units and who heads them, then the first day of July 2025, on which the districts end. */
export const provinceSteps = (): readonly DemoStep[] => [
  ...units.map(([code, kind, parent, name], index) =>
    onUnit(code, 8 * 60 + index, 'RegisterUnit', { code, name, kind, parent, validFrom: ESTABLISHED }, 'system'),
  ),
  onUnit('99.903', 13 * 60, 'FlagRemoteArea', {
    code: '99.903',
    remote: true,
    from: ESTABLISHED,
    source: 'Danh mục xã vùng khó khăn (tư liệu hư cấu)',
  }),
  ...officeHolderSteps(),
  ...reorganisation(),
];

/** The first communes of each district go on under the province with the last one merged into them; districts end. */
const reorganisation = (): readonly DemoStep[] => {
  const resolution = {
    kind: 'decision',
    number: 1650,
    symbol: 'NQ-TVQH',
    year: 2025,
    issuer: 'Cơ quan có thẩm quyền (văn bản hư cấu)',
    signedOn: '2025-06-16',
  };
  const act = (code: UnitCode, minute: number, type: DemoStep['type'], data: object) =>
    onUnit(code, minute, type, { code, from: MOVED_ON, document: resolution, ...data }, 'quan', '2025-06-27');
  return DISTRICTS.flatMap(([district], index) => {
    const [code, minute] = [`99.${district}`, 8 * 60 + index * 20];
    return [
      act(`${code}.03`, minute, 'MergeUnit', { into: `${code}.01` }),
      act(`${code}.01`, minute + 2, 'MoveUnit', { parent: '99' }),
      act(`${code}.02`, minute + 3, 'MoveUnit', { parent: '99' }),
      act(`${code}.TTr`, minute + 5, 'MergeUnit', { into: '99.TTr' }),
      ...(Number(district) % 2 === 1
        ? [
            act(`${code}.P2`, minute + 6, 'AbolishUnit', {
              successor: '99',
              ground: 'Giải thể cùng cấp huyện (hư cấu)',
            }),
          ]
        : []),
      act(code, minute + 7, 'AbolishUnit', {
        successor: '99',
        ground: 'Kết thúc hoạt động của cấp huyện (tình tiết hư cấu)',
      }),
    ];
  });
};
