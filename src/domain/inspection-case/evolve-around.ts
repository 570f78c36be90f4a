import type { Opaque } from '../event-definition.ts';
import type { AroundEventType } from './around-events.ts';
import type { AroundConclusion } from './around-state.ts';
import type { CaseEvent } from './events.ts';
import type { InspectionCase } from './state.ts';

type AroundEvent = Extract<Opaque<CaseEvent>, { type: AroundEventType }>;

/** What the case is after an event around its conclusion. */
export const happenedAround = (event: AroundEvent, state: InspectionCase): Partial<InspectionCase> => {
  const around = { ...state.around, ...changeBy(event, state.around) };
  const sealedIn = hasSealedText(event) ? [...state.sealedIn, state.eventCount] : state.sealedIn;
  if (event.type === 'ConclusionAmended') return { around, sealedIn, lastStepOn: event.data.occurredOn };
  if (event.type !== 'CaseReopened') return { around, sealedIn };
  // Whoever proposed to close it proposed that closing.
  return { around, sealedIn, stage: 'following-up', lastStepOn: event.data.occurredOn, proposal: undefined };
};

const changeBy = (event: AroundEvent, before: AroundConclusion): Partial<AroundConclusion> => {
  switch (event.type) {
    case 'ProcuracyNotifiedOfTransfer':
      return { procuracyTold: [...before.procuracyTold, event.data.transferId] };
    case 'SuperiorOpinionRequested': {
      const { opinionId, occurredOn: requestedOn } = event.data;
      return { opinions: [...before.opinions, { opinionId, requestedOn, answeredOn: undefined }] };
    }
    case 'SuperiorOpinionRecorded': {
      const { opinionId, occurredOn: answeredOn } = event.data;
      const answered = (each: AroundConclusion['opinions'][number]) =>
        each.opinionId === opinionId ? { ...each, answeredOn } : each;
      return { opinions: before.opinions.map(answered) };
    }
    case 'ConclusionAmended':
      return { amendments: before.amendments + 1 };
    case 'ConclusionContested': {
      const { contestId, occurredOn: contestedOn } = event.data;
      return { contests: [...before.contests, { contestId, contestedOn, answeredOn: undefined }] };
    }
    case 'ContestAnswered': {
      const { contestId, occurredOn: answeredOn } = event.data;
      const answered = (each: AroundConclusion['contests'][number]) =>
        each.contestId === contestId ? { ...each, answeredOn } : each;
      return { contests: before.contests.map(answered) };
    }
    case 'InspectionFileClosed':
      return { fileClosedOn: event.data.occurredOn };
    case 'FileHandedOver':
      return { fileHandedOverOn: event.data.occurredOn };
    case 'LateFactAdded':
      return { lateFacts: before.lateFacts + 1 };
    case 'ReinspectionOrdered':
      return { reinspections: before.reinspections + 1 };
    case 'CaseReopened':
      return {};
  }
};

/** Free text may tell of anyone. */
const hasSealedText = ({ data }: AroundEvent): boolean => 'details' in data && data.details !== undefined;
