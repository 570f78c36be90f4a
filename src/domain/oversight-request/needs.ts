import type { FactsRequest } from '../facts.ts';
import type { RequestCommand } from './commands.ts';
import type { RequestSubject } from './request-subject.ts';
import type { RequestState } from './state.ts';

/** The subject with all behind it, the body asked, and the person who asked. */
export const needs = (command: RequestCommand, state: RequestState): FactsRequest => {
  if (command.type === 'RaiseRequest') {
    const { subject, askedOf } = command.data;
    return { ...needsOf(subject), units: [askedOf, ...unitsOf(subject)] };
  }
  if (state === null) return {};
  return { ...needsOf(state.subject), units: [state.askedOf, ...unitsOf(state.subject)], officers: [state.askedBy] };
};

const needsOf = ({ kind, id }: RequestSubject): FactsRequest => {
  switch (kind) {
    case 'case':
      return { cases: [id] };
    case 'matter':
      return { matters: [id] };
    case 'accountability':
      return { actions: [id] };
    case 'unit':
    case 'province':
      return {};
  }
};

const unitsOf = ({ kind, id }: RequestSubject): readonly string[] =>
  kind === 'unit' || kind === 'province' ? [id] : [];
