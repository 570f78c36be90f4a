import type { officerEventDefinitions } from '#domain/officer/events.ts';
import { type SamplesOf, sampleId, samplePaper } from './sample.ts';

export const officerSamples: SamplesOf<typeof officerEventDefinitions> = {
  OfficerEnrolled: {
    personId: sampleId(31),
    name: 'Trần Thị Đoan',
    rank: 'senior-inspector',
    body: '99.TTr',
    from: '2020-01-01',
  },
  OfficerSuspended: { ground: 'under-review', details: 'Đang xem xét kỷ luật.', occurredOn: '2024-02-01' },
  OfficerReinstated: { occurredOn: '2024-03-01' },
  RoleGranted: {
    role: 'district-inspector',
    territory: ['99.901'],
    from: '2020-01-01',
    until: '2025-06-30',
    document: samplePaper,
  },
  RoleRevoked: { role: 'district-inspector', from: '2020-01-01', occurredOn: '2024-05-01' },
};
