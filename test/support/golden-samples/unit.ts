import type { unitEventDefinitions } from '#domain/unit/events.ts';
import { type SamplesOf, sampleId, samplePaper } from './sample.ts';

const from = '2024-01-01';
const appointment = {
  personId: sampleId(21),
  name: 'Lê Văn Đứng',
  post: 'Giám đốc Sở Y tế',
  level: 'department-director' as const,
  acting: true,
  from,
  until: '2024-12-31',
  document: samplePaper,
};

export const unitSamples: SamplesOf<typeof unitEventDefinitions> = {
  UnitRegistered: {
    code: '99.S01',
    name: 'Sở Y tế',
    kind: 'provincial-department',
    parent: '99',
    validFrom: '2010-01-01',
    provisional: true,
  },
  UnitConfirmed: { name: 'Sở Y tế', kind: 'provincial-department', parent: '99', validFrom: '2010-01-01' },
  UnitRenamed: { name: 'Sở Y tế và Dân số', from, document: samplePaper },
  UnitMoved: { parent: null, from, document: samplePaper },
  UnitMerged: { into: '99.S02', from, document: samplePaper },
  UnitSplit: {
    into: ['99.S02', '99.S03'],
    defaultOwner: '99.S02',
    owners: [{ subject: 'case', id: sampleId(22), owner: '99.S03' }],
    from,
    document: samplePaper,
  },
  UnitAbolished: { successor: '99.S02', ground: 'Sắp xếp tổ chức bộ máy', from, document: samplePaper },
  HeadAppointed: appointment,
  DeputyAppointed: appointment,
  TermEnded: {
    office: 'deputy',
    personId: sampleId(21),
    from,
    until: '2024-06-30',
    reason: 'moved',
    document: samplePaper,
  },
  FieldAssigned: {
    deputy: sampleId(21),
    topics: ['budget-finance', 'health'],
    subUnits: ['99.S01.BV'],
    from,
    document: samplePaper,
  },
  RemoteAreaFlagged: { remote: true, from, source: 'Quyết định 861/QĐ-TTg' },
};
