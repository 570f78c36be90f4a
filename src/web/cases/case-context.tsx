import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { z } from 'zod';
import type { reveal } from '#http/reveals/contract.ts';

export type OpenedValue = z.output<typeof reveal.answer>['fields'][number]['value'];

type CaseOnScreen = Readonly<{
  caseId: string;
  asOf: string | undefined;
  /** Whether sealed fields may be opened here: by his rights, and not while looking at the past. */
  mayReveal: boolean;
  /** Opens the history of a value; undefined where there is no room for it. */
  showHistory: ((path: string) => void) | undefined;
  /** What was opened since this screen was opened, by key. Kept nowhere else; gone when one leaves. */
  opened: ReadonlyMap<string, OpenedValue>;
  take: (fields: readonly Readonly<{ keyId: string; value: OpenedValue }>[]) => void;
}>;

const Context = createContext<CaseOnScreen | undefined>(undefined);

type CaseProviderProps = Readonly<{
  caseId: string;
  asOf: string | undefined;
  mayReveal: boolean;
  showHistory: ((path: string) => void) | undefined;
  children: ReactNode;
}>;

export const CaseProvider = ({ caseId, asOf, mayReveal, showHistory, children }: CaseProviderProps) => {
  const [opened, setOpened] = useState<ReadonlyMap<string, OpenedValue>>(new Map());
  const value = useMemo<CaseOnScreen>(
    () => ({
      caseId,
      asOf,
      mayReveal,
      showHistory,
      opened,
      take: (fields) =>
        setOpened((before) => new Map([...before, ...fields.map((each) => [each.keyId, each.value] as const)])),
    }),
    [caseId, asOf, mayReveal, showHistory, opened],
  );
  return <Context value={value}>{children}</Context>;
};

export const useCase = (): CaseOnScreen => {
  const value = useContext(Context);
  if (value === undefined) throw new Error('values of a case stand inside of CaseProvider');
  return value;
};
