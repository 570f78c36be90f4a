import { readFileSync } from 'node:fs';
import { defineReadModel } from '#projecting/read-model.ts';
import { officerNameHandlers, officerNamesSchema } from '../names/officer-names.ts';
import { unitNameHandlers, unitNamesSchema } from '../names/unit-names.ts';
import { CASE_RIGHT_TABLES, caseRightHandlers, caseRightsSchema } from '../rights/case-rights.ts';
import { SUBJECT_RIGHT_TABLES, subjectRightHandlers, subjectRightsSchema } from '../rights/subject-rights.ts';
import { together } from '../together.ts';
import { accessHandlers, rightsHandlers } from './entries.ts';
import { queries } from './queries.ts';
import { subjectHandlers } from './subjects.ts';

/** Who saw, opened, tried or was given what: each in words, with who, why and when. */
export const accessLog = defineReadModel({
  name: 'access-log',
  version: 2,
  schema: [
    unitNamesSchema,
    officerNamesSchema,
    caseRightsSchema,
    subjectRightsSchema,
    readFileSync(new URL('./schema.sql', import.meta.url), 'utf8'),
  ].join(''),
  unversioned: [
    'access_entry',
    'access_subject',
    'access_file',
    'access_request',
    ...CASE_RIGHT_TABLES,
    ...SUBJECT_RIGHT_TABLES,
  ],
  handlers: together(
    unitNameHandlers(),
    officerNameHandlers,
    caseRightHandlers,
    subjectRightHandlers,
    subjectHandlers,
    accessHandlers,
    rightsHandlers,
  ),
  queries,
});
