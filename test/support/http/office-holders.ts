import type { Topic } from '#domain/law/topics.ts';
import type { UnitEvent } from '#domain/unit/events.ts';
import { uuid } from '#test/support/domain/huong-binh.ts';
import { paper } from '#test/support/domain/papers.ts';

/** The day on which everybody here took office. */
export const SINCE = '2021-07-01';

/** Made-up heads and deputies of communes, by what they are called in the stories. */
export const officeHolders = {
  townChairman: { personId: uuid('0ead', 1), name: 'Tô Văn Ngạn' },
  townDeputy: { personId: uuid('0ead', 2), name: 'Kiều Thị Nhàn' },
  villageChairman: { personId: uuid('0ead', 3), name: 'Lục Đình Khoát' },
} as const;
type Key = keyof typeof officeHolders;

const appointment = (key: Key, post: string) => ({
  ...officeHolders[key],
  post,
  level: 'commune-leader' as const,
  acting: false,
  from: SINCE,
  document: paper({ number: 77, year: 2021, signedOn: SINCE }),
});

export const headed = (key: Key): UnitEvent => ({ type: 'HeadAppointed', data: appointment(key, 'Chủ tịch') });

export const deputyFor = (key: Key, ...topics: readonly Topic[]): readonly UnitEvent[] => [
  { type: 'DeputyAppointed', data: appointment(key, 'Phó Chủ tịch') },
  {
    type: 'FieldAssigned',
    data: { deputy: officeHolders[key].personId, topics: [...topics], subUnits: [], from: SINCE },
  },
];
