/** Chuông và trang thông báo. */
export const notifications = {
  title: 'Thông báo',
  bell: 'Thông báo: {{count}} chưa đọc',
  unread: '{{count}} thông báo chưa đọc',
  nothingNew: 'Không có gì mới.',
  all: 'Tất cả thông báo ({{count}})',
  counts: '{{count}} thông báo, {{unread}} chưa đọc.',
  onlyUnread: 'Chỉ xem chưa đọc',
  mark: 'Đánh dấu đã đọc',
  markOne: 'Đánh dấu đã đọc: {{what}}',
  markAll: 'Đánh dấu đã đọc tất cả',
  read: 'đã đọc',
  ofNow: 'Thông báo chỉ nói về hiện tại: điều gì đang chờ bạn lúc này. Bạn đang xem quá khứ.',
  cut: 'Có loại còn nhiều hơn số được liệt kê; hãy xem danh sách của loại đó.',
} as const;
