import type { CommandContract } from '#http/contract.ts';
import { faultsOf } from '#http/request-faults.ts';
import type { Language } from '#terms/bilingual.ts';
import type { Fault } from '../api/problem.ts';

/**
 * What is wrong with a body by the very schema the server checks it with, so that all of it is said at once and with
 * the network off. What hangs on the state of the case only the server knows.
 */
export const faultsIn = (
  contract: CommandContract,
  params: Readonly<Record<string, unknown>>,
  body: Readonly<Record<string, unknown>>,
  language: Language,
): readonly Fault[] => {
  // As the server reads the address: a year there is a number in the data.
  const path = contract.params.safeParse(params);
  const told = path.success ? path.data : params;
  const fromPath = Object.fromEntries(Object.entries(told).filter(([name]) => name in contract.command.data.shape));
  const data = { ...body, ...fromPath };
  const result = contract.command.data.safeParse(data);
  if (result.success) return [];
  return faultsOf(result.error, data).map(({ pointer, code, detail }) => ({ pointer, code, detail: detail[language] }));
};

/** `/document/signedOn` → `document.signedOn`: as the fields of a form are named. */
export const nameOfPointer = (pointer: string): string =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.');

/** The field a fault belongs to: the one of that name, the nearest around it, or the first of those it is made of. */
export const fieldFor = (name: string, known: ReadonlySet<string>): string | undefined => {
  let nearest = name;
  while (nearest !== '') {
    if (known.has(nearest)) return nearest;
    nearest = nearest.includes('.') ? nearest.slice(0, nearest.lastIndexOf('.')) : '';
  }
  return [...known].find((field) => field.startsWith(`${name}.`));
};
