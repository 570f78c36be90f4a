import { accountabilityActs } from '#http/accountability/act-contracts.ts';
import type { Bilingual } from '#terms/bilingual.ts';
import type { ActionFile, OpenActionActs } from '../api/accountability-queries.ts';

export type ActionAct = Exclude<keyof typeof accountabilityActs, 'openAction'>;

type ActionActWords = Readonly<{
  name: Bilingual;
  /** What it is done to; left out: the action as a whole. */
  on?: 'ground' | 'paper';
  /** Whether it is the step that leads on: then it is offered first. */
  leadsOn?: (action: ActionFile) => boolean;
}>;

const isUndecided = ({ papers }: ActionFile): boolean => papers.length === 0;

/** What the acts on an action are called on screen, in the order of its life. */
export const actionActWords: Readonly<Record<ActionAct, ActionActWords>> = {
  notifyHead: {
    name: { vi: 'Thông báo cho người được xem xét', en: 'Tell the person' },
    leadsOn: (action) => action.notifiedOn === null && isUndecided(action),
  },
  recordHeadExplained: {
    name: { vi: 'Ghi giải trình', en: 'Record the explanation' },
    leadsOn: (action) => action.notifiedOn !== null && action.explainedOn === null && isUndecided(action),
  },
  claimGround: { name: { vi: 'Nêu căn cứ (Điều 73)', en: 'Claim a ground (Art. 73)' } },
  assessGround: { name: { vi: 'Đánh giá căn cứ', en: 'Assess the ground' }, on: 'ground' },
  proposeSanction: {
    name: { vi: 'Kiến nghị hình thức xử lý', en: 'Recommend a form' },
    leadsOn: (action) => action.proposals.length === 0 && isUndecided(action),
  },
  recordSanction: {
    name: { vi: 'Ghi quyết định của cấp trên', en: 'Record what the superior decided' },
    leadsOn: (action) => isUndecided(action) && action.proposals.length > 0,
  },
  confirmRecord: { name: { vi: 'Đối chiếu và xác nhận', en: 'Read beside the paper and confirm' }, on: 'paper' },
  returnRecord: { name: { vi: 'Trả lại bản ghi', en: 'Return the record' }, on: 'paper' },
  recordSanctionEnforced: { name: { vi: 'Ghi việc thi hành', en: 'Record that it was carried out' } },
  recordSanctionAppealed: { name: { vi: 'Ghi việc khiếu nại', en: 'Record an appeal' } },
  recordAppealDecided: { name: { vi: 'Ghi kết quả giải quyết khiếu nại', en: 'Record how an appeal was decided' } },
  recordSanctionReplaced: {
    name: { vi: 'Ghi quyết định thay thế', en: 'Record a decision in place of another' },
    leadsOn: ({ needsReview }) => needsReview,
  },
  recordSanctionAnnulled: { name: { vi: 'Ghi việc hủy quyết định', en: 'Record that a decision was annulled' } },
  recordNoFurtherSanction: {
    name: { vi: 'Ghi: xem xét lại, giữ nguyên', en: 'Record: looked at again, left as it is' },
    leadsOn: ({ needsReview }) => needsReview,
  },
  recordPersonStatus: { name: { vi: 'Ghi tình trạng công tác', en: 'Record the status of the person' } },
  dropAction: { name: { vi: 'Dừng xem xét', en: 'Drop the action' } },
};

export const actionActs = Object.keys(actionActWords).filter(
  (name): name is ActionAct => name in accountabilityActs && name !== 'openAction',
);

export const isActionAct = (name: string): name is ActionAct => actionActs.some((act) => act === name);

type Offered = OpenActionActs['acts'];

/** Whether an act stands open, to the action or to one ground or paper of it. */
export const isOffered = (open: Offered, act: ActionAct, subject?: string): boolean =>
  open.some(
    (each) =>
      each.act === accountabilityActs[act].command.type &&
      (subject === undefined || each.subjects === null || each.subjects.includes(subject)),
  );
