import { done, verified } from './recommendation-acts.ts';
import type { Story } from './story.ts';

/** Two more that are closed, one of them only partly carried out, and one that is still being followed up. All made up. */
const districtConstruction: Story = {
  name: 'district-construction',
  source: 'plan',
  body: '99.TTr',
  unit: '99.902',
  place: 'Phòng họp UBND huyện Bình Đông',
  topics: ['construction', 'procurement'],
  period: { from: '2021-01-01', to: '2023-12-31' },
  openedOn: '2024-03-04',
  durationDays: 45,
  people: { head: 'chanh', leader: 'khai', members: ['xuan', 'phuc'], drafter: 'phuc', appraiser: 'tham' },
  until: 'following-up',
  beforeFindings: [
    {
      after: 3,
      by: 'khai',
      type: 'RegisterProvisionalUnit',
      subject: { unit: '99.902.BQL' },
      data: () => ({
        code: '99.902.BQL',
        name: 'Ban Quản lý dự án Đầu tư xây dựng huyện Bình Đông',
        kind: 'public-service-unit',
        parent: '99.902',
        validFrom: '2019-01-01',
      }),
    },
  ],
  findings: [
    {
      by: 'phuc',
      topic: 'construction',
      violationCode: '94.1.b',
      summary: 'Nghiệm thu, thanh toán vượt khối lượng thực tế ở tuyến đường liên xã Đông Hải - Đông Sơn.',
      details: 'Đo tại km 2+300 và km 3+150: chiều dày lớp móng thiếu 4 cm so với hồ sơ hoàn công.',
      unit: '99.902.BQL',
      place: 'Đường liên xã, đoạn km 2 - km 4',
      from: '2022-05-01',
      to: '2023-08-31',
      amountVnd: 742_300_000,
      responsiblePost: 'Giám đốc Ban Quản lý dự án',
      legalBasis: ['Điều 8 Luật Đầu tư công 2019', 'Điều 12 NĐ 99/2021/NĐ-CP'],
      became: [{ act: 'uphold' }],
    },
    {
      by: 'xuan',
      topic: 'procurement',
      summary: 'Chia nhỏ gói thầu tư vấn để chỉ định thầu.',
      unit: '99.902.BQL',
      from: '2022-01-15',
      to: '2022-11-30',
      amountVnd: 486_000_000,
      became: [
        { act: 'return', comment: 'Cần đối chiếu quyết định phê duyệt kế hoạch lựa chọn nhà thầu.' },
        {
          act: 'correct',
          changes: { legalBasis: ['Điều 33 Luật Đấu thầu 2013'], responsiblePost: 'Phó Chủ tịch UBND huyện' },
        },
        { act: 'uphold' },
      ],
    },
  ],
  recommendations: [
    {
      kind: 'reduce-settlement',
      summary: 'Giảm trừ quyết toán khối lượng nghiệm thu không đúng.',
      addressee: '99.902.BQL',
      amountVnd: 512_300_000,
      dueInDays: 60,
      findings: ['F1'],
    },
    {
      kind: 'recover-budget',
      summary: 'Thu hồi phần đã thanh toán cho nhà thầu thi công.',
      addressee: '99.902',
      obligor: 'Công ty TNHH Xây dựng Đường Hư Cấu',
      amountVnd: 230_000_000,
      dueInDays: 90,
      findings: ['F1'],
    },
  ],
  followUp: [
    done(38, 'khai', 'R1'),
    verified(14, 'khai', 'R1'),
    {
      after: 120,
      by: 'khai',
      type: 'CloseRecommendationUnimplemented',
      data: (on) => ({
        recommendationId: 'R2',
        reason: 'Nhà thầu đã giải thể, không còn tài sản; đã chuyển cơ quan thuế theo dõi.',
        occurredOn: on,
      }),
    },
    { after: 6, by: 'khai', type: 'ProposeClosure', data: (on) => ({ outcome: 'partly-implemented', occurredOn: on }) },
    { after: 7, by: 'doan', type: 'CloseCase', data: (on) => ({ occurredOn: on }) },
  ],
};

