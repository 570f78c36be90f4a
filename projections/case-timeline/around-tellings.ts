import type { AroundEventType } from '#domain/inspection-case/around-events.ts';
import { label, text } from './labels.ts';
import { orNothing, paper, papered, type Setting, type Tellings, under } from './telling.ts';

const ofFinding = (findingId: string | undefined) =>
  findingId === undefined ? '' : text({ vi: `, về phát hiện ${findingId}`, en: `, on finding ${findingId}` });

/** What happens around the conclusion. Reopening alone enters a stage. */
export const aroundTellings: Pick<Tellings, AroundEventType> = {
  ProcuracyNotifiedOfTransfer: {
    facts: (data) => ({ ...papered(data), transfer: data.transferId, recipient: data.recipient }),
    sets: ({ transferId, document, recipient }) => [
      [`/transfers/${transferId}/procuracy`, recipient],
      [`/transfers/${transferId}/procuracyNotice`, document],
    ],
    document: paper,
  },
  SuperiorOpinionRequested: {
    facts: (data) => ({
      ...papered(data),
      opinion: data.opinionId,
      superior: data.superior,
      ground: data.ground,
    }),
    sets: ({ opinionId, superior, ground, reportReceivedOn }) =>
      under(`/superiorOpinions/${opinionId}`, { superior, ground, reportReceivedOn }),
    document: paper,
  },
  SuperiorOpinionRecorded: {
    facts: (data) => ({
      ...papered(data),
      opinion: data.opinionId,
      position: label('opinion', data.position),
      summary: data.summary,
    }),
    sets: ({ opinionId, position, summary, details }) => [
      ...under(`/superiorOpinions/${opinionId}`, { opinionPosition: position, summary }),
      ...orNothing(`/superiorOpinions/${opinionId}/details`, details),
    ],
    document: paper,
  },
  ConclusionAmended: {
    facts: (data) => ({ ...papered(data), count: data.changes.length, ground: data.ground }),
    sets: ({ amendmentId, document, ground, changes, details }) => [
      ...under(`/amendments/${amendmentId}`, { document, ground }),
      ...changes.map(
        ({ passage, becomes }, index): Setting => [
          `/amendments/${amendmentId}/changes/${index + 1}/amendedPassage`,
          `${passage}: ${becomes}`,
        ],
      ),
      ...orNothing(`/amendments/${amendmentId}/details`, details),
    ],
    document: paper,
  },
  ConclusionContested: {
    facts: (data) => ({ ...papered(data), contest: data.contestId, by: data.contestedBy, summary: data.summary }),
    sets: ({ contestId, contestedBy, findingIds, summary, details }) => [
      ...under(`/contests/${contestId}`, { contestedBy, summary }),
      ...orNothing(`/contests/${contestId}/findingIds`, findingIds),
      ...orNothing(`/contests/${contestId}/details`, details),
    ],
    document: paper,
  },
  ContestAnswered: {
    facts: (data) => ({
      ...papered(data),
      contest: data.contestId,
      result: label('contest', data.result),
      summary: data.summary,
    }),
    sets: ({ contestId, result, summary, details }) => [
      ...under(`/contests/${contestId}`, { contestResult: result, answerSummary: summary }),
      ...orNothing(`/contests/${contestId}/answerDetails`, details),
    ],
    document: paper,
  },
  InspectionFileClosed: {
    facts: ({ items }) => ({ count: items.length, pages: items.reduce((sum, { pages }) => sum + pages, 0) }),
    sets: ({ items, occurredOn }) => [
      ['/legalFile/fileClosedOn', occurredOn],
      ['/legalFile/filePapers', items.length],
    ],
  },
  FileHandedOver: {
    facts: ({ recipient }) => ({ recipient }),
    sets: ({ recipient, occurredOn }) =>
      under('/legalFile', { fileHandedOverOn: occurredOn, fileRecipient: recipient }),
    document: paper,
  },
  LateFactAdded: {
    facts: ({ lateFactId, findingId, summary }) => ({ fact: lateFactId, finding: ofFinding(findingId), summary }),
    sets: ({ lateFactId, findingId, summary, details, heardFrom, factOn }) => [
      [`/lateFacts/${lateFactId}/summary`, summary],
      ...orNothing(`/lateFacts/${lateFactId}/findingId`, findingId),
      ...orNothing(`/lateFacts/${lateFactId}/heardFrom`, heardFrom),
      ...orNothing(`/lateFacts/${lateFactId}/factOn`, factOn),
      ...orNothing(`/lateFacts/${lateFactId}/details`, details),
    ],
    document: paper,
  },
  ReinspectionOrdered: {
    facts: (data) => ({ ...papered(data), ground: data.ground }),
    sets: ({ reinspectionId, document, ground }) => under(`/reinspections/${reinspectionId}`, { document, ground }),
    document: paper,
  },
  CaseReopened: {
    stage: 'following-up',
    facts: (data) => ({ ...papered(data), ground: data.ground }),
    sets: ({ ground }) => [
      ['/reopeningGround', ground],
      ['/outcome', undefined],
      ['/closureProposal/outcome', undefined],
      ['/closureProposal/proposedBy', undefined],
    ],
    document: paper,
  },
};
