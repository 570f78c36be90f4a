import { Counter, type Registry } from 'prom-client';
import type { CommandRequest, CommandResult } from '#application/command-request.ts';

type Handle = (request: CommandRequest) => Promise<CommandResult>;

const OUTCOMES = {
  stored: true,
  'nothing-to-do': true,
  rejected: true,
  forbidden: true,
  hidden: true,
  stale: true,
  'key-reused': true,
  busy: true,
  unavailable: true,
} as const satisfies Record<CommandResult['outcome'], true>;

/**
 * Counts commands by outcome and, where one was refused, by the code of the refusal. Codes are words of the program's
 * own unions: a fixed number of them, and none says who or what was meant.
 */
export class CommandMeter {
  readonly #commands: Counter<'outcome' | 'code'>;
  readonly #faults: Counter;

  constructor(registry: Registry) {
    const registers = [registry];
    this.#commands = new Counter({
      name: 'ledger_commands_total',
      help: 'Commands by outcome; refused ones with the code of the refusal.',
      labelNames: ['outcome', 'code'],
      registers,
    });
    this.#faults = new Counter({
      name: 'ledger_command_faults_total',
      help: 'Commands that ended in a defect of this program.',
      registers,
    });
    for (const outcome of Object.keys(OUTCOMES)) this.#commands.inc({ outcome, code: '' }, 0);
  }

  /** The same handler, counted. */
  around(handle: Handle): Handle {
    return async (request) => {
      try {
        const result = await handle(request);
        this.#commands.inc({ outcome: result.outcome, code: codeOf(result) });
        return result;
      } catch (error) {
        this.#faults.inc();
        throw error;
      }
    };
  }
}

const codeOf = (result: CommandResult): string => {
  switch (result.outcome) {
    case 'rejected':
      return result.refusal.code;
    case 'forbidden':
    case 'unavailable':
      return result.code;
    case 'stored':
    case 'nothing-to-do':
    case 'hidden':
    case 'stale':
    case 'key-reused':
    case 'busy':
      return '';
  }
};
