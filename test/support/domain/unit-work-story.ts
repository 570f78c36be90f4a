import type { CaseEvent } from '#domain/inspection-case/events.ts';
import { overspending } from './finding-story.ts';
import { given, provinceLed } from './inspection.ts';

/** The usual inspection, with a finding that a unit can explain. */
export const story = provinceLed.withFindings(overspending);
export const history = story.upTo('announced');
export const announced = given(history);

type Commands = readonly Parameters<typeof announced.when>[0][];

/** The history with what these commands bring about. */
export const done = (before: readonly CaseEvent[], ...commands: Commands): readonly CaseEvent[] => {
  const events = [...before];
  for (const command of commands) {
    const { decision } = given(events).when(command);
    if (decision.outcome === 'rejected') throw new Error(decision.refusal.code);
    events.push(...decision.events);
  }
  return events;
};
