import { documentKey } from '../document.ts';
import type { Opaque } from '../event-definition.ts';
import type { ActionEvent } from './events.ts';
import { type AccountabilityAction, type ActionState, type GroundOnRecord, UNTOUCHED } from './state.ts';
import { superiorPaper } from './superior-paper.ts';

export type FoldedActionEvent = Opaque<ActionEvent>;
type DataOf<Type extends ActionEvent['type']> = Extract<FoldedActionEvent, { type: Type }>['data'];

/** What the action is after the event. Sealed text is never looked at. */
export const evolve = (state: ActionState, event: FoldedActionEvent): ActionState => {
  if (event.type === 'AccountabilityActionOpened') return opened(event.data);
  if (state === null) throw new Error(`${event.type} before AccountabilityActionOpened`);
  return { ...state, ...changeBy(event, state) };
};

const opened = (data: DataOf<'AccountabilityActionOpened'>): AccountabilityAction => ({
  matterId: data.matterId,
  otherMatters: data.otherMatters,
  caseId: data.caseId,
  unit: data.unit,
  personId: data.personId,
  name: data.name,
  post: data.post,
  office: data.office,
  isActing: data.isActing,
  liability: data.liability,
  because: data.because,
  regime: data.regime,
  openedOn: data.occurredOn,
  ...UNTOUCHED,
});

const changeBy = (
  event: Exclude<FoldedActionEvent, { type: 'AccountabilityActionOpened' }>,
  state: AccountabilityAction,
): Partial<AccountabilityAction> => {
  switch (event.type) {
    case 'HeadNotified':
      return { notifiedOn: state.notifiedOn ?? event.data.occurredOn };
    case 'HeadExplained':
      return { explainedOn: event.data.occurredOn };
    case 'GroundClaimed':
      return { grounds: [...state.grounds, claimed(event.data)] };
    case 'GroundAssessed': {
      const { groundId, result, effect, occurredOn } = event.data;
      return {
        grounds: state.grounds.map((each) =>
          each.groundId === groundId
            ? { ...each, status: result, effect: effect ?? null, assessedOn: occurredOn }
            : each,
        ),
      };
    }
    case 'SanctionProposed':
      return {
        proposals: [...state.proposals, { form: event.data.form, on: event.data.occurredOn }],
        otherMatters: event.data.otherMatters,
      };

    case 'SanctionRecorded':
    case 'SanctionReplaced':
    case 'AppealDecided':
    case 'SanctionAnnulled':
    case 'NoFurtherSanction':
      return { papers: [...state.papers, superiorPaper(event)] };
    case 'SanctionRecordConfirmed': {
      const key = documentKey(event.data.document);
      const { confirmedBy } = event.data;
      return { papers: state.papers.map((each) => (each.key === key ? { ...each, confirmedBy } : each)) };
    }
    case 'SanctionRecordReturned': {
      const key = documentKey(event.data.document);
      return { papers: state.papers.filter((each) => each.key !== key) };
    }
    case 'SanctionEnforced':
      return { enforcements: [...state.enforcements, stepOf(event.data)] };
    case 'SanctionAppealed':
      return { appeals: [...state.appeals, stepOf(event.data)] };

    case 'ActionDropped':
      return { dropped: { reason: event.data.reason, on: event.data.occurredOn } };
    case 'PersonStatusRecorded': {
      const { status, from } = event.data;
      const statuses = [...state.statuses, { status, from }];
      return {
        statuses: statuses.toSorted(
          (one, other) => one.from.localeCompare(other.from) || one.status.localeCompare(other.status),
        ),
      };
    }
  }
};

const claimed = ({ groundId, ground, effect, claimedBy, occurredOn }: DataOf<'GroundClaimed'>): GroundOnRecord => ({
  groundId,
  ground,
  claimed: effect,
  claimedBy,
  claimedOn: occurredOn,
  status: 'claimed',
  effect: null,
  assessedOn: null,
});

const stepOf = ({ sanction, occurredOn }: DataOf<'SanctionEnforced'>) => ({
  target: documentKey(sanction),
  on: occurredOn,
});
