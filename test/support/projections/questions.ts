import { STATISTICS_COLUMNS } from '#domain/law/statistics-form.ts';
import type { Queries } from '#projecting/read-model.ts';
import { CLOCK_LISTS } from '#projections/deadlines/matching.ts';
import { FOLLOW_UP_LISTS } from '#projections/follow-up/matching.ts';
import { readModels } from '#projections/index.ts';
import { REQUEST_LISTS } from '#projections/oversight-requests/matching.ts';
import { SEES_ALL } from '#projections/rights/visibility.ts';
import { unitCodes as c, people } from '#test/support/domain/huong-binh.ts';
import { PLAN_ID } from '#test/support/domain/plan.ts';
import { CASE_IDS } from './random-history.ts';
import { ACTION_IDS, HEADS, MATTER_IDS } from './random-matter.ts';
import { REQUEST_IDS } from './random-oversight.ts';

export type Question = readonly [model: string, query: string, params: unknown];

/** Sees everything, by rights that no event changes: rights of now are tested apart from data of then. */
const seesAll = SEES_ALL;
const province = { ...seesAll, units: [c.department, c.hospital], withCases: [CASE_IDS[0]] };
const opened = { visibility: seesAll, sort: 'opened', direction: 'desc', limit: 3 };

const caseRegister: readonly Question[] = [
  { ...opened },
  { ...opened, direction: 'asc', sort: 'stage-since', after: '1.2024-02-01.x' },
  { ...opened, q: 'phu duong' },
  { ...opened, q: 'ubnd đất đai' },
  { ...opened, q: 'thu phi', stages: ['announced', 'fieldwork-ended', 'reported'] },
  { ...opened, unit: c.district, hasOpenFindings: true },
  { ...opened, visibility: province, topic: 'land' },
  { ...opened, sources: ['plan', 'ad-hoc'], corruptionSigns: false, openedFrom: '2024-01-15', openedTo: '2024-03-01' },
  { ...opened, moveRole: 'leader' },
  { ...opened, inspected: c.department, concludedFrom: '2024-01-01', concludedTo: '2024-12-31' },
  { ...opened, stages: ['closed'], sinceFrom: '2024-02-01', sinceTo: '2024-12-31' },
  { ...opened, assessed: 'examined' },
  { ...opened, assessed: 'violations', dimension: 4, unit: c.district },
  { ...opened, assessed: 'compliant', topic: 'land' },
  { ...opened, moveOfficer: people.leader.officerId, body: c.provincialInspectorate },
].flatMap(({ sort, direction, limit, ...filters }) => [
  ['case-register', 'list', { sort, direction, limit, ...filters }] as const,
  ['case-register', 'count', filters] as const,
]);

const clocks = { visibility: seesAll, axis: 'recorded', list: 'open', limit: 4 };
const SUBJECT_CLOCKS = ['official-suspension', 'cancel-official-suspension', 'consider-discipline'];
const assumed = { date: '2024-03-04', kind: 'holiday', label: '', mark: 'unverified' };

const outlineOnly = { ...seesAll, beforePublication: 'outline' };