const schoolContributions: Story = {
  name: 'school-contributions',
  source: 'elected-body-request',
  body: '99.903.TTr',
  unit: '99.903.01',
  place: 'UBND xã Hạ Lâm',
  topics: ['education', 'grassroots-democracy'],
  period: { from: '2022-09-01', to: '2024-05-31' },
  openedOn: '2024-09-09',
  durationDays: 20,
  people: { head: 'son', leader: 'ha', members: ['lam'], drafter: 'lam' },
  until: 'following-up',
  findings: [
    {
      by: 'lam',
      topic: 'education',
      summary: 'Nhà trường thu quỹ phụ huynh theo mức bình quân, không đúng nguyên tắc tự nguyện.',
      unit: '99.903.01.TH',
      from: '2023-09-05',
      to: '2024-05-25',
      amountVnd: 36_800_000,
      became: [
        { act: 'reject', comment: 'Biên bản họp phụ huynh cho thấy mức đóng góp khác nhau và có hộ không đóng.' },
      ],
    },
    {
      by: 'lam',
      topic: 'grassroots-democracy',
      summary: 'Chưa họp dân về mức đóng góp làm đường thôn.',
      from: '2023-02-01',
      to: '2023-04-30',
      became: [{ act: 'withdraw', ground: 'Biên bản họp thôn được tìm thấy trong hồ sơ lưu.' }],
    },
  ],
  followUp: [
    {
      after: 6,
      by: 'ha',
      type: 'ReportResultToRequester',
      data: (on, world) => ({ document: world.paper('99.903.TTr', 'letter', on), occurredOn: on }),
    },
    { after: 4, by: 'son', type: 'ProposeClosure', data: (on) => ({ outcome: 'no-recommendations', occurredOn: on }) },
    { after: 6, by: 'doan', type: 'CloseCase', data: (on) => ({ occurredOn: on }) },
  ],
};

const communeLand: Story = {
  name: 'commune-land',
  source: 'citizen-report',
  sourceReference: 'Phiếu tiếp công dân 41/2024',
  body: '99.TTr',
  unit: '99.902.01',
  place: 'UBND xã Đông Hải',
  topics: ['land', 'public-disclosure'],
  period: { from: '2020-01-01', to: '2024-03-31' },
  corruptionSigns: true,
  openedOn: '2024-10-07',
  durationDays: 40,
  people: { head: 'chanh', leader: 'doan', members: ['khai', 'xuan'], drafter: 'khai', appraiser: 'tham' },
  until: 'following-up',
  headResponsibilityGrade: 'weak-management-capacity',
  findings: [
    {
      by: 'xuan',
      topic: 'land',
      violationCode: '94.1.c',
      summary: 'Giao đất công ích ven biển không qua đấu giá cho ba hộ.',
      details: 'Hồ sơ giao đất thiếu biên bản họp hội đồng; một hộ là người thân của cán bộ địa chính.',
      from: '2021-06-01',
      to: '2022-02-28',
      landM2: 4_250,
      evidence: ['coastal parcel map'],
      became: [
        {
          act: 'reclassify',
          topic: 'land',
          actCode: '2.1.d',
          ground: 'Có lợi ích vật chất: tiền thuê đất thu riêng, không nộp ngân sách.',
        },
        {
          act: 'uphold',
          suspects: ['Trần Văn Ví Dụ'],
          legalBasis: ['Điều 2.1.d Luật PCTN 2018', 'Điều 118 Luật Đất đai 2013'],
          responsiblePost: 'Công chức địa chính - xây dựng',
        },
      ],
    },
    {
      by: 'xuan',
      topic: 'public-disclosure',
      violationCode: '94.1.a',
      summary: 'Kế hoạch sử dụng đất năm 2023 không được công bố đúng hạn.',
      from: '2023-01-01',
      to: '2023-06-30',
      responsiblePost: 'Chủ tịch UBND xã',
      legalBasis: ['Điều 48 Luật Đất đai 2013'],
      became: [{ act: 'uphold' }],
    },
  ],
  recommendations: [
    {
      kind: 'recover-land',
      summary: 'Thu hồi 4.250 m² đất công ích giao không đúng.',
      addressee: '99.902.01',
      landM2: 4_250,
      dueInDays: 120,
      findings: ['F1'],
    },
    {
      kind: 'recover-budget',
      summary: 'Nộp ngân sách tiền thuê đất đã thu riêng.',
      addressee: '99.902.01',
      amountVnd: 96_500_000,
      dueInDays: 60,
      findings: ['F1'],
    },
  ],
  followUp: [
    done(52, 'doan', 'R2'),
    verified(12, 'doan', 'R2'),
    // The letter lay in the commune that was merged: it came to the province weeks after the fact.
    done(130, 'locOfProvince', 'R1', 'Biên bản bàn giao đất tìm thấy khi tiếp nhận hồ sơ sau sáp nhập.', 37),
  ],
};

export const followedUpStories: readonly Story[] = [districtConstruction, schoolContributions, communeLand];
