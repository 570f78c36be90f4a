import { expect } from 'vitest';
import type { Facts } from '#domain/facts.ts';
import type { CaseCommand } from '#domain/inspection-case/commands.ts';
import type { CaseEvent } from '#domain/inspection-case/events.ts';
import { inspectionCase } from '#domain/inspection-case/inspection-case.ts';
import type { CaseRefusal } from '#domain/inspection-case/refusals.ts';
import type { CaseState } from '#domain/inspection-case/state.ts';
import { loadedFor } from './facts.ts';
import { huongBinh } from './huong-binh.ts';

/** A story told through the decider, command after command: nothing happens in it that a rule does not let happen. */
export const tell = (world: Facts = huongBinh) => {
  const told: CaseEvent[] = [];
  let state: CaseState = inspectionCase.initialState;
  const decide = (command: CaseCommand) =>
    inspectionCase.decide(command, state, loadedFor(world, inspectionCase.needs(command, state), command.by));

  return {
    /** The command is accepted, and what it caused happens. */
    next: (...commands: readonly CaseCommand[]): void => {
      for (const command of commands) {
        const decision = decide(command);
        expect(decision, command.type).toMatchObject({ outcome: 'accepted' });
        if (decision.outcome === 'rejected') continue;
        told.push(...decision.events);
        state = decision.events.reduce(inspectionCase.evolve, state);
      }
    },
    /** The command is refused, and nothing happens. */
    refused: (command: CaseCommand, refusal: CaseRefusal): void => {
      expect(decide(command)).toStrictEqual({ outcome: 'rejected', refusal });
    },
    get state(): CaseState {
      return state;
    },
    get types(): readonly string[] {
      return told.map(({ type }) => type);
    },
  };
};
