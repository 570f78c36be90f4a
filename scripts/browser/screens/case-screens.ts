import { people } from '../people.ts';
import { cases } from './demo-cases.ts';
import { press, type Screen } from './screen.ts';

const { inspector, field, overseer } = people;

/** The file of a case, in every state. */
export const caseScreens: readonly Screen[] = [
  { name: 'case-overview', person: inspector, path: `/cases/${cases.followedUp}`, shows: 'Căn cứ thẩm quyền' },
  {
    name: 'case-findings',
    person: inspector,
    path: `/cases/${cases.followedUp}?tab=findings`,
    shows: 'Hành vi tham nhũng',
  },
  { name: 'case-review', person: field, path: `/cases/${cases.inFieldwork}?tab=findings`, shows: 'chờ xem xét' },
  {
    name: 'case-recommendations',
    person: inspector,
    path: `/cases/${cases.followedUp}?tab=recommendations`,
    shows: 'R1',
  },
  {
    name: 'case-timeline',
    person: inspector,
    path: `/cases/${cases.followedUp}?tab=timeline`,
    shows: 'Mới nhất trước',
  },
  { name: 'case-documents', person: inspector, path: `/cases/${cases.followedUp}?tab=documents`, shows: '11/QĐ-TTr' },
  { name: 'case-team', person: inspector, path: `/cases/${cases.followedUp}?tab=team`, shows: 'Trưởng đoàn' },
  {
    name: 'case-closure',
    person: inspector,
    path: `/cases/${cases.followedUp}?tab=closure`,
    shows: 'điều kiện chưa đạt',
  },
  { name: 'case-closed', person: inspector, path: `/cases/${cases.closed}?tab=closure`, shows: 'Đã kết thúc ngày' },
  { name: 'case-taken-over', person: inspector, path: `/cases/${cases.takenOver}`, shows: 'kế thừa từ' },
  { name: 'case-suspended', person: inspector, path: `/cases/${cases.suspended}`, shows: 'Đang tạm dừng từ' },
  { name: 'case-terminated', person: inspector, path: `/cases/${cases.terminated}`, shows: 'Đình chỉ ngày' },
  {
    name: 'case-past',
    person: inspector,
    path: `/cases/${cases.followedUp}?asOf=2024-10-31T23:00:00%2B07:00`,
    shows: 'lúc 31/10/2024',
  },
  {
    name: 'case-not-then',
    person: inspector,
    path: `/cases/${cases.followedUp}?asOf=100`,
    shows: 'Lúc đó chưa có hồ sơ này',
  },
  { name: 'case-outline', person: overseer, path: `/cases/${cases.inFieldwork}`, shows: 'Kết luận chưa công khai' },
  { name: 'case-overseer', person: overseer, path: `/cases/${cases.followedUp}?tab=findings`, shows: 'Đã niêm phong' },
  {
    name: 'field-history',
    person: inspector,
    path: `/cases/${cases.followedUp}`,
    opens: press(/(Lịch sử của|History of) /),
    shows: 'Mới nhất ở trên',
  },
  {
    name: 'replay-list',
    person: overseer,
    path: `/cases/${cases.followedUp}`,
    opens: press(/^(Danh sách sự kiện|List of events)/),
    shows: 'Mở cuộc thanh tra UBND xã Đông Hải',
  },
  {
    name: 'reveal-asked',
    person: inspector,
    path: `/cases/${cases.followedUp}?tab=findings`,
    opens: press(/^(Mở niêm phong|Open the seal)/),
    shows: 'Mở nội dung niêm phong',
  },
];
