import { suspectId } from './finding-steps.ts';
import { INVESTIGATORS, linkMatter, onMatter, PROCURACY } from './matter-acts.ts';
import { ONE_STOP } from './one-stop-matter.ts';
import { done, verified } from './recommendation-acts.ts';
import { handled, ordered, paidOf } from './recovery-acts.ts';
import type { Story } from './story.ts';

/**
 * A planned inspection of a district: fees that were charged too high, and behind them a bribe at the one-stop desk. The
 * bribe goes to the province, which inspects it in a case of its own; the district concludes the rest. All made up.
 */
const matter = onMatter(ONE_STOP.matter);

const district: Story = {
  name: ONE_STOP.districtCase,
  source: 'plan',
  body: '99.901.TTr',
  unit: ONE_STOP.unit,
  place: 'Hội trường UBND thị trấn An Lộc',
  topics: ['administrative-procedure', 'public-disclosure'],
  period: { from: '2022-07-01', to: '2023-11-30' },
  openedOn: '2024-01-02',
  durationDays: 30,
  people: { head: 'binh', leader: 'loc', members: ['an'], drafter: 'an' },
  until: 'following-up',
  headResponsibilityGrade: 'irresponsible-management',
  findings: [
    {
      by: 'an',
      topic: 'administrative-procedure',
      violationCode: '94.1.b',
      summary: 'Thu phí chứng thực, đăng ký hộ tịch cao hơn mức quy định của 168 hộ.',
      from: '2022-09-01',
      to: '2023-10-31',
      amountVnd: 12_480_000,
      responsiblePost: 'Phó Chủ tịch UBND thị trấn',
      legalBasis: ['Điều 4 TT 226/2016/TT-BTC'],
      became: [{ act: 'uphold' }],
    },
    {
      by: 'an',
      topic: 'administrative-procedure',
      violationCode: '94.1.b',
      summary: 'Bộ phận một cửa thu thêm ngoài biên lai của 37 hộ làm thủ tục đất đai.',
      details: 'Nhiều hộ cùng nêu số tiền đưa trực tiếp, không có biên lai, để hồ sơ được trả sớm.',
      from: '2023-02-01',
      to: '2023-10-31',
      amountVnd: 55_500_000,
      became: [
        {
          act: 'reclassify',
          topic: 'administrative-procedure',
          actCode: '2.1.b',
          ground: 'Tiền được đưa để hồ sơ được giải quyết sớm: có dấu hiệu nhận hối lộ, không còn là thu sai mức.',
        },
        {
          act: 'uphold',
          suspects: [ONE_STOP.suspect],
          legalBasis: ['Điều 2.1.b Luật PCTN 2018'],
          responsiblePost: 'Công chức bộ phận một cửa',
          crimeSigns: true,
        },
        { act: 'transfer', recipient: INVESTIGATORS },
      ],
    },
  ],
  afterFindings: [
    matter(1, 'loc', {
      type: 'IdentifyMatter',
      data: (on, world) => ({
        source: 'inspection',
        caseId: world.idOf({ case: ONE_STOP.districtCase }),
        findingIds: ['F2'],
        unit: ONE_STOP.unit,
        topic: 'administrative-procedure',
        actCode: '2.1.b',
        from: '2023-02-01',
        to: '2023-10-31',
        amountVnd: 55_500_000,
        summary: 'Nhận tiền của người dân tại bộ phận một cửa để trả hồ sơ đất đai sớm.',
        offenders: [
          {
            personId: suspectId(ONE_STOP.suspect),
            name: ONE_STOP.suspect,
            post: 'Công chức bộ phận một cửa',
            level: 'staff',
          },
        ],
        occurredOn: on,
      }),
    }),
    linkMatter(ONE_STOP.districtCase, ONE_STOP.matter, 'loc'),
    matter(0, 'binh', {
      type: 'NotifyProcuracy',
      data: (on, world) => ({ recipient: PROCURACY, document: world.paper('99.901.TTr', 'letter', on) }),
    }),
    matter(1, 'binh', {
      type: 'EscalateMatter',
      data: (on, world) => ({
        ground: 'Vụ việc có dấu hiệu tham nhũng; cuộc thanh tra của huyện tiếp tục với các nội dung còn lại.',
        document: world.paper('99.901.TTr', 'letter', on),
        occurredOn: on,
      }),
    }),
  ],
  recommendations: [
    {
      kind: 'return-to-payer',
      summary: 'Trả lại cho 168 hộ dân số phí thu vượt.',
      addressee: ONE_STOP.unit,
      amountVnd: 12_480_000,
      dueInDays: 60,
      findings: ['F1'],
    },
  ],
  followUp: [
    ordered(9, 'loc', ['R1'], { number: 140, issuer: '99.901', received: 8 }),
    paidOf(40, 'loc', 'R1', {
      amountVnd: 12_480_000,
      destination: 'payers',
      payer: { kind: 'unit', name: 'UBND thị trấn An Lộc' },
      slip: 11,
      symbol: 'BK-UBND',
      issuer: ONE_STOP.unit,
    }),
    done(52, 'loc', 'R1', 'Bảng kê ký nhận của 168 hộ dân.'),
    verified(13, 'loc', 'R1'),
    { after: 12, by: 'binh', type: 'ProposeClosure', data: (on) => ({ outcome: 'fully-implemented', occurredOn: on }) },
    { after: 5, by: 'khai', type: 'CloseCase', data: (on) => ({ occurredOn: on }) },
  ],
};

