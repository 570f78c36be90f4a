import type { ReadModel, Rows } from '#projecting/read-model.ts';

/** The same model; `statements` says how many its handlers have run so far, searching words included. */
export const countingStatements = (model: ReadModel): Readonly<{ model: ReadModel; statements: () => number }> => {
  let count = 0;
  const counting = (rows: Rows): Rows => ({
    get: (sql, params) => rows.get(sql, params),
    all: (sql, params) => rows.all(sql, params),
    run: (sql, params) => {
      count += 1;
      return rows.run(sql, params);
    },
    remember: (search, key, text) => {
      count += 1;
      rows.remember(search, key, text);
    },
  });
  const handlers = Object.fromEntries(
    Object.entries(model.handlers).map(([type, handler]) => [
      type,
      (event: Parameters<typeof handler>[0], rows: Rows) => handler(event, counting(rows)),
    ]),
  );
  return { model: { ...model, handlers }, statements: () => count };
};
