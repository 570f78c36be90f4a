import { describe, expect, it } from 'vitest';
import { caseActs } from '#http/cases/act-contracts.ts';
import { faultsIn, fieldFor, nameOfPointer } from '#web/forms/faults.ts';

describe('Faults of a form', () => {
  it('are those of the contract, all at once, without asking the server', () => {
    const body = {
      topic: 'land',
      summary: 'x'.repeat(5000),
      unit: '99.901.01',
      from: '2025-02-30',
      occurredOn: '2026-01-05',
    };
    const faults = faultsIn(caseActs.reportFinding, { caseId: '01926493-7b80-71fd-8e72-a75e3204c3a2' }, body, 'vi');
    expect(faults.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/summary', 'TooBig'],
      ['/from', 'Invalid'],
      ['/to', 'Required'],
    ]);
    expect(faults.map(({ detail }) => detail).join()).not.toMatch(/Required|At most|Not valid/);
  });

  it('are none where the body is right', () => {
    const body = {
      topic: 'land',
      summary: 'Giao đất sai',
      unit: '99.901.01',
      from: '2025-02-01',
      to: '2025-02-03',
      occurredOn: '2026-01-05',
    };
    expect(faultsIn(caseActs.reportFinding, { caseId: '01926493-7b80-71fd-8e72-a75e3204c3a2' }, body, 'vi')).toEqual(
      [],
    );
  });

  it('lead to the field of that name, or to the nearest around it', () => {
    expect(nameOfPointer('/document/signedOn')).toBe('document.signedOn');
    expect(nameOfPointer('/a~1b/c~0d')).toBe('a/b.c~d');
    const fields = new Set(['document.signedOn', 'members', 'members.0.officerId']);
    expect(fieldFor('document.signedOn', fields)).toBe('document.signedOn');
    expect(fieldFor('members.0.officerId', fields)).toBe('members.0.officerId');
    expect(fieldFor('members.1.declaredNoConflict.on', fields)).toBe('members');
    expect(fieldFor('other', fields)).toBeUndefined();
  });
});
