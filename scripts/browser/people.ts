/** Persons of the demo, by what they do there. All of them are fictional. */
export const people = {
  inspector: 'Trần Thị Đoan',
  leader: 'Võ Quang Khải',
  field: 'Đỗ Thị Lộc',
  head: 'Nguyễn Hữu Chánh',
  appraiser: 'Đặng Thị Thắm',
  overseer: 'Lý Thị Giám',
  administrator: 'Lê Thị Quân',
} as const;