const deadlines: readonly Question[] = [
  ...CLOCK_LISTS.map((list): Question => ['deadlines', 'list', { ...clocks, list }]),
  ['deadlines', 'list', { ...clocks, list: 'running', clocks: SUBJECT_CLOCKS, limit: 200 }],
  ['deadlines', 'list', { ...clocks, visibility: province, unit: c.department, after: '1.2024-02-01/a/b' }],
  ['deadlines', 'list', { ...clocks, officer: people.leader.officerId, body: c.provincialInspectorate }],
  ['deadlines', 'list', { ...clocks, list: 'overdue', holder: 'head' }],
  ['deadlines', 'list', { ...clocks, axis: 'effective', list: 'overdue' }],
  ['deadlines', 'list', { ...clocks, axis: 'effective', clocks: ['report-results'], dueTo: '2024-06-01' }],
  ...(['recorded', 'effective'] as const).flatMap((axis): readonly Question[] => [
    ['deadlines', 'perDay', { visibility: seesAll, axis, from: '2024-01-01', to: '2024-12-31' }],
    ['deadlines', 'days', { ownerId: CASE_IDS[0], axis, key: 'assign-draft' }],
    ['deadlines', 'ofCase', { caseId: CASE_IDS[0], axis, outline: false }],
    ['deadlines', 'ofCase', { caseId: CASE_IDS[1], axis, outline: true }],
  ]),
  ...[...MATTER_IDS, ...ACTION_IDS].flatMap((subjectId): readonly Question[] => [
    ['deadlines', 'ofSubject', { subjectId, axis: 'recorded' }],
    ['deadlines', 'ofSubject', { subjectId, axis: 'effective' }],
    ['deadlines', 'days', { ownerId: subjectId, axis: 'recorded', key: 'handle-discipline' }],
  ]),
  ...[{}, { unit: c.district }, { body: c.provincialInspectorate }].flatMap((place): readonly Question[] => [
    ['deadlines', 'clockCounts', { visibility: seesAll, ...place }],
    ['deadlines', 'clockCounts', { visibility: province, ...place }],
  ]),
  ...[{}, { place: c.commune }, { owners: [CASE_IDS[0], MATTER_IDS[0], ACTION_IDS[0]] }].flatMap(
    (place): readonly Question[] =>
      [seesAll, province, outlineOnly].flatMap((visibility): readonly Question[] => {
        const compared = { visibility, since: 40, sinceDay: '2024-02-10', ...place };
        return [
          ['deadlines', 'changedClocks', { ...compared, limit: 200 }],
          ['deadlines', 'changedClockCounts', compared],
        ];
      }),
  ),
  ['deadlines', 'calendars', {}],
  ['deadlines', 'policies', {}],
  ['deadlines', 'impact', { visibility: seesAll, supposed: { change: 'day-declared', day: assumed } }],
  ['deadlines', 'impactCounts', { supposed: { change: 'day-declared', day: assumed } }],
  ['deadlines', 'impact', { visibility: province, supposed: { change: 'day-withdrawn', date: '2024-03-11' } }],
];

const accountability: readonly Question[] = [
  ['accountability-matrix', 'matrix', { visibility: seesAll, list: 'all', limit: 5 }],
  ['accountability-matrix', 'matrix', { visibility: province, list: 'tasks', limit: 5 }],
  ['accountability-matrix', 'matrix', { visibility: seesAll, list: 'deviations', unit: c.commune, limit: 1 }],
  ['accountability-matrix', 'matrix', { visibility: seesAll, list: 'decided', limit: 2, after: '9@2024-05-01.1' }],
  [
    'accountability-matrix',
    'matrix',
    { visibility: seesAll, list: 'decided', within: c.district, form: 'reprimand', limit: 9 },
  ],
  [
    'accountability-matrix',
    'matrix',
    { visibility: seesAll, list: 'deviations', deviation: 'lighter', groundless: true, limit: 9 },
  ],
  ['accountability-matrix', 'sanctions', { visibility: seesAll }],
  ['accountability-matrix', 'sanctions', { visibility: province, within: c.district }],
  ...MATTER_IDS.map((matterId): Question => ['accountability-matrix', 'matter', { matterId }]),
  ...ACTION_IDS.map((actionId): Question => ['accountability-matrix', 'action', { actionId }]),
  ...HEADS.map((personId): Question => ['accountability-matrix', 'head', { personId, visibility: seesAll }]),
];

const dossiers: readonly Question[] = [c.commune, c.department, c.school, '99.Z'].flatMap((code) => [
  ['unit-dossier', 'dossier', { code, visibility: seesAll }] as const,
  ['unit-dossier', 'dossier', { code, visibility: { ...province, beforePublication: 'outline' } }] as const,
]);

