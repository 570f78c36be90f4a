import type { Opaque } from '../event-definition.ts';
import type { CaseEvent } from './events.ts';
import type { Finding } from './finding-state.ts';
import type { InspectionCase } from './state.ts';

type DataOf<Type extends CaseEvent['type']> = Extract<Opaque<CaseEvent>, { type: Type }>['data'];

/** A finding as its report tells it. @param revision of the event, whose sealed text tells of it */
export const reported = (data: DataOf<'FindingReported'>, revision: number): Finding => ({
  findingId: data.findingId,
  status: 'reported',
  unit: data.unit,
  topic: data.topic,
  actCode: data.actCode,
  violationCode: data.violationCode,
  from: data.from,
  to: data.to,
  authors: [data.reportedBy],
  hasLegalBasis: (data.legalBasis ?? []).length > 0,
  hasResponsiblePost: data.responsiblePost !== undefined,
  hasPersons: (data.persons ?? []).length > 0,
  personIds: namedIn(data),
  evidence: data.evidence ?? [],
  amountVnd: data.amountVnd,
  landM2: data.landM2,
  sealedIn: [revision],
  changedOn: data.occurredOn,
  crimeSigns: false,
  transferred: false,
});

/** A returned finding that is corrected is thereby reported again. */
export const corrected = (
  finding: Finding,
  { changes, remove, correctedBy, occurredOn }: DataOf<'FindingCorrected'>,
  revision: number,
): Finding => {
  const has = (field: (typeof remove)[number], now: boolean, before: boolean) =>
    !remove.includes(field) && (now || before);
  return {
    ...finding,
    status: 'reported',
    unit: changes.unit ?? finding.unit,
    from: changes.from ?? finding.from,
    to: changes.to ?? finding.to,
    authors: [...finding.authors, correctedBy],
    hasLegalBasis: has('legalBasis', (changes.legalBasis ?? []).length > 0, finding.hasLegalBasis),
    hasResponsiblePost: has('responsiblePost', changes.responsiblePost !== undefined, finding.hasResponsiblePost),
    hasPersons: has('persons', (changes.persons ?? []).length > 0, finding.hasPersons),
    personIds: [...finding.personIds, ...namedIn(changes)],
    evidence: remove.includes('evidence') ? [] : (changes.evidence ?? finding.evidence),
    amountVnd: remove.includes('amountVnd') ? undefined : (changes.amountVnd ?? finding.amountVnd),
    landM2: remove.includes('landM2') ? undefined : (changes.landM2 ?? finding.landM2),
    sealedIn: [...finding.sealedIn, revision],
    changedOn: occurredOn,
  };
};

export const namedIn = ({
  persons = [],
}: Readonly<{ persons?: readonly Readonly<{ personId: string }>[] | undefined }>) =>
  persons.map(({ personId }) => personId);

/** The reviewer's comment is sealed too, and tells of the same persons. */
export const reviewed = (
  finding: Finding,
  status: 'upheld' | 'rejected' | 'returned',
  { occurredOn }: Readonly<{ occurredOn: string }>,
  revision: number,
): Finding => ({ ...finding, status, sealedIn: [...finding.sealedIn, revision], changedOn: occurredOn });

export const withFinding = (
  { findings }: InspectionCase,
  { findingId }: Readonly<{ findingId: string }>,
  change: (finding: Finding) => Finding,
): Partial<InspectionCase> => ({
  findings: findings.map((finding) => (finding.findingId === findingId ? change(finding) : finding)),
});
