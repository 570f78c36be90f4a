import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { z } from 'zod';
import type { RevealSubject } from '#domain/access/events.ts';
import type { reveal } from '#http/reveals/contract.ts';

export type OpenedFields = z.output<typeof reveal.answer>['fields'];
export type OpenedValue = OpenedFields[number]['value'];

type SealsOnScreen = Readonly<{
  /** What the sealed values below belong to: a case, a corruption matter, an accountability action, an overseer's request. */
  subject: RevealSubject;
  /** Whether sealed fields may be opened here: by his rights, and not while looking at the past. */
  mayReveal: boolean;
  /** What was opened since this screen was opened, by key. Kept nowhere else; gone when one leaves. */
  opened: ReadonlyMap<string, OpenedValue>;
  take: (fields: OpenedFields) => void;
}>;

const Context = createContext<SealsOnScreen | undefined>(undefined);

const NOTHING: ReadonlyMap<string, OpenedValue> = new Map();

type SealedProviderProps = RevealSubject & Readonly<{ mayReveal: boolean; children: ReactNode }>;

/** Around all that shows sealed values of one subject. Another subject on the same screen has a provider of its own. */
export const SealedProvider = ({ kind, id, mayReveal, children }: SealedProviderProps) => {
  const [taken, setTaken] = useState({ from: id, values: NOTHING });
  // A page that turns to the next matter keeps its provider, and must not keep what was opened of the last one.
  const opened = taken.from === id ? taken.values : NOTHING;
  const value = useMemo<SealsOnScreen>(
    () => ({
      subject: { kind, id },
      mayReveal,
      opened,
      take: (fields) =>
        setTaken(({ from, values }) => ({
          from: id,
          values: new Map([
            ...(from === id ? values : NOTHING),
            ...fields.map((each) => [each.keyId, each.value] as const),
          ]),
        })),
    }),
    [kind, id, mayReveal, opened],
  );
  return <Context value={value}>{children}</Context>;
};

export const useSeals = (): SealsOnScreen => {
  const value = useContext(Context);
  if (value === undefined) throw new Error('sealed values stand inside of SealedProvider');
  return value;
};
