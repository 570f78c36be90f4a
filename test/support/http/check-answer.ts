import { z } from 'zod';
import type { RouteContract } from '#http/contract.ts';

const problemSchema = z
  .strictObject({
    type: z.string().startsWith('/api/problems/'),
    status: z.int(),
    code: z.string(),
    title: z.string().min(1),
    detail: z.string().min(1),
    instance: z.string().min(8),
    errors: z
      .array(z.strictObject({ pointer: z.string().regex(/^(\/.*)?$/), code: z.string(), detail: z.string().min(1) }))
      .optional(),
    actual: z.int().optional(),
    last: z.int().optional(),
    changed: z.array(z.unknown()).optional(),
    facts: z.record(z.string(), z.unknown()).optional(),
  })
  .refine(({ type, code }) => type.endsWith(`/${code}`), 'the type ends in the code');

/** Every answer of a test is held against what the API says of itself: a contract that lies fails here. */
export const checkAnswer = (
  contracts: readonly RouteContract[],
  asked: Readonly<{ method: string; path: string }>,
  answered: Readonly<{ status: number; contentType: string; body: unknown }>,
): void => {
  const { status, contentType, body } = answered;
  const where = `${asked.method} ${asked.path} → ${status}`;
  if (contentType.startsWith('application/problem+json')) {
    const result = problemSchema.safeParse(body);
    if (!result.success) throw new Error(`${where} is no problem document: ${z.prettifyError(result.error)}`);
    if (result.data.status !== status) throw new Error(`${where} says of itself that it is ${result.data.status}`);
    return;
  }
  const contract = contracts.find(
    ({ method, path }) => method === asked.method.toLowerCase() && isAt(path, asked.path.split('?')[0] ?? ''),
  );
  if (contract === undefined || !contentType.startsWith('application/json')) return;
  const result = contract.answer.safeParse(body);
  if (!result.success) throw new Error(`${where} is not what its contract says: ${z.prettifyError(result.error)}`);
};

const isAt = (template: string, path: string): boolean =>
  new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`).test(path);
