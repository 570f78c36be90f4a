import { people } from '../people.ts';
import { cases } from './demo-cases.ts';
import type { Screen } from './screen.ts';

const { inspector, overseer } = people;

const letters = [`${cases.concluded}.R1`, `${cases.concluded}.R2`, `${cases.followedUp}.R1`].join(',');

/** What is to be followed up: the workbench, its letters, the ledger of payments, and the acts. */
export const followUpScreens: readonly Screen[] = [
  { name: 'follow-up', person: inspector, path: '/follow-up', shows: 'Soạn văn bản đôn đốc' },
  { name: 'follow-up-settled', person: overseer, path: '/follow-up?list=all&sort=-owed', shows: 'Đã thu' },
  {
    name: 'reminder-letters',
    person: inspector,
    path: `/follow-up/letters?rows=${letters}`,
    shows: 'Kính gửi',
  },
  {
    name: 'payment-ledger',
    person: inspector,
    path: `/cases/${cases.lateJudgment}?tab=recommendations`,
    shows: 'Sổ thu hồi R1',
  },
  {
    name: 'payment-ledger-land',
    person: inspector,
    path: `/cases/${cases.followedUp}?tab=recommendations`,
    shows: 'Sổ thu hồi R1',
  },
  {
    name: 'record-recovery',
    person: inspector,
    path: `/cases/${cases.concluded}/do/record-recovery?subject=R1`,
    shows: 'Ai đã nộp, trả',
  },
  {
    name: 'reverse-recovery',
    person: inspector,
    path: `/cases/${cases.followedUp}/do/reverse-recovery?subject=P2`,
    shows: 'Vì sao đảo',
  },
  {
    name: 'record-order',
    person: inspector,
    path: `/cases/${cases.concluded}/do/record-implementation-order`,
    shows: 'Số ngày phải thực hiện',
  },
  {
    name: 'send-reminder',
    person: inspector,
    path: `/cases/${cases.concluded}/do/send-reminder?subject=R1`,
    shows: 'Đề nghị trả lời trước hết ngày',
  },
  {
    name: 'record-check',
    person: inspector,
    path: `/cases/${cases.concluded}/do/record-follow-up-check?subject=R1`,
    shows: 'Kiểm tra thấy gì',
  },
  {
    name: 'record-handling',
    person: inspector,
    path: `/cases/${cases.takenOver}/do/record-handling?subject=R2`,
    shows: 'Hình thức xử lý',
  },
];
