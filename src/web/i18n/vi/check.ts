/** Words of a check, which is never called an inspection. */
export const check = {
  open: {
    form: 'Hình thức',
    formHint:
      'Thanh tra theo trình tự, thời hạn của Luật Thanh tra và kết thúc bằng kết luận được công khai; kiểm tra gọn hơn: quyết định, kiểm tra tại đơn vị, thông báo kết quả.',
    from: 'Thời kỳ kiểm tra: từ ngày',
    topics: 'Nội dung kiểm tra',
  },
  period: 'thời kỳ kiểm tra',
  decision: {
    paper: 'Quyết định kiểm tra',
    days: 'Thời hạn kiểm tra (ngày), nếu quyết định có ghi',
    daysHint: 'Thời hạn của Luật Thanh tra không áp dụng cho kiểm tra.',
    effect: 'Tổ kiểm tra làm việc được ngay khi có quyết định; không có bước công bố.',
  },
  end: {
    on: 'Ngày kiểm tra xong',
    minutesOn: 'Ngày lập biên bản kiểm tra',
    place: 'Nơi lập biên bản',
    effect: 'Phát hiện vẫn được xem xét cho đến khi có thông báo kết quả.',
  },
  result: {
    paper: 'Thông báo kết quả kiểm tra',
    blockers: 'Chưa thông báo được kết quả, còn:',
    effect:
      'Kết quả là các phát hiện đã giữ nguyên, cùng kiến nghị dưới đây. Từ ngày thông báo, phát hiện không thay đổi nữa và giám sát xem được hồ sơ.',
  },
  stop: {
    final: 'Dừng kiểm tra là dừng hẳn: không ghi thêm được vào hồ sơ, trừ việc phát sinh từ cuộc kiểm tra.',
    ground: 'Lý do dừng',
    paper: 'Quyết định dừng kiểm tra',
  },
  tab: { team: 'Tổ kiểm tra', after: 'Sau thông báo' },
  diaryTitle: 'Nhật ký tổ kiểm tra',
  teamNone: 'Chưa thành lập tổ kiểm tra.',
  notYet: 'Việc tại đơn vị bắt đầu khi có quyết định kiểm tra.',
  closureNotYet: 'Việc theo dõi bắt đầu khi có thông báo kết quả kiểm tra.',
  noDeadlines: 'Chưa có thời hạn nào: kiểm tra không có thời hạn của Luật Thanh tra, chỉ có hạn của từng kiến nghị.',
  stopped: 'Dừng kiểm tra ngày {{day}}',
  outcome: 'Kết quả kiểm tra',
  outline: 'Chưa thông báo kết quả kiểm tra: giám sát chỉ xem được giai đoạn. Nội dung sẽ mở khi có thông báo.',
} as const;
