import type { Bilingual } from '#terms/bilingual.ts';
import { requestSentence } from '#terms/notifications.ts';
import { readVisible } from '../cases/visible-cases.ts';
import { type Asker, EACH, type Notice, type Source, told } from './notices.ts';

/** Questions of overseers: what their body owes to those who answer, and to those who asked what came of it. */
export const requestSources = (asker: Asker): readonly Source[] =>
  asker.actor.role === 'oversight'
    ? [ofRequests(asker, 'to-judge', 'judge'), ofRequests(asker, 'overdue', 'late')]
    : [ofRequests(asker, 'to-answer', 'answer'), ofRequests(asker, 'open', 'report-back')];

type Owed = Parameters<typeof requestSentence>[0];

const ofRequests =
  (asker: Asker, list: 'to-judge' | 'overdue' | 'to-answer' | 'open', owed: Owed): Source =>
  async (at) => {
    const { actor, readSide, seen } = asker;
    const whose = actor.role === 'oversight' ? { askedBy: actor.officerId } : { answeredBy: actor.body };
    const answer = await readVisible({ ...seen, ...whose, list, limit: EACH }, (seenNow) =>
      readSide.read('oversight-requests', 'list', seenNow, at),
    );
    const { requests, next: more } = answer.value;
    const notices = requests
      // What is open may also wait for the word of whoever asked.
      .filter(({ next }) => owed !== 'report-back' || next?.what === 'report-back')
      .map(({ requestId, summary, since, next }): Notice => {
        const dueOn = owed === 'judge' ? null : (next?.dueOn ?? null);
        // Its asker's own words; they are in one language.
        const title: Bilingual = { vi: summary, en: summary };
        return {
          key: ['question', requestId, owed, next?.reportBackId ?? '', dueOn ?? '', since].join('.'),
          kind: 'question',
          on: dueOn ?? since,
          sentence: requestSentence(owed, dueOn),
          subject: { kind: 'request', id: requestId, title },
        };
      });
    return told(answer, { notices, isCut: more !== null });
  };
