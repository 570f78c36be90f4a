import type { OfficerActor, Role } from '#domain/envelope.ts';
import { leadingBody } from '#domain/inspection-case/leading-body.ts';
import { dateOfDay, dayNumberOf } from '#domain/law/day-numbers.ts';
import type { LegalDate } from '#domain/legal-date.ts';
import type { Units } from '#domain/unit/tree.ts';
import type { Moment } from '#projecting/moment.ts';
import type { Answer } from '#projecting/open-projecting.ts';
import type { CaseFile } from '#projections/case-file/case-file.ts';
import type { Bilingual } from '#terms/bilingual.ts';
import {
  clockSentence,
  decidedSentence,
  headTaskNames,
  moveSentence,
  type NotificationKind,
  recommendationSentence,
  returnedSentence,
  unitSentence,
} from '#terms/notifications.ts';
import { readVisible, type visibilityOf } from '../cases/visible-cases.ts';
import type { ReadSide } from '../reading.ts';
import { movesOf } from './moves-contract.ts';

/** Something that somebody should know of. Derived at each question, never stored: what is settled is no longer there. */
export type Notice = Readonly<{
  /** Of the thing and of the cause, so that the same cause is told once. */
  key: string;
  kind: NotificationKind;
  /** The last day of a clock, else since when; null: nobody knows. */
  on: LegalDate | null;
  sentence: Bilingual;
  subject: Readonly<{ kind: 'case' | 'matter' | 'accountability' | 'unit' | 'request'; id: string; title: Bilingual }>;
}>;

/** What one source told, and of which moment. */
type Told = Readonly<{ notices: readonly Notice[]; isCut: boolean }>;
export type Source = (at: Moment) => Promise<Answer<Told>>;

export type Asker = Readonly<{
  readSide: ReadSide;
  actor: OfficerActor;
  seen: Extract<Awaited<ReturnType<typeof visibilityOf>>, { visibility: unknown }>;
  units: Units;
  today: LegalDate;
}>;

/** Of each source at most so many: more than that nobody reads. */
export const EACH = 50;

export const told = <Value>(answer: Answer<Value>, value: Told): Answer<Told> => ({ ...answer, value });

/** Whether the officer's own inspectorate leads the case today. */
const isLed = ({ units, actor, today }: Asker, caseId: string, body: string): boolean =>
  leadingBody(units, { caseId, body }, today) === actor.body;

/** Duties that are the officer's by name, or by the role he is in. */
export const clockSources = (asker: Asker): readonly Source[] =>
  (['overdue', 'due-soon'] as const).flatMap((list) => [
    ofClocks(asker, list, { officer: asker.actor.officerId }),
    ...HOLDERS[asker.actor.role].map((holder) => ofClocks(asker, list, { holder })),
  ]);

const HOLDERS: Readonly<Record<Role, readonly ('head' | 'appraiser')[]>> = {
  'head-of-inspectorate': ['head'],
  appraiser: ['appraiser'],
  'provincial-inspector': [],
  'district-inspector': [],
  oversight: [],
  custodian: [],
  administrator: [],
};

type Whose = Readonly<{ officer: string } | { holder: 'head' | 'appraiser' }>;

const ofClocks =
  (asker: Asker, list: 'overdue' | 'due-soon', whose: Whose): Source =>
  async (at) => {
    const params = { ...asker.seen, ...whose, list, axis: 'recorded', limit: EACH } as const;
    const answer = await readVisible(params, (seen) => asker.readSide.read('deadlines', 'list', seen, at));
    const mine = answer.value.deadlines.filter(({ id, body }) => 'officer' in whose || isLed(asker, id, body));
    const notices = mine.flatMap(({ scope, id, title, key, clock, dueOn }): readonly Notice[] =>
      dueOn === null
        ? []
        : [
            {
              key: `${list}.${id}.${key}.${dueOn}`,
              kind: list,
              on: dueOn,
              sentence: clockSentence(list, clock, dueOn),
              subject: { kind: scope === 'action' ? 'accountability' : scope, id, title },
            },
          ],
    );
    return told(answer, { notices, isCut: answer.value.next !== null });
  };

