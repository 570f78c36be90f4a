import type { CommandRequest, CommandResult } from '#application/command-request.ts';
import type { CommandHandler } from '#application/handle-command.ts';
import type { Actor } from '#domain/envelope.ts';
import { type DemoClock, demoKey } from './demo-chance.ts';
import type { DemoPaper, DemoStep, DemoWorld, PaperKind, PlacedStep, Subject } from './demo-step.ts';
import { type DemoFileName, fileHash } from './evidence-files.ts';
import { officers } from './officers.ts';

/** A step went otherwise than the demo says: a rule has changed and the demo has not, or the other way round. */
export class DemoStepError extends Error {
  readonly code = 'DemoStepFailed';
  constructor({ on, by, type, subject }: DemoStep, answer: unknown) {
    super(`Demo, ${on}: ${type} by ${by} on ${JSON.stringify(subject)} was answered ${JSON.stringify(answer)}.`);
    this.name = 'DemoStepError';
  }
}

export const COMPONENT = 'seed-demo';

const SYMBOLS = {
  decision: 'QĐ-TTr',
  report: 'BC-ĐTTr',
  conclusion: 'KL-TTr',
  letter: 'CV-TTr',
  notice: 'TB-TTr',
} as const satisfies Record<PaperKind, string>;

/** What the store does itself: takes the file that a step registers, in parts; reads the one that it verifies. */
export type BringFile = (request: CommandRequest, name: DemoFileName) => Promise<CommandResult>;

/**
 * Sends the steps through the write path one after the other, the clock standing at each step's minute.
 *
 * @throws DemoStepError when a step is answered otherwise than it says
 */
export const runSteps = async (
  steps: readonly PlacedStep[],
  { handle, settled }: Pick<CommandHandler, 'handle' | 'settled'>,
  clock: DemoClock,
  bring?: BringFile,
): Promise<void> => {
  const names = new Map<string, string>();
  const world = worldOf(names);
  for (const step of steps) {
    clock.goTo(step.on, step.minute);
    const key = demoKey(clock.now(), `${step.place} ${step.type} ${nameOf(step.subject)}`);
    const request: CommandRequest = {
      type: step.type,
      identity: identityOf(step.subject) ?? names.get(nameOf(step.subject)),
      data: step.data(world),
      actor: actorOf(step, world),
      route: `demo ${step.type}`,
      idempotencyKey: key,
      correlationId: key,
    };
    const result =
      bring !== undefined &&
      'evidence' in step.subject &&
      (step.type === 'RegisterEvidence' || step.type === 'VerifyEvidence')
        ? await bring(request, step.subject.evidence)
        : await handle(request);
    // What is written behind the answer must be written before the clock goes on.
    await settled();
    if (step.refused !== undefined) {
      if (result.outcome !== 'rejected' || result.refusal.code !== step.refused) throw new DemoStepError(step, result);
    } else if (result.outcome === 'stored') names.set(nameOf(step.subject), result.identity);
    else throw new DemoStepError(step, result);
  }
};

/** What the sender names himself; the rest is named by the ledger. */
const identityOf = (subject: Subject): string | undefined => {
  if ('calendar' in subject) return subject.calendar;
  if ('plan' in subject) return subject.plan;
  if ('evidence' in subject) return fileHash(subject.evidence);
  return 'unit' in subject ? subject.unit : undefined;
};

/** The kind and the name: a subject has one of each. */
const nameOf = (subject: Subject): string => Object.entries(subject).flat().join(' ');

const actorOf = ({ by }: DemoStep, world: DemoWorld): Actor => {
  if (by === 'system') return { kind: 'system', component: COMPONENT };
  const { role, body } = officers[by];
  return { kind: 'officer', officerId: world.officerId(by), role, body };
};

const worldOf = (names: ReadonlyMap<string, string>): DemoWorld => {
  const lastNumbers = new Map<string, number>();
  const idOf = (subject: Subject): string => {
    const id = names.get(nameOf(subject));
    if (id === undefined) throw new Error(`The demo names ${nameOf(subject)} before it is there`);
    return id;
  };
  return {
    officerId: (officer) => idOf({ officer }),
    idOf,
    paper: (issuer, kind, signedOn, free): DemoPaper => {
      const symbol = SYMBOLS[kind];
      const year = Number(signedOn.slice(0, 4));
      if (free !== undefined) return { kind, number: free, symbol, year, issuer, signedOn };
      const register = `${issuer} ${symbol} ${year}`;
      // An inspectorate writes other papers too: some numbers in between are theirs.
      const number = (lastNumbers.get(register) ?? 0) + 1 + (Number(signedOn.slice(8)) % 4);
      lastNumbers.set(register, number);
      return { kind, number, symbol, year, issuer, signedOn };
    },
  };
};
