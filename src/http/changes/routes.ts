import type { FindRequestTarget } from '#application/request-targets.ts';
import type { CaseTarget } from '#application/target.ts';
import type { ChangeFeed } from '#projecting/change-feed.ts';
import type { CountedEvent } from '#projecting/numbered-event.ts';
import type { Reader } from '../gate.ts';
import type { Problem } from '../problems/problem-table.ts';
import { refuse } from '../problems.ts';
import type { ReadSide } from '../reading.ts';
import { type MessageChannel, type Route, readRoute } from '../route.ts';
import type { SubjectSide } from '../subject-reading.ts';
import { type ChangeMessages, readChanges } from './contract.ts';

export type ChangesDependencies = Readonly<{
  feed: Pick<ChangeFeed, 'since' | 'listen'>;
  readSide: Pick<ReadSide, 'read' | 'projected'>;
  /** What rights on a case hang on, as the ledger has it now. */
  caseTarget(caseId: string): Promise<CaseTarget | undefined>;
  /** The same of corruption matters and of actions for them. */
  subjects: Pick<SubjectSide, 'targets'>;
  /** The same of requests of overseers. */
  requests: Readonly<{ target: FindRequestTarget }>;
  /** How often a stream says that it lives, and looks whether its reader still may. */
  pulseMs?: number;
  /** Told how many streams are open, whenever that changes. */
  onOpen?: (open: number) => void;
  /** Aborted when the server stops: a stream that stayed open would keep it from stopping. */
  closing: AbortSignal;
}>;

/** Each holds a connection for as long as a page is open. */
const MOST_STREAMS = 200;
const PULSE_MS = 20_000;

type Change = ChangeMessages['changed'];
const subjects: Readonly<Record<string, Change['subject']>> = {
  inspectionCase: 'case',
  corruptionMatter: 'matter',
  accountabilityAction: 'accountability',
  inspectionPlan: 'plan',
  oversightRequest: 'request',
  unit: 'unit',
  officer: 'officer',
  workingCalendar: 'law',
  policy: 'law',
};

/** Tells pages what to read again. It says that something changed, never what: that is for a read to answer. */
export const changesRoutes = (dependencies: ChangesDependencies): readonly Route[] => {
  let open = 0;
  return [
    readRoute(readChanges, async ({ reader, request }) => {
      if (open >= MOST_STREAMS || dependencies.closing.aborted) {
        return { problem: refuse({ code: 'Overloaded' }, { headers: { 'Retry-After': '5' } }) };
      }
      const lastSeen = request.get('Last-Event-ID');
      return {
        stream: (channel: MessageChannel) => {
          open += 1;
          dependencies.onOpen?.(open);
          const stop = follow(dependencies, reader, lastSeen, channel);
          return () => {
            open -= 1;
            dependencies.onOpen?.(open);
            stop();
          };
        },
      };
    }),
  ];
};

/** @returns what ends it */
const follow = (
  { feed, readSide, caseTarget, subjects: { targets }, requests, closing, pulseMs = PULSE_MS }: ChangesDependencies,
  reader: Reader,
  lastSeen: string | undefined,
  channel: MessageChannel,
): (() => void) => {
  const say = <Name extends keyof ChangeMessages>(name: Name, data: ChangeMessages[Name]) =>
    channel.send({ id: String(data.number), name, data });
  /** @throws when rights cannot be known at the moment: then the stream ends, and the page asks again */
  const mayStill = async () => isAllowed(await reader.refusal('read-own-rights', { kind: 'register' }));
  const leave = () => {
    say('rights', { number: readSide.projected });
    channel.end();
  };
  const tell = async (event: CountedEvent): Promise<void> => {
    const change = changeOf(event);
    if (change === undefined) return;
    if (!(await mayStill())) leave();
    else if (await isVisible({ readSide, caseTarget, targets, requestTarget: requests.target }, reader, change))
      say('changed', change);
  };
  // One after the other, as they were stored: a page must not be told of an event before those that came before it.
  let last: Promise<void> = Promise.resolve();
  const inTurn = (work: () => Promise<void>) => {
    last = last.then(work).catch(() => channel.end());
  };

  const number = readSide.projected;
  const missed = lastSeen === undefined || !/^\d{1,15}$/.test(lastSeen) ? [] : feed.since(Number(lastSeen), number);
  if (missed === undefined) say('reset', { number });
  else for (const event of missed) inTurn(() => tell(event));
  inTurn(async () => say('at', { number }));

  const stopListening = feed.listen((event) => inTurn(() => tell(event)));
  const pulse = setInterval(() => {
    inTurn(async () => ((await mayStill()) ? say('at', { number: readSide.projected }) : leave()));
  }, pulseMs);
  const end = () => channel.end();
  closing.addEventListener('abort', end);
  return () => {
    stopListening();
    clearInterval(pulse);
    closing.removeEventListener('abort', end);
  };
};

/** @throws when nobody can say so at the moment: no answer is not a no */
const isAllowed = (refusal: Problem | undefined): boolean => {
  if (refusal !== undefined && refusal.status >= 500) throw new Error('rights are not known at the moment');
  return refusal === undefined;
};

/** Undefined: nothing a page shows. */
const changeOf = ({ number, stream }: CountedEvent): Change | undefined => {
  const [category = '', ...rest] = stream.slice(stream.indexOf('/') + 1).split('-');
  const subject = subjects[category];
  return subject === undefined ? undefined : { number, subject, id: rest.join('-') };
};

type Seeing = Pick<ChangesDependencies, 'readSide' | 'caseTarget'> &
  ChangesDependencies['subjects'] &
  Readonly<{ requestTarget: FindRequestTarget }>;

/** Units, officers and the law are there for whoever may read at all. Of a case that is not public an overseer hears of its stages only. */
const isVisible = async (seeing: Seeing, reader: Reader, change: Change): Promise<boolean> => {
  const { readSide, caseTarget, targets, requestTarget } = seeing;
  if (change.subject === 'matter') {
    return isAllowed(await reader.refusal('read-matter', await targets.matter(change.id)));
  }
  if (change.subject === 'accountability') {
    return isAllowed(await reader.refusal('read-accountability', await targets.accountability(change.id)));
  }
  if (change.subject === 'request') {
    return isAllowed(await reader.refusal('read-request', await requestTarget(change.id)));
  }
  if (change.subject !== 'case') return true;
  const target = await caseTarget(change.id);
  if (!isAllowed(await reader.refusal('read-case-outline', target))) return false;
  if (isAllowed(await reader.refusal('read-case', target))) return true;
  const outline = { caseId: change.id, audience: 'outline', by: 'recorded', direction: 'desc', limit: 20 } as const;
  const { value } = await readSide.read('case-timeline', 'timeline', outline);
  return value.entries.some((entry) => entry.number === change.number);
};
