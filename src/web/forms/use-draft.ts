import { useDebouncedCallback } from '@mantine/hooks';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useMe } from '../shell/use-me.ts';
import type { Values } from './body-of.ts';
import { canKeepDrafts, type Draft, type DraftOnDevice, loadDraft, removeDraft, saveDraft } from './drafts.ts';

const SAVE_AFTER_MS = 500;

type DraftState =
  | Readonly<{ status: 'looking' }>
  /** Nothing was there when the form was opened. */
  | Readonly<{ status: 'none' }>
  | Readonly<{ status: 'restored'; draft: DraftOnDevice }>;

/** Keeps what is written on this device, so that a dead battery, a reload or a lost network loses no text. */
export const useDraft = (id: string) => {
  const { officerId } = useMe();
  const [state, setState] = useState<DraftState>(canKeepDrafts() ? { status: 'looking' } : { status: 'none' });
  const [savedAt, setSavedAt] = useState<number>();
  const [isKept, setIsKept] = useState(canKeepDrafts());
  const isDone = useRef(false);
  /** What is being saved: it must not come to lie there after it was taken away. */
  const saving = useRef<Promise<void>>(Promise.resolve());

  useEffect(() => {
    if (!canKeepDrafts()) return;
    loadDraft(officerId, id).then(
      (draft) => setState(draft === undefined ? { status: 'none' } : { status: 'restored', draft }),
      // A browser that keeps nothing is no reason not to write.
      () => setState({ status: 'none' }),
    );
  }, [officerId, id]);

  // The last words too, when one leaves the form before they were saved.
  const save = useDebouncedCallback(
    (draft: Draft) => {
      if (isDone.current || !canKeepDrafts()) return;
      saving.current = saveDraft(officerId, id, draft).then(
        (at) => {
          setSavedAt(at);
          setIsKept(true);
        },
        () => setIsKept(false),
      );
    },
    { delay: SAVE_AFTER_MS, flushOnUnmount: true },
  );
  useEffect(() => {
    const flush = () => save.flush();
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
    };
  }, [save]);

  const clear = useCallback(async () => {
    save.cancel();
    setSavedAt(undefined);
    if (!canKeepDrafts()) return;
    await saving.current;
    await removeDraft(officerId, id);
  }, [save, officerId, id]);
  const remove = useCallback(async () => {
    isDone.current = true;
    await clear();
  }, [clear]);

  return {
    state,
    savedAt,
    /** Whether this browser keeps what is written at all. */
    isKept,
    save,
    /** Nothing is written any more; something may be again. */
    clear,
    /** What was written has become an event, or is not wanted any more. */
    remove,
    /** Something new is written under the same name. */
    begin: useCallback(() => {
      isDone.current = false;
      setState({ status: 'none' });
    }, []),
  };
};

/** Whether anything has been written that was not there at the beginning. */
export const isWritten = (values: Values, initial: Values): boolean =>
  JSON.stringify(values) !== JSON.stringify(initial);
