import type { CommandHandler } from '#application/handle-command.ts';
import type { Actor } from '#domain/envelope.ts';
import { type DemoClock, demoKey } from './demo-chance.ts';
import type { DemoPaper, DemoStep, DemoWorld, PaperKind, Subject } from './demo-step.ts';
import { isOfficerKey, officers } from './officers.ts';

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

/**
 * Sends the steps through the write path one after the other, the clock standing at each step's minute.
 *
 * @throws DemoStepError when a step is answered otherwise than it says
 */
export const runSteps = async (
  steps: readonly DemoStep[],
  { handle, settled }: CommandHandler,
  clock: DemoClock,
): Promise<void> => {
  const names = new Map<string, string>();
  const world = worldOf(names);
  for (const [index, step] of steps.entries()) {
    clock.goTo(step.on, step.minute);
    const key = demoKey(clock.now(), `${index} ${step.type} ${nameOf(step.subject)}`);
    const result = await handle({
      type: step.type,
      identity: 'unit' in step.subject ? step.subject.unit : names.get(nameOf(step.subject)),
      data: step.data(world),
      actor: actorOf(step, world),
      route: `demo ${step.type}`,
      idempotencyKey: key,
      correlationId: key,
    });
    // What is written behind the answer must be written before the clock goes on.
    await settled();
    if (step.refused !== undefined) {
      if (result.outcome !== 'rejected' || result.refusal.code !== step.refused) throw new DemoStepError(step, result);
    } else if (result.outcome === 'stored') names.set(nameOf(step.subject), result.identity);
    else throw new DemoStepError(step, result);
  }
};

const nameOf = (subject: Subject): string => {
  if ('case' in subject) return `case ${subject.case}`;
  return 'unit' in subject ? `unit ${subject.unit}` : `officer ${subject.officer}`;
};

const actorOf = ({ by }: DemoStep, world: DemoWorld): Actor => {
  if (by === 'system') return { kind: 'system', component: COMPONENT };
  const { role, body } = officers[by];
  return { kind: 'officer', officerId: world.officerId(by), role, body };
};

const worldOf = (names: ReadonlyMap<string, string>): DemoWorld => {
  const lastNumbers = new Map<string, number>();
  return {
    officerId: (key) => {
      const id = names.get(`officer ${key}`);
      if (id === undefined || !isOfficerKey(key)) throw new Error(`${key} acts in the demo before being enrolled`);
      return id;
    },
    paper: (issuer, kind, signedOn): DemoPaper => {
      const symbol = SYMBOLS[kind];
      const year = Number(signedOn.slice(0, 4));
      const register = `${issuer} ${symbol} ${year}`;
      // An inspectorate writes other papers too: some numbers in between are theirs.
      const number = (lastNumbers.get(register) ?? 0) + 1 + (Number(signedOn.slice(8)) % 4);
      lastNumbers.set(register, number);
      return { kind, number, symbol, year, issuer, signedOn };
    },
  };
};
