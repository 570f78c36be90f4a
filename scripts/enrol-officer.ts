import { randomUUID } from 'node:crypto';
import { type Role, roleSchema } from '#domain/envelope.ts';
import { isLegalDate, legalDateOf } from '#domain/legal-date.ts';
import { rankSchema } from '#domain/officer/rank.ts';
import { rolesOn } from '#domain/officer/state.ts';
import { idSchema } from '#domain/text.ts';
import { type LedgerWriter, openLedgerWriter, type ScriptAnswer, type ScriptCommand } from './ledger-writer.ts';
import { configOfProcess } from './open-ledger.ts';
import { type Register, readRegister } from './read-register.ts';
import { readArguments, runScript, ScriptError } from './run-script.ts';

const HELP = `Enrols an officer and grants roles.

  npx node scripts/enrol-officer.ts --name "Lê Thị Quân" --rank official --body 46.TTr --role administrator
  npx node scripts/enrol-officer.ts --name "Đỗ Thị Lộc" --rank inspector --body 46.474.TTr \\
      --role district-inspector --territory 46.474 --as <officer id of an administrator>

  --name <name>         as it is to be shown
  --rank <rank>         ${rankSchema.options.join(', ')}
  --body <unit code>    the unit the officer serves in; it must be in the register
  --role <role>         may be said several times: ${roleSchema.options.join(', ')}
  --territory <codes>   units the roles reach, with commas; left out: as far as the body reaches
  --from <day>          first day (yyyy-MM-dd); default: today in Vietnam
  --until <day>         last day of the roles
  --person <uuid>       the natural person, when he or she is enrolled already under another officer id
  --server <url>        the running server; default: HOST and PORT
  --as <officer id>     the administrator to act as; needed when there are several

The first administrator is enrolled by the system, with the server stopped. Everyone after that is enrolled through the
running server, in the name of an administrator: it stands in the ledger who gave whom which right.`;

const COMPONENT = 'enrol-officer';

await runScript(HELP, async () => {
  const { values, positionals } = readArguments({
    name: { type: 'string' },
    rank: { type: 'string' },
    body: { type: 'string' },
    role: { type: 'string', multiple: true, default: [] },
    territory: { type: 'string', default: '' },
    from: { type: 'string' },
    until: { type: 'string' },
    person: { type: 'string' },
    server: { type: 'string' },
    as: { type: 'string' },
  });
  if (positionals.length > 0) throw new ScriptError(`What is ${positionals[0]}?`, { exitCode: 2 });
  const roles = values.role.map(roleOf);
  const { name, rank, body, until, person = randomUUID(), server, as: officerId } = values;
  if (name === undefined || rank === undefined || body === undefined) {
    throw new ScriptError('--name, --rank and --body are needed.', { exitCode: 2 });
  }
  const today = legalDateOf(new Date().toISOString());
  const from = dateOf('from', values.from ?? today);
  if (until !== undefined) dateOf('until', until);
  const enrolment = { personId: person, name, rank: rankOf(rank), body, from };
  if (!idSchema.safeParse(person).success) throw new ScriptError('--person is a UUID.', { exitCode: 2 });
  const territory = values.territory.split(',').flatMap((code) => (code.trim() === '' ? [] : [code.trim()]));
  const grants = roles.map((role) => ({ role, territory, from, ...(until === undefined ? {} : { until }) }));

  const config = configOfProcess();
  await using writer = await openLedgerWriter(config, { component: COMPONENT, server, officerId });
  if (writer.via === 'process') assertNoAdministrator(await readRegister(config), today);
  const id = await enrol(writer, enrolment);
  for (const grant of grants) await give(writer, id, grant);
  console.log(`${name} is enrolled as ${id}${roles.length === 0 ? '' : ` (${roles.join(', ')})`}.`);
  return 0;
});

function assertNoAdministrator({ officers }: Register, today: string): void {
  for (const [id, officer] of officers) {
    if (!rolesOn(officer, today).some(({ role }) => role === 'administrator')) continue;
    throw new ScriptError(
      `${officer.name} (${id}) is administrator already. Start the server and enrol through it, with --as.`,
    );
  }
}

async function enrol(writer: LedgerWriter, data: object): Promise<string> {
  const answer = await writer.send({ type: 'EnrolOfficer', data });
  return doneOrThrow(answer, 'Not enrolled').identity;
}

async function give(writer: LedgerWriter, identity: string, data: Readonly<{ role: Role }>): Promise<void> {
  const command: ScriptCommand = { type: 'GrantRole', identity, data };
  doneOrThrow(await writer.send(command), `Enrolled as ${identity}, but without the role ${data.role}`);
}

function doneOrThrow(answer: ScriptAnswer, what: string): Exclude<ScriptAnswer, { outcome: 'refused' }> {
  if (answer.outcome !== 'refused') return answer;
  throw new ScriptError(`${what}: ${answer.code} ${answer.reason}`.trimEnd());
}

function roleOf(text: string): Role {
  const role = roleSchema.safeParse(text);
  if (role.success) return role.data;
  throw new ScriptError(`There is no role ${text}; there are ${roleSchema.options.join(', ')}.`, { exitCode: 2 });
}

function rankOf(text: string): string {
  if (rankSchema.safeParse(text).success) return text;
  throw new ScriptError(`There is no rank ${text}; there are ${rankSchema.options.join(', ')}.`, { exitCode: 2 });
}

function dateOf(option: string, text: string): string {
  if (isLegalDate(text)) return text;
  throw new ScriptError(`--${option} is a date as yyyy-MM-dd, not ${text}.`, { exitCode: 2 });
}
