import { fileHash } from './outcome.ts';
import { done, verified } from './recommendation-acts.ts';
import type { Story } from './story.ts';

/** Inspections that have come to their end. Every name, place and sum in them is made up. */
const communeFees: Story = {
  name: 'commune-fees',
  source: 'plan',
  body: '99.901.TTr',
  unit: '99.901.01',
  place: 'Hội trường UBND xã Phú Mỹ',
  topics: ['administrative-procedure', 'public-disclosure', 'budget-finance'],
  period: { from: '2022-01-01', to: '2023-06-30' },
  openedOn: '2023-09-11',
  durationDays: 25,
  people: { head: 'binh', leader: 'loc', members: ['an'], drafter: 'an' },
  until: 'following-up',
  findings: [
    {
      by: 'an',
      topic: 'administrative-procedure',
      violationCode: '94.1.b',
      summary: 'Bộ phận một cửa thu phí chứng thực cao hơn mức quy định của 214 hộ dân.',
      details: 'Biên lai quyển số 3 và số 5 ghi mức thu cao hơn 10.000 đồng mỗi bản; cán bộ trực quầy xác nhận.',
      from: '2022-03-01',
      to: '2023-05-31',
      amountVnd: 8_560_000,
      became: [
        { act: 'return', comment: 'Bổ sung căn cứ về mức thu và chức danh chịu trách nhiệm trước khi kết luận.' },
        {
          act: 'correct',
          changes: {
            amountVnd: 9_240_000,
            legalBasis: ['Điều 4 TT 226/2016/TT-BTC'],
            responsiblePost: 'Chủ tịch UBND xã',
          },
        },
        { act: 'uphold' },
      ],
    },
    {
      by: 'an',
      topic: 'public-disclosure',
      violationCode: '94.1.a',
      summary: 'Danh sách hộ nghèo và các khoản dân đóng góp không được niêm yết trong hai quý.',
      from: '2022-07-01',
      to: '2022-12-31',
      responsiblePost: 'Công chức văn hóa - xã hội',
      legalBasis: ['Điều 11 Luật Thực hiện dân chủ ở cơ sở 2022'],
      became: [{ act: 'uphold' }],
    },
  ],
  recommendations: [
    {
      kind: 'return-to-payer',
      summary: 'Trả lại cho 214 hộ dân số phí chứng thực thu vượt.',
      addressee: '99.901.01',
      amountVnd: 9_240_000,
      dueInDays: 60,
      findings: ['F1'],
    },
    {
      kind: 'handle-organisation',
      summary: 'Kiểm điểm tập thể và niêm yết công khai theo quy định.',
      addressee: '99.901.01',
      dueInDays: 45,
      findings: ['F2'],
    },
  ],
  followUp: [
    done(34, 'loc', 'R2'),
    verified(6, 'loc', 'R2'),
    done(18, 'loc', 'R1', 'Bảng kê ký nhận của 214 hộ dân kèm theo báo cáo.'),
    verified(20, 'loc', 'R1'),
    { after: 5, by: 'binh', type: 'ProposeClosure', data: (on) => ({ outcome: 'fully-implemented', occurredOn: on }) },
    { after: 4, by: 'khai', type: 'CloseCase', data: (on) => ({ occurredOn: on }) },
  ],
};

