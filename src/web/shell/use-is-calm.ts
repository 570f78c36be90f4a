import { useEffect, useState } from 'react';

/** Where the browser does not tell when it has nothing to do (Safari). */
const SOON_MS = 2_000;

/** True once the page stands and has nothing else to do: what is not of the first load may come now. */
export const useIsCalm = (): boolean => {
  const [isCalm, setIsCalm] = useState(false);
  useEffect(() => {
    const soon = window.requestIdleCallback ?? ((call: () => void) => setTimeout(call, SOON_MS));
    soon(() => setIsCalm(true));
  }, []);
  return isCalm;
};