const plan: readonly Question[] = [
  ['inspection-plan', 'list', {}],
  ['inspection-plan', 'plan', { planId: PLAN_ID, visibility: seesAll }],
  ['inspection-plan', 'plan', { planId: PLAN_ID, visibility: province }],
  ['inspection-plan', 'plan', { planId: '99-2030', visibility: seesAll }],
  ['inspection-plan', 'plan', { planId: '98-2024', visibility: seesAll }],
];

const dashboard: readonly Question[] = [{}, { unit: c.district }, { body: c.provincialInspectorate }].flatMap((place) =>
  [seesAll, province, { ...province, beforePublication: 'outline' }].flatMap((visibility): readonly Question[] => [
    ['oversight-dashboard', 'stages', { visibility }],
    ['oversight-dashboard', 'figures', { visibility, ...place }],
    ['oversight-dashboard', 'coverage', { visibility, ...place }],
    ['oversight-dashboard', 'leftStage', { visibility, ...place, stage: 'announced', limit: 2 }],
    ['oversight-dashboard', 'leftStage', { visibility, ...place, stage: 'opened', limit: 9, after: '9@2024-05-01.3' }],
  ]),
);

const seenThrough = { visibility: seesAll, sort: 'due', limit: 4 };

const followUp: readonly Question[] = [
  ...FOLLOW_UP_LISTS.flatMap((list): readonly Question[] => [
    ['follow-up', 'list', { ...seenThrough, list }],
    ['follow-up', 'totals', { visibility: seesAll, list }],
  ]),
  ['follow-up', 'list', { ...seenThrough, list: 'all', sort: 'owed', limit: 2 }],
  ['follow-up', 'list', { ...seenThrough, list: 'all', after: '9@2024-05-01.2024-03-01/a/R1' }],
  ['follow-up', 'list', { ...seenThrough, list: 'all', sort: 'owed', after: '9@2024-05-01.500000/a/R1' }],
  ['follow-up', 'list', { ...seenThrough, visibility: province, list: 'all', unit: c.department, year: 2024 }],
  ['follow-up', 'list', { ...seenThrough, visibility: outlineOnly, list: 'all', kinds: ['recover-budget', 'other'] }],
  ['follow-up', 'list', { ...seenThrough, list: 'all', body: c.provincialInspectorate }],
  ['follow-up', 'list', { ...seenThrough, list: 'to-remind', leader: people.leader.officerId }],
  ['follow-up', 'list', { ...seenThrough, list: 'all', published: true }],
  ['follow-up', 'totals', { visibility: seesAll, list: 'all', published: false }],
  ['follow-up', 'recovery', { visibility: seesAll }],
  ['follow-up', 'recovery', { visibility: province, unit: c.department, body: c.provincialInspectorate }],
  ['follow-up', 'list', { ...seenThrough, list: 'all', rows: CASE_IDS.map((id) => `${id}.R1`) }],
  ...CASE_IDS.map((caseId): Question => ['follow-up', 'ofCase', { caseId }]),
];

const period = { from: '2024-02-15', to: '2024-08-14' };
const traced = { visibility: seesAll, period, body: null, reportedOn: period.to, since: null, limit: 3 };

const statistics: readonly Question[] = [
  ...[seesAll, province, outlineOnly].map(
    (visibility): Question => [
      'inspection-statistics',
      'form',
      { visibility, period, before: { from: '2023-02-15', to: '2023-08-14' } },
    ],
  ),
  ...STATISTICS_COLUMNS.map((column): Question => ['inspection-statistics', 'trace', { ...traced, column }]),
  ...(['inspections', 'moneyVnd'] as const).flatMap((column): readonly Question[] => [
    ['inspection-statistics', 'trace', { ...traced, column, since: 60, body: c.provincialInspectorate }],
    ['inspection-statistics', 'trace', { ...traced, column, visibility: province, reportedOn: '2024-02-15' }],
    ['inspection-statistics', 'trace', { ...traced, column, visibility: outlineOnly }],
  ]),
];

const log = { visibility: seesAll, limit: 6 };

