import type { GateView } from '#domain/inspection-case/closure-gate.ts';
import type { AroundOnFile } from './around.ts';
import type { FindingOnFile, GroundOnFile } from './case-file.ts';
import type { MeasureOnFile } from './unit-work.ts';

type Parts = Pick<GateView, 'form' | 'stage' | 'source' | 'recommendations' | 'accounts' | 'damagedEvidence'> &
  Readonly<{
    findings: readonly FindingOnFile[];
    grounds: readonly GroundOnFile[];
    measures: readonly MeasureOnFile[];
    around: AroundOnFile;
  }>;

/** The case as the closure gate looks at it, so that the file and the guard name the same unmet items. */
export const gateView = ({
  form,
  stage,
  source,
  recommendations,
  accounts,
  damagedEvidence,
  findings,
  grounds,
  ...rest
}: Parts): GateView => ({
  form,
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
  fieldwork: {
    measures: rest.measures.map(({ measureId, occurredOn, lifted }) => ({
      measureId,
      appliedOn: occurredOn,
      liftedOn: lifted?.occurredOn,
    })),
  },
  around: {
    contests: rest.around.contests.map(({ contestId, occurredOn, answer }) => ({
      contestId,
      contestedOn: occurredOn,
      answeredOn: answer?.occurredOn,
    })),
    orderedOn: rest.around.legalFile.orderedOn ?? undefined,
    fileHandedOverOn: rest.around.legalFile.handedOver?.occurredOn,
  },
  settledOtherwise: {
    mattersNotRequired: grounds.flatMap((ground) =>
      ground.type === 'MatterDeclaredNotRequired' ? ground.data.findingIds : [],
    ),
    accountabilityNotRequired: grounds.some(({ type }) => type === 'AccountabilityDeclaredNotRequired'),
    requesterAnswered: grounds.some(({ type }) => type === 'ResultReportedToRequester'),
    evidenceReverified: grounds.flatMap((ground) => (ground.type === 'EvidenceReverified' ? ground.data.hashes : [])),
  },
});
