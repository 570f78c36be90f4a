import { expect, test } from 'vitest';
import { loadFacts } from '#application/facts.ts';
import { FoldCache } from '#application/fold-cache.ts';
import { noFacts } from '#domain/facts.ts';
import { recordRuleReading, setPolicy } from '#domain/policy/commands.ts';
import { LAW_RULES } from '#domain/policy/state.ts';
import { registerCalendar } from '#domain/working-calendar/commands.ts';
import { expectStored } from '#test/support/application/announced-case.ts';
import { openApplication, PREFIX } from '#test/support/application/open-application.ts';
import { temporaryDirectory } from '#test/support/application/temporary-directory.ts';
import { command } from '#test/support/domain/command.ts';
import { actor } from '#test/support/domain/huong-binh.ts';

const open = () => openApplication({ directory: temporaryDirectory() });
const byAdministrator = { by: actor('administrator') };
const reading = {
  ruleId: 'announce-decision-2022',
  value: 15,
  unit: 'calendar',
  article: 'Điều 64 Luật Thanh tra 2022',
  mark: 'text',
  source: 'Công báo',
} as const;
const record = command(recordRuleReading, reading, byAdministrator);
const setting = { name: 'due-soon-days', value: 5, from: '2024-01-01', ground: 'Theo kế hoạch' } as const;
const calendar = { year: 2024, days: [], isComplete: false, source: 'Thông báo' };

test('a command that asks for the readings gets them, and their revision is recorded', async () => {
  await using application = await open();
  const load = async (readings?: true) =>
    loadFacts(
      new FoldCache(application.store, undefined),
      PREFIX,
      readings === undefined ? {} : { readings },
      undefined,
    );
  expect(await load()).toEqual({
    facts: noFacts,
    revisions: {},
  });
  expect((await load(true)).revisions).toEqual({ 'test/policy-law-rules': -1 });
  expectStored(await application.send(record, { identity: LAW_RULES }));
  const { facts, revisions } = await load(true);
  expect(revisions).toEqual({ 'test/policy-law-rules': 0 });
  expect(facts.readings.get(reading.ruleId)).toEqual(reading);
});

test('a command sent to a stream that its data do not name is a mistake of ours', async () => {
  await using application = await open();
  const cases = [
    [record, 'due-soon-days', LAW_RULES],
    [command(setPolicy, setting, byAdministrator), LAW_RULES, setting.name],
    [command(registerCalendar, calendar, byAdministrator), '2025', '2024'],
  ] as const;
  for (const [asked, wrong, right] of cases) {
    await expect(application.send(asked, { identity: wrong })).rejects.toThrow('than it is addressed to');
    expectStored(await application.send(asked, { identity: right }));
  }
});
