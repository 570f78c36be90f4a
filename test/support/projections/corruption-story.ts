import type { ActionEvent } from '#domain/accountability-action/events.ts';
import type { MatterEvent } from '#domain/corruption-matter/events.ts';
import type { Document } from '#domain/document.ts';
import { unitCodes as c, people, uuid } from '#test/support/domain/huong-binh.ts';
import { paper } from '#test/support/domain/papers.ts';
import { STORY_CASE, SUSPECT } from './case-story.ts';
import { onAction, onMatter } from './product-events.ts';

/* A matter of the hospital that the story's case found, and the action for its director; all persons are fictional. */

export const MATTER = uuid('a77e', 1);
export const ACTION = uuid('ac71', 1);
const DIRECTOR = uuid('9e45', 80);

const recordedBy = people.head.officerId;

const letter = (number: number, signedOn: string): Document =>
  paper({ kind: 'letter', number, symbol: 'CV-TTr', issuer: c.provincialInspectorate, signedOn });
const order = (number: number, signedOn: string): Document =>
  paper({ number, symbol: 'QĐ-SYT', issuer: c.department, signedOn });
const refTo = ({ number, symbol, year, issuer }: Document) => ({ number, symbol, year, issuer });

type Identified = Extract<MatterEvent, { type: 'MatterIdentified' }>['data'];

/** Whatever happens to a matter, each on a day. Numbers of papers tell them apart. */
export const matterStory = (matterId = MATTER) => {
  const event = (told: MatterEvent) => onMatter(matterId, told);
  return {
    identified: (changes: Partial<Identified> = {}) =>
      event({
        type: 'MatterIdentified',
        data: {
          source: 'inspection',
          caseId: STORY_CASE,
          findingIds: ['F1'],
          unit: c.hospital,
          subUnits: [],
          topic: 'procurement',
          actCode: '2.1.b',
          from: '2022-01-01',
          to: '2022-12-31',
          summary: 'Nâng giá gói thầu vật tư',
          offenders: [{ personId: SUSPECT, post: 'Trưởng phòng' }],
          occurredOn: '2024-02-01',
          body: c.provincialInspectorate,
          identifiedBy: recordedBy,
          ...changes,
        },
      }),
    requested: (number: number, on: string) =>
      event({
        type: 'SuspensionRequested',
        data: {
          personId: SUSPECT,
          addressee: c.department,
          ground: 'Có thể gây khó khăn cho việc xem xét',
          document: letter(number, on),
          requestedBy: recordedBy,
          occurredOn: on,
        },
      }),
    ordered: (number: number, on: string, from = on) =>
      event({
        type: 'SuspensionOrdered',
        data: { ...decided(order(number, on)), kind: 'suspension', from },
      }),
    cancelled: (number: number, on: string, ofOrder: number) =>
      event({
        type: 'SuspensionCancelled',
        data: { ...decided(order(number, on)), order: refTo(order(ofOrder, on)), reason: 'ran-out' },
      }),
    published: (ofOrder: number, on: string) =>
      event({
        type: 'CancellationPublished',
        data: {
          personId: SUSPECT,
          order: refTo(order(ofOrder, on)),
          channel: 'Cổng thông tin',
          occurredOn: on,
          recordedBy,
        },
      }),
    cleared: (on: string) =>
      event({
        type: 'MatterCleared',
        data: {
          ground: 'Không có hành vi tham nhũng',
          document: letter(59, on),
          clearedBy: recordedBy,
          occurredOn: on,
        },
      }),
    prosecuted: (number: number, on: string) =>
      event({ type: 'ProsecutionOpened', data: { ...known(letter(number, on)), by: 'Viện kiểm sát tỉnh' } }),
    ended: (number: number, on: string) =>
      event({ type: 'ProceedingsEnded', data: { ...known(letter(number, on)), by: 'Viện kiểm sát tỉnh' } }),
    judged: (number: number, on: string, effectiveOn = on) =>
      event({
        type: 'JudgmentRecorded',
        data: {
          ...known(paper({ kind: 'judgment', number, symbol: 'HSST', issuer: 'Tòa án tỉnh', signedOn: on })),
          court: 'Tòa án nhân dân tỉnh Hương Bình',
          level: 'first-instance',
          effectiveOn,
          offenders: [{ personId: SUSPECT, outcome: { kind: 'imprisonment', months: 30 } }],
        },
      }),
  };
};

const known = (document: Document) => ({
  document,
  receivedOn: document.signedOn,
  recordedBy,
  occurredOn: document.signedOn,
});
const decided = (document: Document) => ({ ...known(document), personId: SUSPECT, by: 'Sở Y tế' });

/** What happens to the action for the director of the hospital. */
export const actionStory = (actionId = ACTION, matterId = MATTER) => {
  const event = (told: ActionEvent) => onAction(actionId, told);
  return {
    opened: (on: string, unit: string = c.hospital) =>
      event({
        type: 'AccountabilityActionOpened',
        data: {
          matterId,
          otherMatters: [],
          caseId: null,
          personId: DIRECTOR,
          office: 'head',
          regime: 'civil-service',
          occurredOn: on,
          unit,
          name: 'Phan Văn Đốc',
          post: 'Giám đốc',
          isActing: false,
          liability: 'direct',
          because: 'no-deputy',
          article: 'Điều 72.2.a Luật Phòng, chống tham nhũng 2018',
          reference: null,
          counted: [],
          openedBy: recordedBy,
        },
      }),
    sanctioned: (number: number, on: string) =>
      event({
        type: 'SanctionRecorded',
        data: { ...known(order(number, on)), decidedBy: 'Giám đốc Sở Y tế', form: 'reprimand' },
      }),
    returned: (number: number, on: string) =>
      event({
        type: 'SanctionRecordReturned',
        data: { document: refTo(order(number, on)), comment: 'Ghi nhầm', returnedBy: recordedBy, occurredOn: on },
      }),
    dropped: (on: string) =>
      event({
        type: 'ActionDropped',
        data: { reason: 'matter-cleared', ground: 'Không còn vụ việc', droppedBy: recordedBy, occurredOn: on },
      }),
  };
};
