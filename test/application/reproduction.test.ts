import fc from 'fast-check';
import { expect, test } from 'vitest';
import { caseStreams } from '#application/streams.ts';
import type { Command } from '#domain/command.ts';
import type { StoredEvent } from '#domain/envelope.ts';
import { legalDateOf } from '#domain/legal-date.ts';
import { reinstateOfficer, suspendOfficer } from '#domain/officer/commands.ts';
import { setPolicy } from '#domain/policy/commands.ts';
import { renameUnit } from '#domain/unit/commands.ts';
import { askOfAction } from '#test/support/accountability/action-commands.ts';
import { askOfMatter } from '#test/support/accountability/matter-commands.ts';
import { actionFor, matterOfCase } from '#test/support/accountability/stored-matters.ts';
import { expectStored } from '#test/support/application/announced-case.ts';
import { asDecided, decideAgain } from '#test/support/application/decide-again.ts';
import { openApplication, type TestApplication } from '#test/support/application/open-application.ts';
import { temporaryDirectory } from '#test/support/application/temporary-directory.ts';
import { TestClock } from '#test/support/application/test-clock.ts';
import { command } from '#test/support/domain/command.ts';
import { actor, people, unitCodes } from '#test/support/domain/huong-binh.ts';
import { Random } from '#test/support/projections/random.ts';
import { randomOpening, randomStep } from '#test/support/projections/random-case.ts';

type Done = Readonly<{ command: Command<string, unknown>; events: readonly StoredEvent[] }>;

/** Someone does something to one of three cases, or an officer or a unit changes: through the whole write path. */
const randomHistory = async (application: TestApplication, random: Random, steps: number): Promise<readonly Done[]> => {
  const cases: (string | undefined)[] = [undefined, undefined, undefined];
  const done: Done[] = [];
  for (let step = 0; step < steps; step += 1) {
    application.clock.advance((1 + random.below(30)) * 3_600_000);
    const now = application.clock.now();
    const lot = random.below(cases.length + 1);
    const identity = cases[lot];
    const [asked, target] =
      lot === cases.length
        ? randomChange(random, now)
        : [await commandFor(application, identity, random, now), identity];
    const result = await application.send(asked, { identity: target });
    if (result.outcome !== 'stored') continue;
    if (asked.type === 'OpenCase') cases[lot] = result.identity;
    done.push({ command: asked, events: result.events.map(({ event }) => event) });
  }
  return done;
};

const commandFor = async (
  { events }: TestApplication,
  identity: string | undefined,
  random: Random,
  now: string,
): Promise<Command<string, unknown>> => {
  const today = legalDateOf(now);
  if (identity === undefined) return randomOpening(random, now, today);
  const history = await events(`inspectionCase-${identity}`);
  const state = history.reduce((folded, event) => caseStreams.apply(folded, event), caseStreams.initialState);
  return state === null ? randomOpening(random, now, today) : randomStep(state, random, now, today);
};

const randomChange = (random: Random, now: string): readonly [Command<string, unknown>, string] => {
  const by = { by: actor('administrator'), now };
  const { officerId } = people[random.pick(['inspector', 'secondInspector', 'secondDistrictInspector'] as const)];
  const code = random.pick([unitCodes.department, unitCodes.commune]);
  const name = random.pick(['Sở Y tế tỉnh', 'UBND phường Vĩnh Hòa']);
  return random.pick([
    [command(suspendOfficer, { ground: 'leave' }, by), officerId],
    [command(reinstateOfficer, {}, by), officerId],
    [command(renameUnit, { code, name, from: legalDateOf(now) }, by), code],
  ] as const);
};

/** Facts that events looked at and that have changed since: what makes it a test. */
const outdatedFacts = async (application: TestApplication, done: readonly Done[]): Promise<number> => {
  let outdated = 0;
  for (const { events } of done) {
    for (const [stream, revision] of Object.entries(events[0]?.metadata.facts ?? {})) {
      const all = await application.events(stream.slice(stream.indexOf('/') + 1));
      if (revision < all.length - 1) outdated += 1;
    }
  }
  return outdated;
};

test('every stored act, decided again upon what the ledger says was known, comes out the same', async () => {
  const seen = { acts: 0, outdated: 0, types: new Set<string>() };
  await fc.assert(
    fc.asyncProperty(fc.nat(1_000_000), async (seed) => {
      const clock = new TestClock('2024-01-10T02:00:00.000Z');
      await using application = await openApplication({ directory: temporaryDirectory(), clock });
      const done = await randomHistory(application, new Random(seed), 80);
      for (const { command: asked, events } of done) {
        const [first] = events;
        if (first === undefined) throw new Error('stored without events');
        const again = await decideAgain(application, asked, first);
        const stored = await Promise.all(events.map((event) => asDecided(application, event)));
        // As JSON: a member that is left out and one that is undefined are the same to the ledger.
        expect(again.outcome === 'accepted' ? JSON.parse(JSON.stringify(again.events)) : again, asked.type).toEqual(
          stored,
        );
        seen.types.add(asked.type);
      }
      seen.acts += done.length;
      seen.outdated += await outdatedFacts(application, done);
    }),
    { numRuns: 8 },
  );
  expect(seen.acts).toBeGreaterThan(100);
  expect(seen.outdated).toBeGreaterThan(20);
  expect(seen.types.size).toBeGreaterThan(10);
});

test('so does what came of a case, though matter, unit and policy have changed since', async () => {
  await using application = await openApplication({ directory: temporaryDirectory() });
  const { matterId } = await matterOfCase(application);
  const done: Done[] = [];
  const does = async (asked: Command<string, unknown>, identity?: string): Promise<string> => {
    const stored = expectStored(await application.send(asked, { identity }));
    done.push({ command: asked, events: stored.events.map(({ event }) => event) });
    return stored.identity;
  };
  const actionId = await actionFor(application, matterId);
  const other = await does(askOfMatter.IdentifyMatter());
  await does(askOfMatter.TransferMatter(), other);
  await does(askOfAction.AssessGround(), actionId);
  await does(askOfAction.ProposeSanction(), actionId);
  const by = { by: actor('administrator'), now: application.clock.now() };
  const policy = { name: 'several-matters', value: 4, from: '2024-01-01', ground: 'Quyết định của tỉnh' } as const;
  await does(command(setPolicy, policy, by), policy.name);
  const unit = { code: unitCodes.department, name: 'Sở Y tế tỉnh', from: '2024-06-01' };
  await does(command(renameUnit, unit, by), unit.code);
  await does(askOfMatter.RecordJudgment(), matterId);
  for (const { command: asked, events } of done) {
    const [first] = events;
    if (first === undefined) throw new Error('stored without events');
    const again = await decideAgain(application, asked, first);
    const stored = await Promise.all(events.map((event) => asDecided(application, event)));
    expect(again.outcome === 'accepted' ? JSON.parse(JSON.stringify(again.events)) : again, asked.type).toEqual(stored);
  }
  expect(await outdatedFacts(application, done)).toBeGreaterThan(2);
});
