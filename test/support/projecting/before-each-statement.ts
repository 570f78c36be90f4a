import { openDatabase } from '#sqlite/open-database.ts';

/**
 * Calls back before every statement that any connection of this thread runs but those that answer rows: what the
 * files hold then is what a process killed at that statement leaves behind. Ends with its scope.
 */
export const beforeEachStatement = (callBack: () => void): Disposable => {
  const database = openDatabase(':memory:', { access: 'read-only' });
  const prototypes = [
    [Object.getPrototypeOf(database), ['exec']],
    [Object.getPrototypeOf(database.prepare('select 1')), ['run']],
  ] as const;
  database.close();
  const undo: (() => void)[] = [];
  let inside = false;
  for (const [prototype, names] of prototypes) {
    for (const name of names) {
      const original: unknown = prototype[name];
      if (typeof original !== 'function') throw new Error(`node:sqlite has no ${name}`);
      prototype[name] = function (...args: unknown[]) {
        if (!inside) {
          inside = true;
          callBack();
          inside = false;
        }
        return original.apply(this, args);
      };
      undo.push(() => {
        prototype[name] = original;
      });
    }
  }
  return { [Symbol.dispose]: () => undo.forEach((restore) => void restore()) };
};