/** Cases that wait for this person, or for the role he is in. */
export const moveSources = (asker: Asker): readonly Source[] => [
  ofMoves(asker, { moveOfficer: asker.actor.officerId }),
  ...movesOf[asker.actor.role].map((moveRole) => ofMoves(asker, { moveRole })),
];

type MoveFilter = Readonly<{ moveOfficer: string } | { moveRole: (typeof movesOf)[Role][number] }>;

const ofMoves =
  (asker: Asker, filter: MoveFilter): Source =>
  async (at) => {
    const params = { ...asker.seen, ...filter, sort: 'stage-since', direction: 'desc', limit: EACH } as const;
    const answer = await readVisible(params, (seen) => asker.readSide.read('case-register', 'list', seen, at));
    const notices = answer.value.cases.flatMap((line): readonly Notice[] => {
      const { caseId, title, body, stage, stageSince, suspendedSince, inside } = line;
      const move = inside?.whoseMove ?? null;
      if (inside === null || move === null) return [];
      // Whose head, and whose appraiser, is said by the body that leads; what the province closes it closes for all.
      if ((move.role === 'head' || move.role === 'appraiser') && !isLed(asker, caseId, body)) return [];
      // Nothing says which event gave somebody the turn; where the case stands says it as well.
      const cause = [
        stage,
        stageSince,
        suspendedSince ?? '',
        inside.openRecommendations,
        inside.saidDoneRecommendations,
      ];
      return [
        {
          key: `move.${caseId}.${move.role}.${cause.join('.')}`,
          kind: 'move',
          on: suspendedSince ?? stageSince,
          sentence: moveSentence(move.role, stage),
          subject: { kind: 'case', id: caseId, title },
        },
      ];
    });
    return told(answer, { notices, isCut: answer.value.next !== null });
  };

/** So many cases of one person's findings at once are more than anybody will see. */
const CASES_OF_FINDINGS = 10;

type Finding = CaseFile['findings'][number];
type OfFinding = Readonly<{ kind: 'returned' | 'decided'; step: Finding['steps'][number]; sentence: Bilingual }>;

/** What became of findings that the officer has reported, in the cases that have moved last. */
const ofFindings =
  (
    { readSide, seen, actor }: Asker,
    filter: Readonly<{ returnedTo: string } | { reportedBy: string }>,
    became: (finding: Finding) => OfFinding | undefined,
  ): Source =>
  async (at) => {
    const list = { sort: 'stage-since', direction: 'desc', limit: CASES_OF_FINDINGS } as const;
    const answer = await readVisible({ ...seen, ...list, ...filter }, (seenNow) =>
      readSide.read('case-register', 'list', seenNow, at),
    );
    const files = await Promise.all(
      answer.value.cases.map(({ caseId }) => readSide.read('case-file', 'file', { caseId }, at)),
    );
    const notices = files.flatMap(({ value: file }): readonly Notice[] =>
      (file?.findings ?? [])
        .filter(({ reportedBy }) => reportedBy === actor.officerId)
        .flatMap((finding) => {
          const what = became(finding);
          if (file === null || what === undefined) return [];
          const { kind, step, sentence } = what;
          return [
            {
              key: `${kind}.${file.caseId}.${finding.findingId}.${step.number}`,
              kind,
              on: step.occurredOn,
              sentence,
              subject: { kind: 'case', id: file.caseId, title: file.title },
            },
          ];
        }),
    );
    return told(answer, { notices, isCut: answer.value.next !== null });
  };

/** Findings that were returned to whoever reported them. */
export const returnedSource = (asker: Asker): Source =>
  ofFindings(asker, { returnedTo: asker.actor.officerId }, ({ findingId, status, steps }) => {
    const step = steps.findLast(({ type }) => type === 'FindingReturned');
    if (status !== 'returned' || step === undefined) return undefined;
    return { kind: 'returned', step, sentence: returnedSentence(findingId) };
  });

/** Asks nothing of anybody: whoever has not looked for so long has heard of it. */
const DECIDED_DAYS = 30;