const province: Story = {
  name: ONE_STOP.provincialCase,
  source: 'escalation',
  sourceReference: 'Công văn của Thanh tra huyện An Lộc, tháng 02/2024',
  body: '99.TTr',
  unit: ONE_STOP.unit,
  place: 'UBND thị trấn An Lộc',
  topics: ['administrative-procedure'],
  period: { from: '2023-01-01', to: '2023-12-31' },
  corruptionSigns: true,
  openedOn: '2024-02-16',
  durationDays: 30,
  people: { head: 'chanh', leader: 'khai', members: ['xuan'], drafter: 'xuan', appraiser: 'tham' },
  numbers: { decision: 6, report: 5, conclusion: 4 },
  until: 'following-up',
  headResponsibilityGrade: 'irresponsible-management',
  findings: [
    {
      by: 'xuan',
      topic: 'administrative-procedure',
      actCode: '2.1.b',
      summary: 'Công chức bộ phận một cửa nhận tiền của 37 hộ khi giải quyết thủ tục đất đai.',
      details: 'Lời khai của 21 hộ và tin nhắn hẹn trả hồ sơ khớp nhau về ngày và số tiền.',
      from: '2023-02-01',
      to: '2023-10-31',
      amountVnd: 55_500_000,
      became: [
        {
          act: 'uphold',
          suspects: [ONE_STOP.suspect],
          legalBasis: ['Điều 2.1.b Luật PCTN 2018'],
          responsiblePost: 'Công chức bộ phận một cửa',
        },
      ],
    },
  ],
  afterFindings: [linkMatter(ONE_STOP.provincialCase, ONE_STOP.matter, 'khai', ['F1'])],
  recommendations: [
    {
      kind: 'handle-individual',
      summary: 'Xem xét trách nhiệm của người đứng đầu và cấp phó phụ trách lĩnh vực thủ tục hành chính.',
      addressee: '99.901',
      dueInDays: 45,
      findings: ['F1'],
    },
  ],
  followUp: [
    done(38, 'khai', 'R1'),
    handled(3, 'khai', 'R1', {
      form: 'Xem xét trách nhiệm người đứng đầu và cấp phó',
      organisations: 0,
      individuals: 2,
      number: 402,
      issuer: '99.901',
    }),
    verified(10, 'xuan', 'R1'),
  ],
};

export const oneStopStories: readonly Story[] = [district, province];
