import { expect } from 'vitest';
import { z } from 'zod';

/**
 * The schema takes the sample as it is, refuses it with a field that it does not know, and without any that it must have.
 * The schema is asked for in here: a definition makes it when it is first asked for.
 */
export const expectStrictShape = (definition: () => z.ZodObject, sample: object): void => {
  const schema = definition();
  expect(schema.parse(sample)).toStrictEqual(sample);
  expect(schema.safeParse({ ...sample, somethingElse: 'x' }).success, 'with a field that nobody knows').toBe(false);
  for (const [field, ofField] of Object.entries(schema.shape)) {
    const less = Object.fromEntries(Object.entries(sample).filter(([each]) => each !== field));
    expect(schema.safeParse(less).success, `without ${field}`).toBe(ofField instanceof z.ZodOptional);
  }
};