/** What was decided of late about findings, for whoever reported them. */
export const decidedSource = (asker: Asker): Source =>
  ofFindings(asker, { reportedBy: asker.actor.officerId }, ({ findingId, steps }) => {
    const step = steps.at(-1);
    const isUpheld = step?.type === 'FindingUpheld';
    if (step === undefined || (!isUpheld && step.type !== 'FindingRejected')) return undefined;
    const since = dateOfDay(dayNumberOf(asker.today) - DECIDED_DAYS);
    // Who decides himself knows.
    if (step.occurredOn < since || step.by === asker.actor.officerId) return undefined;
    return { kind: 'decided', step, sentence: decidedSentence(findingId, isUpheld) };
  });

/** Of the cases that the officer leads: what is said to be done, and what nobody has answered. */
export const followUpSources = (asker: Asker): readonly Source[] =>
  (['verify', 'remind'] as const).map((kind) => async (at) => {
    const list = { list: `to-${kind}`, sort: 'due', limit: EACH, leader: asker.actor.officerId } as const;
    const answer = await readVisible({ ...asker.seen, ...list }, (seen) =>
      asker.readSide.read('follow-up', 'list', seen, at),
    );
    const notices = answer.value.lines.map((line): Notice => {
      const { caseId, recommendationId, title, saidDoneOn, dueOn, lastReminder } = line;
      const on = kind === 'verify' ? (saidDoneOn ?? dueOn) : (lastReminder?.answerDueOn ?? dueOn);
      return {
        key: `${kind}.${caseId}.${recommendationId}.${on}`,
        kind,
        on,
        sentence: recommendationSentence(kind, recommendationId, on),
        subject: { kind: 'case', id: caseId, title },
      };
    });
    return told(answer, { notices, isCut: answer.value.next !== null });
  });

/** What has to be done about the responsibility of heads. */
export const taskSource =
  ({ readSide, seen }: Asker): Source =>
  async (at) => {
    const answer = await readVisible({ ...seen, list: 'tasks' as const, limit: EACH }, (seenNow) =>
      readSide.read('accountability-matrix', 'matrix', seenNow, at),
    );
    const notices = answer.value.lines.flatMap(({ matterId, actionId, person, unit, tasks, identifiedOn, decision }) =>
      tasks.map((task): Notice => {
        const who = person === null ? null : `${person.name}, ${person.post}`;
        const title = {
          vi: `${who ?? 'Chưa xác định được ai'} (${unit.name})`,
          en: `${who ?? 'Nobody is determined yet'} (${unit.name})`,
        };
        const cause = task === 'review' ? (decision?.on ?? identifiedOn) : identifiedOn;
        const whom = actionId ?? (person === null ? 'nobody' : `${person.personId}.${person.office}`);
        return {
          key: `task.${task}.${matterId}.${whom}.${cause}`,
          kind: 'task',
          on: cause,
          sentence: { vi: `${headTaskNames[task].vi}.`, en: `${headTaskNames[task].en}.` },
          subject:
            actionId === null
              ? { kind: 'matter', id: matterId, title }
              : { kind: 'accountability', id: actionId, title },
        };
      }),
    );
    return told(answer, { notices, isCut: answer.value.next !== null });
  };

/** Units that somebody in the field had to register provisionally. */
export const unitSource =
  ({ readSide }: Pick<Asker, 'readSide'>): Source =>
  async (at) => {
    const answer = await readSide.read('unit-register', 'tree', {}, at);
    const provisional = answer.value.filter((unit) => unit.provisional);
    const notices = provisional.slice(0, EACH).map(
      ({ code, name }): Notice => ({
        key: `unit.${code}`,
        kind: 'unit',
        on: null,
        sentence: unitSentence,
        subject: { kind: 'unit', id: code, title: { vi: name, en: name } },
      }),
    );
    return told(answer, { notices, isCut: provisional.length > EACH });
  };

/** Tells nothing, but of which moment: where nobody waits for anything. */
export const nothingSource =
  ({ readSide }: Pick<Asker, 'readSide'>): Source =>
  async (at) =>
    told(await readSide.read('unit-register', 'names', { codes: [] }, at), { notices: [], isCut: false });
