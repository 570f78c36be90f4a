import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { SealedProvider } from './sealed-context.tsx';

type CaseOnScreen = Readonly<{
  caseId: string;
  asOf: string | undefined;
  /** Opens the history of a value; undefined where there is no room for it. */
  showHistory: ((path: string) => void) | undefined;
}>;

const Context = createContext<CaseOnScreen | undefined>(undefined);

type CaseProviderProps = CaseOnScreen &
  Readonly<{
    /** Whether sealed fields of the case may be opened here: by his rights, and not while looking at the past. */
    mayReveal: boolean;
    children: ReactNode;
  }>;

export const CaseProvider = ({ caseId, asOf, mayReveal, showHistory, children }: CaseProviderProps) => {
  const value = useMemo<CaseOnScreen>(() => ({ caseId, asOf, showHistory }), [caseId, asOf, showHistory]);
  return (
    <Context value={value}>
      <SealedProvider kind="case" id={caseId} mayReveal={mayReveal}>
        {children}
      </SealedProvider>
    </Context>
  );
};

export const useCase = (): CaseOnScreen => {
  const value = useContext(Context);
  if (value === undefined) throw new Error('values of a case stand inside of CaseProvider');
  return value;
};