const hospitalProcurement: Story = {
  name: 'hospital-procurement',
  source: 'complaint-or-denunciation',
  sourceReference: 'Sổ tiếp nhận 2023, mục 118',
  body: '99.TTr',
  unit: '99.S01',
  place: 'Phòng họp số 2, Sở Y tế',
  topics: ['procurement', 'health', 'asset-declaration'],
  period: { from: '2021-01-01', to: '2023-12-31' },
  corruptionSigns: true,
  openedOn: '2024-01-08',
  durationDays: 45,
  people: { head: 'chanh', leader: 'doan', members: ['xuan', 'phuc'], drafter: 'xuan', appraiser: 'tham' },
  until: 'following-up',
  headResponsibilityGrade: 'irresponsible-management',
  notExamined: ['asset-declaration'],
  findings: [
    {
      by: 'xuan',
      topic: 'procurement',
      actCode: '2.1.b',
      summary: 'Cán bộ khoa Dược nhận tiền của nhà cung cấp khi lập hồ sơ mời thầu vật tư y tế năm 2022.',
      details: 'Sao kê và lời trình bày của nhà cung cấp cho thấy ba lần chuyển tiền trước ngày mở thầu.',
      unit: '99.S01.BV1',
      from: '2022-02-15',
      to: '2022-09-30',
      amountVnd: 320_000_000,
      evidence: ['hospital bank statement', 'hospital tender file'],
      became: [
        { act: 'review-own' },
        {
          act: 'uphold',
          suspects: ['Nguyễn Thị Giả Định'],
          legalBasis: ['Điều 2.1.b Luật PCTN 2018'],
          responsiblePost: 'Trưởng khoa Dược',
          crimeSigns: true,
        },
        { act: 'transfer', recipient: 'Cơ quan Cảnh sát điều tra Công an tỉnh Hương Bình (hư cấu)' },
      ],
    },
    {
      by: 'phuc',
      topic: 'procurement',
      violationCode: '94.1.d',
      summary: 'Thành viên tổ chuyên gia đấu thầu không báo cáo xung đột lợi ích.',
      unit: '99.S01.BV1',
      from: '2022-01-10',
      to: '2022-12-20',
      responsiblePost: 'Giám đốc bệnh viện',
      legalBasis: ['Điều 23 Luật PCTN 2018'],
      became: [{ act: 'uphold' }],
    },
  ],
  recommendations: [
    {
      kind: 'recover-budget',
      summary: 'Thu hồi nộp ngân sách phần chênh lệch giá vật tư y tế.',
      addressee: '99.S01.BV1',
      amountVnd: 1_186_400_000,
      dueInDays: 90,
      findings: ['F1'],
    },
    {
      kind: 'handle-individual',
      summary: 'Xem xét trách nhiệm người đứng đầu bệnh viện trong công tác đấu thầu.',
      addressee: '99.S01',
      dueInDays: 60,
      findings: ['F1', 'F2'],
    },
  ],
  redactions: [
    { passage: 'Mục III.2, họ tên người bị phản ánh', ground: 'Vụ việc đang được cơ quan điều tra xem xét' },
  ],
  followUp: [
    done(40, 'doan', 'R2'),
    verified(9, 'doan', 'R2'),
    done(30, 'doan', 'R1', 'Giấy nộp tiền của Kho bạc kèm theo công văn.'),
    verified(12, 'xuan', 'R1'),
    {
      after: 3,
      by: 'doan',
      type: 'ProposeClosure',
      data: (on) => ({ outcome: 'fully-implemented', occurredOn: on }),
      refused: 'ClosureGateUnmet',
    },
    {
      after: 8,
      by: 'chanh',
      type: 'DeclareMatterNotRequired',
      data: (on, world) => ({
        findingIds: ['F1'],
        ground:
          'Cơ quan điều tra ở trung ương đã nhập hành vi này vào vụ án đang thụ lý; vụ việc được theo dõi tại đó.',
        document: world.paper('99.TTr', 'notice', on),
        occurredOn: on,
      }),
    },
    {
      after: 0,
      by: 'chanh',
      type: 'DeclareAccountabilityNotRequired',
      data: (on) => ({
        ground: 'Cấp có thẩm quyền đã xử lý trách nhiệm người đứng đầu ở hồ sơ cán bộ, trước ngày kết luận.',
        occurredOn: on,
      }),
    },
    {
      after: 1,
      by: 'xuan',
      type: 'ReverifyEvidence',
      data: (on) => ({ hashes: ['hospital bank statement', 'hospital tender file'].map(fileHash), occurredOn: on }),
    },
    { after: 2, by: 'doan', type: 'ProposeClosure', data: (on) => ({ outcome: 'fully-implemented', occurredOn: on }) },
    { after: 5, by: 'chanh', type: 'CloseCase', data: (on) => ({ occurredOn: on }) },
  ],
};

export const closedStories: readonly Story[] = [communeFees, hospitalProcurement];
