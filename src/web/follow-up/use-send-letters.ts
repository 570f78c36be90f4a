import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { v7 as uuid } from 'uuid';
import type { z } from 'zod';
import type { Document } from '#domain/document.ts';
import { sendReminders } from '#http/follow-up/reminders-contract.ts';
import { refreshAll } from '../api/changes.ts';
import { operate } from '../api/client.ts';
import { NetworkLost, Problem } from '../api/problem.ts';
import type { Letter } from './letters.ts';
import { rowOf } from './row.ts';

export type LetterPaper = Readonly<{ document: Document; dueOn: string }>;
export type RowOutcome = z.output<typeof sendReminders.answer>['outcomes'][number];

/** Sends one reminder for each recommendation, once: what is stored is not sent again, what was refused may be. */
export const useSendLetters = () => {
  const client = useQueryClient();
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, RowOutcome>>(new Map());
  const [isSending, setSending] = useState(false);
  const [isLost, setLost] = useState(false);
  const keys = useRef(new Map<string, string>());

  const keyOf = (row: string): string => {
    const key = keys.current.get(row) ?? uuid();
    keys.current.set(row, key);
    return key;
  };

  const send = async (letters: readonly Letter[], papers: ReadonlyMap<string, LetterPaper>): Promise<void> => {
    const rows = letters.flatMap(({ id, lines }) => {
      const paper = papers.get(id);
      if (paper === undefined) return [];
      return lines
        .filter((line) => outcomes.get(rowOf(line))?.outcome !== 'stored')
        .map((line) => ({
          row: rowOf(line),
          sent: {
            key: keyOf(rowOf(line)),
            caseId: line.caseId,
            reminder: { recommendationId: line.recommendationId, ...paper },
          },
        }));
    });
    if (rows.length === 0 || isSending) return;
    setSending(true);
    setLost(false);
    try {
      const answer = await operate(sendReminders, {}, { rows: rows.map(({ sent }) => sent) });
      const byKey = new Map(answer.outcomes.map((outcome) => [outcome.key, outcome]));
      setOutcomes((before) => {
        const after = new Map(before);
        for (const { row, sent } of rows) {
          const outcome = byKey.get(sent.key);
          if (outcome === undefined) continue;
          after.set(row, outcome);
        }
        return after;
      });
      void refreshAll(client);
    } catch (error) {
      // Whether they were stored is unknown; sent again under their keys, none is stored twice.
      if (!(error instanceof NetworkLost || error instanceof Problem)) throw error;
      setLost(true);
    } finally {
      setSending(false);
    }
  };

  return { outcomes, isSending, isLost, send };
};
