import type { CaseCommand } from '#domain/inspection-case/commands.ts';
import type { InspectionCase } from '#domain/inspection-case/state.ts';
import type { LegalDate } from '#domain/legal-date.ts';
import { askAround as ask } from './around-commands.ts';
import type { Circumstances } from './asking.ts';
import { paper } from './case-papers.ts';
import { unitCodes } from './huong-binh.ts';

const now = { now: '2024-12-31T02:00:00.000Z' };

type Proposal = Readonly<{ type: CaseCommand['type']; command: () => CaseCommand }>;
const propose = (type: CaseCommand['type'], command: () => CaseCommand): Proposal => ({ type, command });

/** What might be done around the conclusion on that day. Two of a kind are enough to be told apart. */
export const aroundOn = (
  occurredOn: LegalDate,
  { around }: InspectionCase,
  byLeader: Circumstances,
): readonly Proposal[] => {
  const ours = paper('letter', 61, occurredOn);
  const decision = paper('decision', 62, occurredOn);
  const theirs = paper('letter', 63, occurredOn, unitCodes.department);
  const when = (isFew: boolean, ...proposals: readonly Proposal[]) => (isFew ? proposals : []);
  return [
    ...['T1', 'T2'].map((transferId) =>
      propose('NotifyProcuracyOfTransfer', () => ask.NotifyProcuracyOfTransfer({ transferId, document: ours }, now)),
    ),
    ...when(
      around.opinions.length < 2,
      propose('RequestOpinion', () =>
        ask.RequestOpinion({ document: ours, reportReceivedOn: occurredOn, occurredOn }, now),
      ),
      propose('RequestOpinion', () =>
        ask.RequestOpinion({ document: theirs, reportReceivedOn: occurredOn, occurredOn }, now),
      ),
    ),
    ...['O1', 'O2'].map((opinionId) =>
      propose('RecordOpinion', () => ask.RecordOpinion({ opinionId, document: theirs, occurredOn }, now)),
    ),
    ...when(
      around.amendments < 2,
      propose('AmendConclusion', () => ask.AmendConclusion({ document: decision, details: 'Xem phụ lục.' }, now)),
      propose('AmendConclusion', () => ask.AmendConclusion({ document: decision }, { by: 'secondInspector', ...now })),
    ),
    ...when(
      around.contests.length < 2,
      ...[undefined, ['F1']].map((findingIds) =>
        propose('ContestConclusion', () => ask.ContestConclusion({ findingIds, document: theirs, occurredOn }, now)),
      ),
    ),
    ...['K1', 'K2'].map((contestId) =>
      propose('AnswerContest', () => ask.AnswerContest({ contestId, document: ours }, now)),
    ),
    propose('CloseFile', () => ask.CloseFile({ occurredOn }, byLeader)),
    propose('CloseFile', () => ask.CloseFile({ occurredOn }, { by: 'head', ...now })),
    ...[undefined, ours].map((document) =>
      propose('HandOverFile', () => ask.HandOverFile({ document, occurredOn }, byLeader)),
    ),
    ...when(
      around.lateFacts < 2,
      ...[undefined, 'F1', 'F9'].map((findingId) =>
        propose('AddLateFact', () => ask.AddLateFact({ findingId, document: ours, occurredOn }, now)),
      ),
    ),
    propose('OrderReinspection', () => ask.OrderReinspection({ document: decision }, now)),
    propose('ReopenCase', () => ask.ReopenCase({ document: decision }, now)),
  ];
};
