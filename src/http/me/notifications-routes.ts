import type { Desk } from '#desk/desk.ts';
import { legalDateOf } from '#domain/legal-date.ts';
import type { Moment } from '#projecting/moment.ts';
import type { Answer } from '#projecting/open-projecting.ts';
import { type NotificationKind, notificationKindNames } from '#terms/notifications.ts';
import { visibilityOf } from '../cases/visible-cases.ts';
import type { Reader } from '../gate.ts';
import type { Problem } from '../problems/problem-table.ts';
import { type ReadSide, readAsOf } from '../reading.ts';
import { operationRoute, type Route, readRoute } from '../route.ts';
import {
  clockSources,
  decidedSource,
  followUpSources,
  moveSources,
  type Notice,
  nothingSource,
  returnedSource,
  type Source,
  taskSource,
  unitSource,
} from './notices.ts';
import { markNotificationsRead, readNotifications } from './notifications-contract.ts';
import { requestSources } from './request-notices.ts';
import type { MeDependencies } from './routes.ts';

export type MarkDesk = Pick<Desk, 'readMarks' | 'markRead'>;

type Dependencies = Readonly<{
  readSide: ReadSide;
  me: Pick<MeDependencies, 'authority' | 'now'>;
  desk: MarkDesk;
}>;

/**
 * What somebody is told of, as the ledger stands now and with the rights of now: what he may no longer see is not there,
 * read or not. Only that he has read it is kept, on his desk.
 */
export const notificationRoutes = (dependencies: Dependencies): readonly Route[] => [
  readRoute(readNotifications, async (asked) => {
    const sources = await sourcesFor(dependencies, asked.reader);
    if ('problem' in sources) return sources;
    const read = await readAsOf(dependencies.readSide, { ...asked, query: {} }, (at) => together(sources.sources, at));
    if ('problem' in read) return read;
    const marks = dependencies.desk.readMarks(asked.reader.actor.officerId);
    const notifications = read.value.notices.map((notice) => ({ ...notice, isRead: marks.has(notice.key) }));
    const unread = notifications.filter(({ isRead }) => !isRead).length;
    const { isCut } = read.value;
    return { headers: read.headers, body: { asOf: read.asOf, notifications, unread, isCut } };
  }),
  operationRoute(markNotificationsRead, async ({ reader, body, request }) => {
    const sources = await sourcesFor(dependencies, reader);
    if ('problem' in sources) return sources;
    const read = await readAsOf(dependencies.readSide, { request, query: {} }, (at) => together(sources.sources, at));
    if ('problem' in read) return read;
    const { officerId } = reader.actor;
    const wanted = new Set(body.keys);
    const told = read.value.notices.map(({ key }) => key);
    // Only what he was told of: nobody fills a desk with keys of his own.
    dependencies.desk.markRead(
      officerId,
      told.filter((key) => wanted.has(key)),
    );
    const marks = dependencies.desk.readMarks(officerId);
    return { body: { unread: told.filter((key) => !marks.has(key)).length } };
  }),
];

/** Where to look, by what this officer may do today. */
const sourcesFor = async (
  { readSide, me }: Dependencies,
  reader: Reader,
): Promise<Readonly<{ sources: readonly Source[] }> | Readonly<{ problem: Problem }>> => {
  const { actor } = reader;
  const seen = await visibilityOf(reader);
  if ('problem' in seen) return seen;
  const today = legalDateOf(me.now());
  const asker = { readSide, actor, seen, units: me.authority.state.units, today };
  switch (actor.role) {
    case 'provincial-inspector':
    case 'head-of-inspectorate':
    case 'district-inspector':
      return {
        sources: [
          returnedSource(asker),
          decidedSource(asker),
          ...clockSources(asker),
          ...moveSources(asker),
          ...followUpSources(asker),
          ...requestSources(asker),
          taskSource(asker),
        ],
      };
    case 'appraiser':
      return { sources: [...clockSources(asker), ...moveSources(asker)] };
    case 'administrator':
      return { sources: [unitSource(asker)] };
    case 'oversight':
      return { sources: requestSources(asker) };
    // Nothing waits for whoever sees neither cases nor units.
    case 'custodian':
      return { sources: [nothingSource(asker)] };
  }
};

type All = Readonly<{ notices: readonly Notice[]; isCut: boolean }>;

/** All sources at once, as of the one that had come least far. */
const together = async (sources: readonly Source[], at: Moment): Promise<Answer<All>> => {
  const answers = await Promise.all(sources.map((source) => source(at)));
  const value = { notices: inOrder(answers.flatMap(({ value: { notices } }) => notices)), isCut: answers.some(isCut) };
  const [least] = answers.toSorted((one, other) => one.moment.number - other.moment.number);
  const staleSince = answers.find((answer) => answer.staleSince !== null)?.staleSince ?? null;
  if (least === undefined) throw new Error('there is always a source');
  return { value, moment: least.moment, staleSince };
};

const isCut = ({ value }: Awaited<ReturnType<Source>>): boolean => value.isCut;

const KINDS = Object.keys(notificationKindNames) as NotificationKind[];

/** What presses most first; of clocks the longest due, of the rest the latest. Each cause once, whoever told of it. */
const inOrder = (notices: readonly Notice[]): readonly Notice[] =>
  [...new Map(notices.map((notice) => [notice.key, notice])).values()].toSorted((one, other) => {
    const byKind = KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind);
    const byDay = (one.on ?? '').localeCompare(other.on ?? '');
    const isClock = one.kind === 'overdue' || one.kind === 'due-soon';
    return byKind || (isClock ? byDay : -byDay) || one.key.localeCompare(other.key);
  });
