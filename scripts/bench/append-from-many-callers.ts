import type { NewEvent } from '#domain/envelope.ts';

export const CALLERS = 64;

/** What is appended to: our port, or anything that is measured beside it. */
export type AppendTarget = Readonly<{
  prefix: string;
  append(
    stream: string,
    events: readonly NewEvent[],
    expected: number | 'none',
  ): Promise<Readonly<{ outcome: 'appended'; lastRevision: number } | { outcome: 'conflict' }>>;
}>;

/** Each caller appends its share of the events to a stream of its own, one after the other. */
export const appendFromManyCallers = async (
  target: AppendTarget,
  name: string,
  events: readonly NewEvent[],
  callers = CALLERS,
): Promise<void> => {
  const work = Array.from({ length: callers }, async (_, caller) => {
    const stream = `${target.prefix}/inspectionCase-${name}-${caller}`;
    let expected: number | 'none' = 'none';
    for (let at = caller; at < events.length; at += callers) {
      const event = events[at];
      if (event === undefined) return;
      const result = await target.append(stream, [event], expected);
      if (result.outcome !== 'appended') throw new Error(`${stream} has one writer and is in conflict`);
      expected = result.lastRevision;
    }
  });
  await Promise.all(work);
};
