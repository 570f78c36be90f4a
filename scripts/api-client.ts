import { z } from 'zod';
import { ScriptError } from './run-script.ts';

const problemSchema = z.object({
  type: z.string(),
  detail: z.string().optional(),
  title: z.string().optional(),
  errors: z.array(z.object({ pointer: z.string().optional(), detail: z.string().optional() })).optional(),
});
const personsSchema = z.object({
  persons: z.array(
    z.object({
      officerId: z.string(),
      name: z.string(),
      suspended: z.boolean(),
      roles: z.array(z.object({ role: z.string() })),
    }),
  ),
});
const bodySchema = z.record(z.string(), z.unknown());

export type ApiAnswer =
  | Readonly<{ outcome: 'done'; body: Readonly<Record<string, unknown>> }>
  | Readonly<{ outcome: 'problem'; code: string; detail: string }>;

/** The running server as a script sees it: the same API that everyone uses. */
export class ApiClient {
  readonly #base: string;
  readonly #officerId: string;

  private constructor(base: string, officerId: string) {
    this.#base = base;
    this.#officerId = officerId;
  }

  /**
   * @param officerId the administrator to act as; without it there must be exactly one
   * @throws ScriptError when nobody answers, or it is not clear who acts
   */
  static async asAdministrator(server: string, officerId: string | undefined): Promise<ApiClient> {
    const base = `${server.replace(/\/$/, '')}/api/v1`;
    if (officerId !== undefined) return new ApiClient(base, officerId);
    const answer = await fetchJson(`${base}/chooser`);
    const { persons } = personsSchema.parse(answer.body);
    const administrators = persons.filter(
      ({ suspended, roles }) => !suspended && roles.some(({ role }) => role === 'administrator'),
    );
    const [only] = administrators;
    if (only !== undefined && administrators.length === 1) return new ApiClient(base, only.officerId);
    const known = administrators.map((each) => `${each.officerId} (${each.name})`).join(', ');
    throw new ScriptError(
      administrators.length === 0
        ? 'The server knows no administrator yet. Stop it, enrol the first one with enrol-officer, and start it again.'
        : `Say with --as who acts: ${known}.`,
      { exitCode: 2 },
    );
  }

  get(path: string): Promise<ApiAnswer> {
    return this.#ask(path, { method: 'GET' });
  }

  post(path: string, body: object, idempotencyKey: string): Promise<ApiAnswer> {
    return this.#ask(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': idempotencyKey },
      body: JSON.stringify(body),
    });
  }

  async #ask(path: string, init: RequestInit): Promise<ApiAnswer> {
    const headers = new Headers(init.headers);
    headers.set('X-Demo-Officer', this.#officerId);
    headers.set('X-Demo-Role', 'administrator');
    headers.set('Accept-Language', 'en');
    const { ok, body } = await fetchJson(`${this.#base}${path}`, { ...init, headers });
    if (ok) return { outcome: 'done', body: bodySchema.parse(body) };
    const { type, detail, title, errors = [] } = problemSchema.parse(body);
    const faults = errors.map((fault) => `${fault.pointer ?? ''} ${fault.detail ?? ''}`.trim());
    const words = [detail ?? title ?? '', ...faults].filter((text) => text !== '').join(' ');
    return { outcome: 'problem', code: type.split('/').at(-1) ?? type, detail: words };
  }
}

const fetchJson = async (url: string, init: RequestInit = {}): Promise<{ ok: boolean; body: unknown }> => {
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(60_000) });
    return { ok: response.ok, body: await response.json() };
  } catch (error) {
    // fetch has one kind of error for everything that is between us and the server.
    throw new ScriptError(
      `Somebody writes to this ledger, and no server answers at ${new URL(url).origin}. Say --server, or stop whoever it is.`,
      { cause: error },
    );
  }
};
