import { describe, expect, it } from 'vitest';
import { personalDataIn } from '#domain/personal-data.ts';

/** Clear texts as inspectors write them, each with someone in it who should not be there. */
const NAMING = [
  'Ông Nguyễn Văn Bình nhận tiền của hộ dân',
  'thu tiền theo yêu cầu của bà Lê Thị Hồng',
  'Đồng chí Trần Đức Lợi ký khống chứng từ',
  'đ/c Phạm Minh Trí không kê khai',
  'Nguyễn Thị Thu Hà, kế toán, lập hồ sơ khống',
  'chi hộ cho Đặng Văn Thẩm 20.000.000 đồng',
  'anh Tuấn là người nhận phong bì',
  'chị Hạnh ở bộ phận một cửa yêu cầu nộp thêm',
  'do Hoàng Xuân Vinh đứng tên',
  'con trai ông Lợi trúng thầu',
  'bị can Phan Thanh khai nhận',
  'liên hệ 0905123456 để nộp tiền',
  'số điện thoại 0905 123 456',
  'gọi +84 905.123.456',
  'căn cước công dân 046200001234',
  'CMND 191234567 cấp tại Huế',
  'gửi về nguyenvana@example.com',
  'Huỳnh Văn Đại chỉ đạo miệng',
  'cụ Tôn Thất Sơn bị thu sai phí',
  'em Mai Phương lớp 5A không được miễn phí',
  'Vợ của Võ Quang Khải được giao đất',
  'theo lời khai của nhân chứng Bùi Thị Tám',
  'Lý Tự Trọng Nhân ký nhận thay',
  'ông Kpă Y Thơm không được hỗ trợ',
  'trưởng thôn tên Dũng giữ sổ',
];

/** The same, with nobody in it. */
const CLEAR = [
  'Thu lệ phí chứng thực cao hơn mức quy định tại bộ phận một cửa',
  'Trường Tiểu học Lê Lợi thu quỹ phụ huynh bình quân',
  'Đường Nguyễn Huệ bị đào không có giấy phép',
  'UBND xã Phú Mỹ chậm công khai quyết toán năm 2025',
  'Chi sai 125.000.000 đồng từ nguồn 2023, theo Nghị định 59/2019/NĐ-CP',
  'Hồ sơ số 15/QĐ-TTr ngày 05/08/2025 không có chữ ký',
  'Phó Chủ tịch UBND xã ký thay khi chưa được ủy quyền',
  'Bệnh viện đa khoa tỉnh Hương Bình mua vượt định mức',
  'Cấp đất tại thôn Hà Trung cho 12 hộ không đúng đối tượng',
  'Luật Đấu thầu 2023, Điều 23: chỉ định thầu gói thầu 1.234.567.890 đồng',
  'Không tổ chức tiếp công dân định kỳ trong 7 tháng',
  'Bà con phản ánh mức thu không được niêm yết',
  'Sở Xây dựng trả hồ sơ trễ hạn 61 trường hợp',
  'Biên bản họp thôn không ghi tỷ lệ tán thành',
];

describe('personalDataIn', () => {
  it('finds most of those who are named: recall on the fixture', () => {
    const missed = NAMING.filter((text) => personalDataIn(text).length === 0);
    // 24 of 25. A first name after "tên" looks like any word that begins a sentence.
    expect(missed).toEqual(['trưởng thôn tên Dũng giữ sổ']);
  });

  it('leaves texts alone that name nobody', () => {
    expect(CLEAR.flatMap((text) => personalDataIn(text).map((found) => `${text}: ${found.text}`))).toEqual([]);
  });

  it('says what and where, once for each', () => {
    expect(personalDataIn('Ông Nguyễn Văn Bình (0905123456) và bà Lê Thị Hồng')).toEqual([
      { kind: 'name', text: 'Ông Nguyễn Văn Bình', at: 0 },
      { kind: 'phone', text: '0905123456', at: 21 },
      { kind: 'name', text: 'bà Lê Thị Hồng', at: 36 },
    ]);
  });

  it('reads decomposed text as it reads composed', () => {
    expect(personalDataIn('ông Nguyễn Văn Bình'.normalize('NFD'))).toEqual(personalDataIn('ông Nguyễn Văn Bình'));
  });

  it.each([
    'Nguyễn '.repeat(8_000),
    'ông '.repeat(10_000),
    '0'.repeat(50_000),
    'a@'.repeat(25_000),
    'Ab '.repeat(16_000),
  ])('does not lose itself in a long text: %#', (text) => {
    const timed = () => {
      const begun = performance.now();
      personalDataIn(text);
      return performance.now() - begun;
    };
    expect(Math.min(timed(), timed(), timed())).toBeLessThan(2_000);
  });
});
