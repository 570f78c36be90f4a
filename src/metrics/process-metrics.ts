import { collectDefaultMetrics, Registry } from 'prom-client';

let registry: Registry | undefined;

/**
 * Memory, processor, event loop, garbage collection and open files of this process, under the names that every
 * dashboard for Node knows. Measured once for the process, however often a system is opened in it: what measures the
 * event loop is never taken down.
 */
export const processMetrics = (): Registry => {
  if (registry !== undefined) return registry;
  registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return registry;
};
