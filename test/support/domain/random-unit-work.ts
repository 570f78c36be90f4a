import type { CaseCommand } from '#domain/inspection-case/commands.ts';
import type { InspectionCase } from '#domain/inspection-case/state.ts';
import type { LegalDate } from '#domain/legal-date.ts';
import type { Circumstances } from './asking.ts';
import { paper } from './case-papers.ts';
import { unitCodes } from './huong-binh.ts';
import { accountant, askAtUnit as ask, neighbour } from './unit-work-commands.ts';

const NOW = '2024-12-31T02:00:00.000Z';

type Proposal = Readonly<{ type: CaseCommand['type']; command: () => CaseCommand }>;
const propose = (type: CaseCommand['type'], command: () => CaseCommand): Proposal => ({ type, command });

/** What might be done at the unit on that day. Two of a kind are enough to be told apart. */
export const unitWorkOn = (
  occurredOn: LegalDate,
  { fieldwork, findings }: InspectionCase,
  byLeader: Circumstances,
): readonly Proposal[] => {
  const document = paper('letter', 41, occurredOn);
  const theirs = paper('letter', 42, occurredOn, unitCodes.department);
  const now = { now: NOW };
  const { requests, experts, measures, minutes, explanations, stops, dissents, draftedOn } = fieldwork;
  const latest = draftedOn.length;
  const when = (isFew: boolean, ...proposals: readonly Proposal[]) => (isFew ? proposals : []);
  const explained = { occurredOn, findingId: undefined, draftVersion: Math.max(latest, 1) };
  return [
    propose('SendOutline', () => ask.SendOutline({ document, occurredOn, answerDueOn: occurredOn }, byLeader)),
    propose('SendOutline', () => ask.SendOutline({ document, occurredOn, answerDueOn: '2024-03-01' }, byLeader)),
    ...when(
      requests.length < 2,
      propose('RequestDocuments', () => ask.RequestDocuments({ occurredOn, dueOn: occurredOn }, now)),
      propose('RequestDocuments', () => ask.RequestDocuments({ occurredOn, dueOn: '2024-02-01' }, now)),
    ),
    ...['Q1', 'Q2'].flatMap((requestId) =>
      [[1], [2, 1], [3]].map((items) =>
        propose('ReceiveDocuments', () => ask.ReceiveDocuments({ requestId, items, occurredOn }, now)),
      ),
    ),
    ...when(
      minutes < 2,
      propose('SignMinutes', () => ask.SignMinutes({ occurredOn }, now)),
      propose('SignMinutes', () =>
        ask.SignMinutes(
          {
            occurredOn,
            others: [{ ...neighbour, side: 'witness' }],
            refusedToSign: [{ ...accountant, ground: 'Không đồng ý với số liệu' }],
          },
          now,
        ),
      ),
      propose('SignMinutes', () => ask.SignMinutes({ occurredOn, others: [] }, now)),
    ),
    propose('WriteDiaryEntry', () => ask.WriteDiaryEntry({ occurredOn }, now)),
    propose('WriteDiaryEntry', () => ask.WriteDiaryEntry({ occurredOn }, { by: 'appraiser', now: NOW })),
    ...when(
      experts.length < 2,
      propose('RequestExpert', () => ask.RequestExpert({ occurredOn, document, answerDueOn: occurredOn }, now)),
    ),
    ...['E1', 'E2'].map((expertRequestId) =>
      propose('RecordExpertAnswer', () =>
        ask.RecordExpertAnswer({ expertRequestId, occurredOn, document: theirs }, now),
      ),
    ),
    ...when(
      measures.length < 2,
      propose('ApplyCoerciveMeasure', () =>
        ask.ApplyCoerciveMeasure({ occurredOn, document, until: occurredOn }, byLeader),
      ),
    ),
    ...['C1', 'C2'].map((measureId) =>
      propose('LiftCoerciveMeasure', () => ask.LiftCoerciveMeasure({ measureId, occurredOn }, byLeader)),
    ),
    ...when(
      explanations < 2,
      ...findings.map(({ findingId }) =>
        propose('RecordUnitExplanation', () => ask.RecordUnitExplanation({ findingId, occurredOn }, now)),
      ),
      propose('RecordUnitExplanation', () => ask.RecordUnitExplanation(explained, now)),
    ),
    ...when(
      stops < 2,
      propose('OrderViolationStop', () => ask.OrderViolationStop({ occurredOn, document }, byLeader)),
    ),
    ...when(
      dissents < 2,
      propose('ReserveDissent', () => ask.ReserveDissent({ occurredOn }, now)),
      propose('ReserveDissent', () => ask.ReserveDissent({ occurredOn, draftVersion: Math.max(latest, 1) }, now)),
    ),
  ];
};
