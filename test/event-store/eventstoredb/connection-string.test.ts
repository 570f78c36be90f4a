import { describe, expect, it } from 'vitest';
import { parseConnectionString, productionFaults } from '#event-store/eventstoredb/connection-string.ts';

const settingsOf = (text: string) => {
  const parsed = parseConnectionString(text);
  if (parsed.outcome === 'refused') throw new Error(parsed.faults.join('; '));
  return parsed.settings;
};

const faultsOf = (text: string): readonly string[] => {
  const parsed = parseConnectionString(text);
  return parsed.outcome === 'refused' ? parsed.faults : [];
};

describe('Connection strings', () => {
  it('says everything that a connection needs', () => {
    expect(
      settingsOf(
        'esdb://so:p%40ss@a.example:1113,b.example?tlsCAFile=/ca.pem&KeepAliveInterval=20000&connectionName=hue',
      ),
    ).toEqual({
      hosts: [
        { address: 'a.example', port: 1113 },
        { address: 'b.example', port: 2113 },
      ],
      discover: false,
      tls: true,
      files: { tlsCAFile: '/ca.pem' },
      numbers: { keepAliveInterval: 20_000 },
      connectionName: 'hue',
      credentials: { username: 'so', password: 'p@ss' },
    });
    expect(settingsOf('esdb+discover://cluster.example/?nodePreference=leader')).toMatchObject({ discover: true });
    expect(settingsOf('esdb://localhost:2113?tls=false')).toMatchObject({ tls: false, credentials: undefined });
  });

  it.each([
    ['', 'a connection string is'],
    ['esdb:localhost', 'a connection string is'],
    ['http://localhost:2113', 'a connection string is'],
    ['esdb://', 'a connection string is'],
    ['esdb://user@host', 'a connection string is'],
    ['esdb://host:0', 'no host or host:port'],
    ['esdb://host:70000', 'no host or host:port'],
    ['esdb://host,', 'no host or host:port'],
    ['esdb://ho st', 'no host or host:port'],
    ['esdb+discover://a,b', 'one DNS name'],
    ['esdb://host?tsl=false', '"tsl" is not an option'],
    ['esdb://host?tls=no', 'true or false'],
    ['esdb://host?tls', 'true or false'],
    ['esdb://host?tls=false&tls=true', 'given twice'],
    ['esdb://host?tlsVerifyCert=false', 'cannot be switched off'],
    ['esdb://host?nodePreference=follower', 'is leader'],
    ['esdb://host?keepAliveInterval=-1', 'whole number from 1'],
    ['esdb://host?throwOnAppendFailure=false', 'is not an option'],
    ['esdb://host?userCertFile=a.pem', 'belong together'],
    ['esdb://127.0.0.1:2113', 'called by its name'],
    ['esdb://a:b@host?tls=false', 'credentials would be dropped'],
    ['esdb://host?tls=false&tlsCAFile=a.pem', 'would not be used'],
    ['esdb://a:%E0%A4%A@host', 'not escaped'],
  ])('refuses %s', (text, why) => {
    expect(faultsOf(text)).toContainEqual(expect.stringContaining(why));
  });

  it('tells all faults at once, and never a password', () => {
    const faults = faultsOf('esdb://ledger:s3cret-word@host:99999?tls=false&what=ever');
    expect(faults).toHaveLength(3);
    expect(faults.join()).not.toContain('s3cret');
    for (const text of [
      'esdb://ledger:s3cret-word@',
      'esdb://ledger:s3cret-word@ho st?x',
      'esdb:/ledger:s3cret-word@host',
    ])
      expect(faultsOf(text).join()).not.toContain('s3cret');
  });
});

describe('In production', () => {
  it.each([
    ['esdb://host?tls=false', 'needs TLS'],
    ['esdb://host', 'needs credentials'],
    ['esdb://admin:other@host', 'a user of its own'],
    ['esdb://ops:other@host', 'a user of its own'],
    ['esdb://ledger:changeit@host', 'a user of its own'],
  ])('refuses %s', (text, why) => {
    expect(productionFaults(settingsOf(text))).toContainEqual(expect.stringContaining(why));
  });

  it.each(['esdb://ledger:its-own@host', 'esdb://host?userCertFile=a.pem&userKeyFile=a.key'])('takes %s', (text) => {
    expect(productionFaults(settingsOf(text))).toEqual([]);
  });
});
