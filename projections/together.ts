import type { Handler } from '#projecting/read-model.ts';

type HandlerTable = Readonly<Record<string, Handler | undefined>>;

/** Several tables of handlers as one: of an event that more than one of them knows, each takes its part, in this order. */
export const together = (...tables: readonly HandlerTable[]): Readonly<Record<string, Handler>> => {
  const all = new Map<string, Handler[]>();
  for (const table of tables) {
    for (const [type, handler] of Object.entries(table)) {
      if (handler !== undefined) all.set(type, [...(all.get(type) ?? []), handler]);
    }
  }
  return Object.fromEntries(
    [...all].map(([type, [first, ...rest]]): [string, Handler] => {
      if (first !== undefined && rest.length === 0) return [type, first];
      return [
        type,
        (event, rows) => {
          first?.(event, rows);
          for (const handler of rest) handler(event, rows);
        },
      ];
    }),
  );
};
