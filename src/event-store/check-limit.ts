import { EventStoreError } from './event-store.ts';

/** @throws EventStoreError `InvalidRead` when so many events cannot be asked for */
export const assertLimit = (limit: number): void => {
  if (!(Number.isSafeInteger(limit) && limit >= 0))
    throw new EventStoreError('InvalidRead', `A limit is a whole number from 0, not ${limit}.`);
};
