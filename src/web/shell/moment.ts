import { useNavigate, useSearch } from '@tanstack/react-router';

/** The moment in the address: a ledger number, or an instant with its offset. Undefined: now. */
export const useMoment = () => {
  const { asOf } = useSearch({ from: '__root__' });
  return { asOf, isPast: asOf !== undefined };
};

/** Moves the whole application to another moment, and keeps where one is and what is filtered. */
export const useGoTo = () => {
  const navigate = useNavigate();
  return (asOf: string | undefined, options: Readonly<{ replace?: boolean }> = {}): Promise<void> =>
    navigate({ to: '.', search: (before: object) => ({ ...before, asOf }), resetScroll: false, ...options });
};

/** An instant of Vietnam's clock as the API wants it. */
export const instantOf = (date: string, time: string): string => `${date}T${time}:00+07:00`;
