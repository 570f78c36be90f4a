import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Vault } from '#vault/vault.ts';

const keyId = (): string => randomBytes(16).toString('hex');
const STREAM = 'test/inspectionCase-1';

/** What every vault must do. `open` gives a new, empty one each time. */
export const describeVaultContract = (name: string, open: () => Promise<Vault>): void => {
  describe(`${name}: the vault contract`, () => {
    let vault: Vault;
    beforeEach(async () => {
      vault = await open();
    });
    afterEach(() => vault.close());

    const create = async (id: string, ...personIds: string[]) => {
      const result = await vault.create([{ keyId: id, stream: STREAM, personIds }]);
      const [key] = result.outcome === 'ready' ? result.keys : [];
      if (key === undefined) throw new Error(`not created: ${result.outcome}`);
      return key;
    };

    test('a created key is found again', async () => {
      const { outcome, key } = await create('k1');
      expect(outcome).toBe('created');
      expect(key).toHaveLength(32);
      expect(await vault.get('k1')).toEqual({ outcome: 'found', key: Buffer.from(key) });
    });

    test('creating again answers with the first key', async () => {
      const first = await create('k1');
      const second = await create('k1');
      expect(second.outcome).toBe('existing');
      expect(Buffer.from(second.key)).toEqual(Buffer.from(first.key));
    });

    test('of many who create one key at once, all get the same', async () => {
      const keys = await Promise.all(Array.from({ length: 32 }, () => create('k1')));
      expect(new Set(keys.map(({ key }) => Buffer.from(key).toString('hex'))).size).toBe(1);
      expect(keys.filter(({ outcome }) => outcome === 'created')).toHaveLength(1);
    });

    test('no two keys are equal', async () => {
      const requests = Array.from({ length: 1000 }, () => ({ keyId: keyId(), stream: STREAM, personIds: [] }));
      const result = await vault.create(requests);
      if (result.outcome !== 'ready') throw new Error(result.outcome);
      expect(new Set(result.keys.map(({ key }) => Buffer.from(key).toString('hex'))).size).toBe(1000);
      expect(result.keys.map((key) => key.keyId)).toEqual(requests.map((request) => request.keyId));
    });

    test('a key nobody made is lost, not erased', async () => {
      expect(await vault.get('k1')).toEqual({ outcome: 'lost' });
    });

    test('a destroyed key is erased for good and cannot be made again', async () => {
      await create('k1');
      await vault.destroy('k1');
      expect(await vault.get('k1')).toMatchObject({ outcome: 'erased', erasedAt: expect.stringMatching(/Z$/) });
      expect(await vault.create([{ keyId: 'k1', stream: STREAM, personIds: [] }])).toMatchObject({
        outcome: 'person-erased',
      });
      expect((await vault.get('k1')).outcome).toBe('erased');
    });

    test('destroying again changes nothing', async () => {
      await create('k1');
      await vault.destroy('k1');
      const first = await vault.get('k1');
      await vault.destroy('k1');
      expect(await vault.get('k1')).toEqual(first);
    });

    test('erasing a person destroys exactly the keys linked to the person', async () => {
      await create('one', 'anna');
      await create('both', 'anna', 'binh');
      await create('other', 'binh');
      expect(await vault.destroyPerson('anna')).toBe(2);
      const outcomes = await Promise.all(['one', 'both', 'other'].map(async (id) => (await vault.get(id)).outcome));
      expect(outcomes).toEqual(['erased', 'erased', 'found']);
    });

    test('a link made later counts too', async () => {
      await create('k1');
      expect(await vault.link(['k1', 'unknown'], ['anna', 'binh'])).toEqual({ outcome: 'linked' });
      expect(await vault.destroyPerson('binh')).toBe(1);
      expect((await vault.get('k1')).outcome).toBe('erased');
    });

    test('nothing new is sealed about, or linked to, an erased person', async () => {
      await create('k1');
      await vault.destroyPerson('anna');
      const requests = [
        { keyId: 'k2', stream: STREAM, personIds: [] },
        { keyId: 'k3', stream: STREAM, personIds: ['binh', 'anna'] },
      ];
      expect(await vault.create(requests)).toEqual({ outcome: 'person-erased', personIds: ['anna'] });
      expect((await vault.get('k2')).outcome, 'all or none').toBe('lost');
      expect(await vault.link(['k1'], ['anna'])).toEqual({ outcome: 'person-erased', personIds: ['anna'] });
      expect((await vault.get('k1')).outcome).toBe('found');
    });

    test('erasing a person again is harmless', async () => {
      await create('k1', 'anna');
      expect(await vault.destroyPerson('anna')).toBe(1);
      expect(await vault.destroyPerson('anna')).toBe(0);
    });

    test('a discarded key leaves nothing, and a destroyed one cannot be discarded', async () => {
      await create('unused', 'anna');
      await create('gone', 'anna');
      await vault.destroy('gone');
      await vault.discard(['unused', 'gone', 'unknown']);
      expect((await vault.get('unused')).outcome).toBe('lost');
      expect((await vault.get('gone')).outcome).toBe('erased');
    });

    test('a closed vault says that it is not there', async () => {
      await create('k1');
      await vault.close();
      await expect(vault.get('k1')).rejects.toMatchObject({ code: 'VaultUnavailable' });
      await expect(create('k2')).rejects.toMatchObject({ code: 'VaultUnavailable' });
    });
  });
};
