import { describe, expect, it } from 'vitest';
import { brokenStores } from '#test/support/event-store/broken-stores.ts';
import type { ContractCase } from '#test/support/event-store/contract-case.ts';
import { eventStoreContract } from '#test/support/event-store/event-store-contract.ts';
import { memoryLedger } from '#test/support/event-store/memory-ledger.ts';

/** The memory store holds its whole ledger on the heap: that is what it is for. */
const NOT_FOR_MEMORY = ['subscription: slow consumer, bounded memory'];

const caseNamed = (name: string): ContractCase => {
  const found = eventStoreContract.find((contractCase) => contractCase.name === name);
  if (found === undefined) throw new Error(`The contract has no case "${name}".`);
  return found;
};

describe('the memory store, from which the broken ones are made, is sound', () => {
  const cases = eventStoreContract.filter(({ name }) => !NOT_FOR_MEMORY.includes(name));
  it.each(cases)('$name', ({ run }) => run(memoryLedger()));
});

describe.each(brokenStores)('a store that $defect', ({ open, failsAt }) => {
  it.each(failsAt)('fails at "%s"', async (name) => {
    // An assertion of the case, not an accident in the broken store.
    await expect(caseNamed(name).run(open)).rejects.toMatchObject({ name: 'AssertionError' });
  });
});

it('no case of the contract is named twice', () => {
  const names = eventStoreContract.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
});