const access: readonly Question[] = [
  ['access-log', 'list', log],
  ['access-log', 'list', { ...log, after: '60@2024-03-01.60' }],
  ['access-log', 'list', { ...log, kinds: ['reveal', 'refusal'], limit: 200 }],
  ['access-log', 'list', { ...log, visibility: province, limit: 200 }],
  ['access-log', 'list', { ...log, visibility: outlineOnly, limit: 200 }],
  ['access-log', 'list', { ...log, officer: people.overseer.officerId }],
  ['access-log', 'list', { ...log, officer: people.leader.officerId, from: '2024-01-20', to: '2024-03-01' }],
  ['access-log', 'list', { ...log, subject: { kind: 'case', id: CASE_IDS[0] } }],
  ['access-log', 'list', { ...log, subject: { kind: 'matter', id: MATTER_IDS[0] } }],
  ...[...CASE_IDS, ...MATTER_IDS, ...ACTION_IDS].map((id): Question => ['access-log', 'title', { id }]),
];
const scopes = [
  { kind: 'ledger' },
  { kind: 'case', id: CASE_IDS[0] },
  { kind: 'unit', id: c.commune },
  { kind: 'head', id: HEADS[0] },
];
const readers = [seesAll, province, outlineOnly];

const ofSubject = (visibility: (typeof readers)[number], kind: string, id: string): Question => {
  const params = { scope: { kind: 'ledger' }, visibility, since: 0, subject: { kind, id }, limit: 200 };
  return ['case-timeline', 'changedValues', params];
};

const eventLog: readonly Question[] = [
  ...scopes.flatMap((scope) =>
    readers.flatMap((visibility): readonly Question[] => [
      ['case-timeline', 'log', { scope, visibility, reach: 3 }],
      ['case-timeline', 'log', { scope, visibility, around: 70, reach: 2 }],
      ['case-timeline', 'density', { scope, visibility, buckets: 1 }],
      ['case-timeline', 'density', { scope, visibility, buckets: 9 }],
      ['case-timeline', 'changed', { scope, visibility, from: 50, to: 120, limit: 4 }],
      ['case-timeline', 'changed', { scope, visibility, from: 0, to: 900, limit: 2, after: '9@2024-05-01.100' }],
      ['case-timeline', 'changedValues', { scope, visibility, since: 40, limit: 200 }],
      ['case-timeline', 'changedValues', { scope, visibility, since: 0, limit: 7, after: '9@2024-05-01.100.2' }],
      ['case-timeline', 'events', { scope, visibility, limit: 3 }],
      ['case-timeline', 'events', { scope, visibility, limit: 200, after: '9@2024-05-01.20' }],
    ]),
  ),
  ...readers.flatMap((visibility): readonly Question[] => [
    ...CASE_IDS.map((id): Question => ofSubject(visibility, 'case', id)),
    ...MATTER_IDS.map((id): Question => ofSubject(visibility, 'matter', id)),
    ...ACTION_IDS.map((id): Question => ofSubject(visibility, 'accountability', id)),
    ofSubject(visibility, 'unit', c.commune),
  ]),
];

const requests: readonly Question[] = [
  ...REQUEST_LISTS.map((list): Question => ['oversight-requests', 'list', { visibility: seesAll, list, limit: 2 }]),
  ['oversight-requests', 'list', { visibility: province, list: 'all', limit: 200 }],
  ['oversight-requests', 'list', { visibility: outlineOnly, list: 'all', limit: 200 }],
  ['oversight-requests', 'list', { visibility: seesAll, list: 'all', limit: 2, after: '9@2024-05-01.2024-04-01/0' }],
  ['oversight-requests', 'list', { visibility: seesAll, list: 'all', limit: 9, askedBy: people.overseer.officerId }],
  ...[c.provincialInspectorate, c.districtInspectorate].flatMap((answeredBy): readonly Question[] => [
    ['oversight-requests', 'list', { visibility: seesAll, list: 'all', limit: 9, answeredBy }],
    ['oversight-requests', 'counts', { visibility: seesAll, answeredBy }],
  ]),
  ...CASE_IDS.map((id): Question => {
    const subject = { kind: 'case', id };
    return ['oversight-requests', 'list', { visibility: seesAll, list: 'all', limit: 9, subject }];
  }),
  ['oversight-requests', 'counts', { visibility: province }],
  ...REQUEST_IDS.map((requestId): Question => ['oversight-requests', 'request', { requestId }]),
];

