/** What is to be done about the responsibility of heads, as the first screen says it. */
export const headTasks = {
  title: 'Trách nhiệm người đứng đầu: việc cần làm',
  all: 'Mọi việc về trách nhiệm',
  more_other: 'và {{count}} việc nữa',
  nobody: 'Chưa xác định được ai',
  task: {
    determine: 'Cần xác định ai chịu trách nhiệm',
    open: 'Chưa mở xem xét',
    assess: 'Có căn cứ chờ đánh giá',
    confirm: 'Chờ người thứ hai xác nhận',
    review: 'Cần xem xét lại',
    missing: 'Thiếu văn bản',
  },
} as const;
