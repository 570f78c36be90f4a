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
  let inside = false;
  const once = () => {
    if (inside) return;
    inside = true;
    callBack();
    inside = false;
  };
  const stack = new DisposableStack();
  for (const [prototype, names] of prototypes) for (const name of names) stack.use(beforeCall(prototype, name, once));
  return stack;
};

/** Calls back before every call of a method, whatever object it is called on. Ends with its scope. */
export const beforeCall = (prototype: Record<string, unknown>, name: string, callBack: () => void): Disposable => {
  const original = prototype[name];
  if (typeof original !== 'function') throw new Error(`there is no method ${name}`);
  prototype[name] = function (...args: unknown[]) {
    callBack();
    return original.apply(this, args);
  };
  return {
    [Symbol.dispose]: () => {
      prototype[name] = original;
    },
  };
};