/** For every query of every model, some that find something and some that look hard. */
export const questions: readonly Question[] = [
  ...caseRegister,
  ...plan,
  ...dossiers,
  ...dashboard,
  ['case-register', 'carriedInAs', { visibility: seesAll, body: c.provincialInspectorate, reference: 'HS 1' }],
  ['case-register', 'overlapping', { visibility: seesAll, unit: c.commune, from: '2022-01-01', to: '2022-12-31' }],
  ...CASE_IDS.flatMap((caseId): readonly Question[] => [
    ['case-file', 'outline', { caseId }],
    ['case-file', 'file', { caseId }],
    ['case-file', 'fieldwork', { caseId }],
    ['case-file', 'aroundConclusion', { caseId }],
    ['case-file', 'evidence', { caseId }],
    ['case-timeline', 'timeline', { caseId, audience: 'everything', by: 'recorded', direction: 'desc', limit: 200 }],
    ['case-timeline', 'timeline', { caseId, audience: 'outline', by: 'occurred', direction: 'asc', limit: 3 }],
    [
      'case-timeline',
      'timeline',
      { caseId, audience: 'everything', by: 'occurred', axis: 'effective', direction: 'asc', limit: 200 },
    ],
    ['case-timeline', 'fieldHistory', { caseId, path: '/findings/F1' }],
    ['case-timeline', 'compare', { caseId, from: 60, to: 90 }],
  ]),
  ...eventLog,
  ...deadlines,
  ...followUp,
  ...statistics,
  ...requests,
  ...accountability,
  ...access,
  ['officer-directory', 'list', { limit: 5 }],
  ['officer-directory', 'list', { q: 'van', activeOnly: true, limit: 3, after: `9.${people.head.officerId}` }],
  ['officer-directory', 'list', { role: 'custodian', day: '2024-03-01', limit: 200 }],
  ['officer-directory', 'officer', { officerId: people.custodian.officerId }],
  ['officer-directory', 'officer', { officerId: people.overseer.officerId, day: '2024-02-01' }],
  ['officer-directory', 'names', { officerIds: [people.head.officerId, people.leader.officerId] }],
  ['unit-register', 'tree', {}],
  ['unit-register', 'tree', { root: c.district, day: '2024-02-20' }],
  ['unit-register', 'search', { q: 'phu duong', limit: 5 }],
  ['unit-register', 'search', { kind: 'commune-people-committee', limit: 2, after: `9.${c.commune}` }],
  ['unit-register', 'names', { codes: [c.commune, c.department] }],
  ['unit-register', 'unit', { code: c.commune }],
  ['unit-register', 'competence', { code: c.commune, corruptionSigns: true, highestSuspect: 'department-director' }],
  ['unit-register', 'competence', { code: c.department, corruptionSigns: false }],
  ['unit-register', 'succession', { code: c.district }],
  ['unit-register', 'unit', { code: c.secondCommune, day: '2024-03-01' }],
];

/** Answers of the present at every moment, by design: the laws of the past are not theirs. */
const OF_NOW = ['case-file.rights'];

/** Queries that nobody asks a question of. */
export const unasked = (): readonly string[] =>
  Object.entries<{ queries: Queries }>(readModels).flatMap(([model, { queries }]) =>
    Object.keys(queries)
      .filter((query) => !questions.some(([m, q]) => m === model && q === query))
      .map((query) => `${model}.${query}`)
      .filter((name) => !OF_NOW.includes(name)),
  );
