import type { GateView } from '#domain/inspection-case/closure-gate.ts';
import type { FindingOnFile, GroundOnFile } from './case-file.ts';

type Parts = Pick<GateView, 'stage' | 'source' | 'recommendations' | 'accounts' | 'damagedEvidence'> &
  Readonly<{ findings: readonly FindingOnFile[]; grounds: readonly GroundOnFile[] }>;

/** The case as the closure gate looks at it, so that the file and the guard name the same unmet items. */
export const gateView = ({
  stage,
  source,
  recommendations,
  accounts,
  damagedEvidence,
  findings,
  grounds,
}: Parts): GateView => ({
  stage,
  source,
  recommendations,
  accounts,
  damagedEvidence,
  findings: findings.map(({ findingId, status, content }) => ({
    findingId,
    status,
    actCode: content.actCode,
    evidence: content.evidence ?? [],
  })),
  matters: grounds.flatMap((ground) => (ground.type === 'MatterLinked' ? [ground.data] : [])),
  actions: grounds.flatMap((ground) => (ground.type === 'AccountabilityLinked' ? [ground.data] : [])),
  settledOtherwise: {
    mattersNotRequired: grounds.flatMap((ground) =>
      ground.type === 'MatterDeclaredNotRequired' ? ground.data.findingIds : [],
    ),
    accountabilityNotRequired: grounds.some(({ type }) => type === 'AccountabilityDeclaredNotRequired'),
    requesterAnswered: grounds.some(({ type }) => type === 'ResultReportedToRequester'),
    evidenceReverified: grounds.flatMap((ground) => (ground.type === 'EvidenceReverified' ? ground.data.hashes : [])),
  },
});
