import { useCallback, useRef, useState } from 'react';
import { v7 as uuid } from 'uuid';
import type { StoredEvents } from '#http/contract.ts';
import { NetworkLost, Problem } from '../api/problem.ts';

/** Where the sending of a form stands. Whatever it is, what was written stays written. */
export type Submission =
  | Readonly<{ status: 'open' }>
  | Readonly<{ status: 'sending' }>
  /** The server, or the rules, said no. */
  | Readonly<{ status: 'refused'; problem: Problem }>
  /** Somebody else was here since this was begun. */
  | Readonly<{ status: 'conflict'; problem: Problem }>
  /** An earlier sending under this key had arrived after all, with another text. */
  | Readonly<{ status: 'arrived-before' }>
  /** Nothing came back. It may have been stored; to send again stores nothing twice. */
  | Readonly<{ status: 'lost'; problem?: Problem }>
  | Readonly<{ status: 'stored'; stored: StoredEvents }>;

/** The server had no time, and says so before it did anything. */
const REFUSED_AT_THE_DOOR: ReadonlySet<string> = new Set([
  'AuthorityBehind',
  'Overloaded',
  'Busy',
  'ShuttingDown',
  'Starting',
]);

type Send = (key: string) => Promise<StoredEvents>;

/** Sends one thing, once: a second click while it is under way is nothing, and a retry is the same thing again. */
export const useSubmission = (initialKey?: string) => {
  const [submission, setSubmission] = useState<Submission>({ status: 'open' });
  const key = useRef(initialKey ?? uuid());
  const isSending = useRef(false);

  const submit = useCallback(async (send: Send): Promise<Submission> => {
    if (isSending.current) return { status: 'sending' };
    isSending.current = true;
    setSubmission({ status: 'sending' });
    try {
      const outcome = await attempt(send, key.current);
      setSubmission(outcome);
      return outcome;
    } finally {
      isSending.current = false;
    }
  }, []);

  return {
    submission,
    submit,
    key,
    /** Another thing is meant now. */
    begin: useCallback((nextKey: string = uuid()) => {
      key.current = nextKey;
      setSubmission({ status: 'open' });
    }, []),
  };
};

const attempt = async (send: Send, key: string): Promise<Submission> => {
  try {
    return { status: 'stored', stored: await send(key) };
  } catch (error) {
    if (error instanceof NetworkLost) return { status: 'lost' };
    if (!(error instanceof Problem)) throw error;
    if (error.status === 412) return { status: 'conflict', problem: error };
    if (error.code === 'KeyReused') return { status: 'arrived-before' };
    // Whether it was stored is as unknown as when nothing comes back.
    if (error.status >= 500 && !REFUSED_AT_THE_DOOR.has(error.code)) return { status: 'lost', problem: error };
    return { status: 'refused', problem: error };
  }
};
