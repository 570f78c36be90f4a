import { describe, expect, test } from 'vitest';
import { type CommandScope, createCommandIdentity } from '#application/command-identity.ts';
import { idSchema } from '#domain/text.ts';
import { actor } from '#test/support/domain/huong-binh.ts';

const V7 = '018f3d5e-7c2a-7b31-9c4d-1f2e3d4c5b6a';
const V4 = '9b2c3d4e-5f60-4718-a9b0-c1d2e3f40516';
const scope: CommandScope = {
  prefix: 'test',
  actor: actor('inspector'),
  route: 'POST /cases/{caseId}/findings',
  idempotencyKey: V7,
};
const STREAM = 'test/inspectionCase-1';
const names = (changes: Partial<CommandScope> = {}) => createCommandIdentity({ ...scope, ...changes });

describe('the names a command gives', () => {
  test('are the same each time', () => {
    expect(names().commandId).toBe(names().commandId);
    expect(names().eventId(STREAM, 0)).toBe(names().eventId(STREAM, 0));
    expect(names().newIdentity('inspectionCase')).toBe(names().newIdentity('inspectionCase'));
  });

  test('are golden: what is stored under them must be found again', () => {
    expect(names().commandId).toBe('c94f13b1a51c8e22a0facbc45580ea36bf609bce270511e2237cfbd58384f17b');
    expect(names().eventId(STREAM, 0)).toBe('018f3d5e-7c2a-73e1-9c33-8d31e3d9b32e');
    expect(names().newIdentity('inspectionCase')).toBe('018f3d5e-7c2a-7b02-a93c-3620e2525095');
    expect(names().requestHash({ summary: 'Đất công' })).toBe(
      'b9ea406dfb1081ec04d4f074a85eb76869af42d4e638830116be8de12e86bca3',
    );
  });

  test.each<[string, Partial<CommandScope>]>([
    ['prefix', { prefix: 'test2' }],
    ['officer', { actor: actor('secondInspector') }],
    ['kind of actor', { actor: { kind: 'system', component: 'inspector' } }],
    ['route', { route: 'POST /cases' }],
    ['key', { idempotencyKey: V4 }],
  ])('differ with the %s', (_, changes) => {
    expect(names(changes).commandId).not.toBe(names().commandId);
    expect(names(changes).eventId(STREAM, 0)).not.toBe(names().eventId(STREAM, 0));
    expect(names(changes).newIdentity('unit')).not.toBe(names().newIdentity('unit'));
  });

  test('are the same in whichever role the officer sends it', () => {
    expect(names({ actor: actor('inspector', 'appraiser') }).commandId).toBe(names().commandId);
  });

  test('differ with stream and place in it', () => {
    const { eventId } = names();
    const ids = [
      eventId(STREAM, 0),
      eventId(STREAM, 1),
      eventId('test/inspectionCase-2', 0),
      eventId(STREAM, 'claim 1'),
    ];
    expect(new Set(ids).size).toBe(4);
  });

  test('cannot be forged by moving text from one part to the next', () => {
    expect(names({ prefix: 'te', route: 'stPOST' }).commandId).not.toBe(
      names({ prefix: 'test', route: 'POST' }).commandId,
    );
  });

  test('are UUIDs; of a UUIDv7 they keep the time, of any other key they have none', () => {
    const kept = names().eventId(STREAM, 0);
    expect(kept.slice(0, 15)).toBe('018f3d5e-7c2a-7');
    const other = names({ idempotencyKey: V4 }).eventId(STREAM, 0);
    expect(other[14]).toBe('8');
    expect(names({ idempotencyKey: V7.toUpperCase() }).eventId(STREAM, 0).slice(0, 15)).toBe('018f3d5e-7c2a-7');
    for (const id of [kept, other]) {
      expect(idSchema.safeParse(id).success, id).toBe(true);
      expect(id).toMatch(/^[0-9a-f-]{36}$/);
      expect('89ab').toContain(id[19]);
    }
  });
});

describe('the fingerprint of a request', () => {
  test('does not depend on the order of members, and on nothing absent', () => {
    expect(names().requestHash({ a: 1, b: 2 })).toBe(names().requestHash({ b: 2, c: undefined, a: 1 }));
    expect(names().requestHash({ a: 1 })).not.toBe(names().requestHash({ a: 2 }));
  });

  test('tells nothing about the body to one who has not the key', () => {
    expect(names({ idempotencyKey: V4 }).requestHash({ name: 'Mai Văn Thủ' })).not.toBe(
      names().requestHash({ name: 'Mai Văn Thủ' }),
    );
  });
});
