import type { Story } from './story.ts';

/** Inspections of autumn 2025, each at another stage, under the law that knows no districts. All made up. */
const province = { head: 'chanh', appraiser: 'tham' } as const;

const schoolEquipment: Story = {
  name: 'school-equipment',
  source: 'plan',
  body: '99.TTr',
  unit: '99.S02',
  place: 'Sở Giáo dục và Đào tạo',
  topics: ['education', 'procurement', 'spending-norms'],
  period: { from: '2022-01-01', to: '2024-12-31' },
  openedOn: '2025-08-25',
  durationDays: 30,
  people: { ...province, leader: 'khai', members: ['xuan'], drafter: 'xuan' },
  until: 'concluded',
  findings: [
    {
      by: 'xuan',
      topic: 'procurement',
      summary: 'Thiết bị dạy học mua cao hơn giá thẩm định ở hai gói thầu.',
      from: '2023-03-01',
      to: '2023-10-31',
      amountVnd: 158_900_000,
      responsiblePost: 'Trưởng phòng Kế hoạch - Tài chính',
      legalBasis: ['Điều 5 Luật Quản lý, sử dụng tài sản công 2017'],
      became: [{ act: 'uphold' }],
    },
  ],
  recommendations: [
    {
      kind: 'recover-budget',
      summary: 'Thu hồi phần chênh lệch giá thiết bị dạy học.',
      addressee: '99.S02',
      amountVnd: 158_900_000,
      dueInDays: 60,
      findings: ['F1'],
    },
    {
      kind: 'amend-document',
      summary: 'Sửa quy chế mua sắm nội bộ cho phù hợp quy định về thẩm định giá.',
      addressee: '99.S02',
      dueInDays: 45,
      findings: ['F1'],
    },
  ],
};

const landfill: Story = {
  name: 'landfill',
  source: 'audit',
  body: '99.TTr',
  unit: '99.904.01',
  place: 'UBND xã Thạch Khê',
  topics: ['environment', 'budget-finance'],
  period: { from: '2023-01-01', to: '2025-06-30' },
  openedOn: '2025-09-08',
  durationDays: 25,
  people: { ...province, leader: 'doan', members: ['khai'], drafter: 'khai' },
  until: 'drafted',
  findings: [
    {
      by: 'khai',
      topic: 'environment',
      summary: 'Bãi rác tạm hoạt động quá công suất, chi phí xử lý hạch toán không đúng nguồn.',
      place: 'Bãi rác tạm thôn Thạch Bàn',
      from: '2024-01-01',
      to: '2025-05-31',
      amountVnd: 74_000_000,
      responsiblePost: 'Chủ tịch UBND xã',
      legalBasis: ['Điều 75 Luật Bảo vệ môi trường 2020'],
      became: [{ act: 'uphold' }],
    },
  ],
};

const buildingPermits: Story = {
  name: 'building-permits',
  source: 'plan',
  body: '99.TTr',
  unit: '99.S03',
  place: 'Sở Xây dựng',
  topics: ['administrative-procedure', 'e-government'],
  period: { from: '2024-01-01', to: '2025-06-30' },
  openedOn: '2025-09-22',
  durationDays: 30,
  people: { ...province, leader: 'khai', members: ['xuan'], drafter: 'xuan' },
  until: 'reported',
  findings: [
    {
      by: 'xuan',
      topic: 'e-government',
      violationCode: '94.1.a',
      summary: 'Hồ sơ cấp phép nộp trực tuyến bị yêu cầu nộp lại bản giấy, trễ hạn 61 hồ sơ.',
      from: '2024-09-01',
      to: '2025-03-31',
      responsiblePost: 'Trưởng phòng Quản lý xây dựng',
      legalBasis: ['Điều 14 NĐ 45/2020/NĐ-CP'],
      became: [{ act: 'uphold' }],
    },
  ],
};

const postRotation: Story = {
  name: 'post-rotation',
  source: 'plan',
  body: '99.TTr',
  unit: '99.S04',
  place: 'Sở Nội vụ',
  topics: ['post-rotation', 'personnel', 'conduct'],
  period: { from: '2023-01-01', to: '2025-06-30' },
  openedOn: '2025-10-06',
  durationDays: 25,
  people: { ...province, leader: 'doan', members: ['xuan'], drafter: 'xuan' },
  until: 'fieldwork-ended',
  findings: [
    {
      by: 'xuan',
      topic: 'post-rotation',
      violationCode: '94.1.đ',
      summary: 'Ba vị trí phải định kỳ chuyển đổi chưa chuyển đổi quá 12 tháng.',
      from: '2024-01-01',
      to: '2025-04-30',
      responsiblePost: 'Chánh Văn phòng Sở',
      legalBasis: ['Điều 36 NĐ 59/2019/NĐ-CP'],
      became: [{ act: 'uphold' }],
    },
    {
      by: 'xuan',
      topic: 'conduct',
      summary: 'Tiếp nhận hồ sơ ngoài giờ quy định.',
      from: '2025-02-01',
      to: '2025-03-31',
      became: [{ act: 'return', comment: 'Nêu rõ số hồ sơ và ngày; hiện chưa đủ căn cứ.' }],
    },
  ],
};

const citizenReception: Story = {
  name: 'citizen-reception',
  source: 'ad-hoc',
  body: '99.TTr',
  unit: '99.901.02',
  place: 'UBND xã Vĩnh Hòa',
  topics: ['citizen-reception', 'explanation-duty'],
  period: { from: '2024-07-01', to: '2025-09-30' },
  openedOn: '2025-11-03',
  durationDays: 20,
  people: { ...province, leader: 'locOfProvince', members: ['xuan'], drafter: 'xuan' },
  until: 'announced',
  findings: [
    {
      by: 'xuan',
      topic: 'citizen-reception',
      summary: 'Lịch tiếp công dân niêm yết nhưng 9 kỳ không có người tiếp.',
      from: '2025-01-06',
      to: '2025-08-29',
    },
  ],
};

const ruralWater: Story = {
  name: 'rural-water',
  source: 'plan',
  body: '99.TTr',
  unit: '99.905.01',
  place: 'UBND phường Giang Bắc',
  topics: ['rural-water', 'budget-finance'],
  period: { from: '2023-01-01', to: '2025-06-30' },
  openedOn: '2025-11-24',
  durationDays: 30,
  people: { ...province, leader: 'khai', members: ['haOfProvince'], drafter: 'khai' },
  until: 'decided',
};

const povertyLists: Story = {
  name: 'poverty-lists',
  source: 'citizen-report',
  sourceReference: 'Phiếu tiếp công dân 77/2025',
  body: '99.TTr',
  unit: '99.903.01',
  place: 'UBND xã Hạ Lâm',
  topics: ['public-disclosure'],
  period: { from: '2024-01-01', to: '2025-10-31' },
  openedOn: '2025-12-08',
  durationDays: 20,
  people: { ...province, leader: 'haOfProvince', members: ['xuan'], drafter: 'xuan' },
  until: 'opened',
};

export const runningStories: readonly Story[] = [
  schoolEquipment,
  landfill,
  buildingPermits,
  postRotation,
  citizenReception,
  ruralWater,
  povertyLists,
];
