import { people } from '../people.ts';
import { cases } from './demo-cases.ts';
import type { Screen } from './screen.ts';

const { head, overseer } = people;

/** Who opened, tried or was given what; and who could have seen something. */
export const accessScreens: readonly Screen[] = [
  { name: 'access-log', person: head, path: '/access-log', shows: 'Làm gì, vì sao' },
  {
    name: 'access-log-case',
    person: overseer,
    path: `/access-log?subject=case.${cases.hospital}`,
    shows: 'Ai có quyền xem',
  },
  {
    name: 'access-log-past',
    person: head,
    path: `/access-log?subject=case.${cases.concluded}&asOf=5`,
    shows: 'Khi đó hồ sơ chưa có',
    only: 'laptop',
  },
];
