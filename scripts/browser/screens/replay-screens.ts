import { people } from '../people.ts';
import { cases, heads } from './demo-cases.ts';
import { press, type Screen } from './screen.ts';

const { inspector, overseer } = people;

/** Walking through the ledger, and two moments side by side: of everything, of a case, a unit, a head. */
export const replayScreens: readonly Screen[] = [
  { name: 'replay', person: overseer, path: '/replay?asOf=482', shows: 'Đang ở sự kiện' },
  {
    name: 'replay-case',
    person: overseer,
    path: `/replay?scope=case:${cases.closed}&asOf=300`,
    shows: 'Đang ở sự kiện',
  },
  { name: 'replay-unit', person: inspector, path: '/replay?scope=unit:99.901.01', shows: 'Đang ở sự kiện' },
  {
    name: 'replay-head',
    person: inspector,
    path: `/replay?scope=head:${heads.lateJudgment}&asOf=400`,
    shows: 'Đang ở sự kiện',
  },
  {
    name: 'replay-bookmarks',
    person: inspector,
    path: '/replay?asOf=300',
    opens: press(/^(Mốc đã đánh dấu|Bookmarks)$/),
    shows: 'Tên mốc',
    only: 'laptop',
  },
  { name: 'compare', person: overseer, path: '/compare?from=400&to=600', shows: 'Những gì đã đổi' },
  {
    name: 'compare-values',
    person: overseer,
    path: `/compare?scope=head:${heads.lateJudgment}&from=150`,
    opens: press(/^[0-9]+ (trường đổi|values? changed): (Vụ việc|Matter)/),
    shows: 'Do sự kiện',
  },
  {
    name: 'compare-unit',
    person: inspector,
    path: '/compare?scope=unit:99.901.01&from=150&to=600',
    shows: 'Thời hạn khác đi',
  },
  {
    name: 'compare-case',
    person: inspector,
    path: `/compare?scope=case:${cases.lateJudgment}&from=150`,
    shows: 'Trường đổi',
  },
  {
    name: 'compare-head',
    person: overseer,
    path: `/compare?scope=head:${heads.lateJudgment}&from=150`,
    shows: 'Xem xét trách nhiệm:',
  },
  { name: 'compare-same', person: inspector, path: '/compare?from=400&to=400', shows: 'Không có gì khác nhau' },
];
