import { parse } from 'csv-parse/sync';
import readXlsxFile from 'read-excel-file/node';
import { type PersonKey, people } from '#test/support/domain/huong-binh.ts';
import { type Answer, type Api, type Headers, writing } from './api.ts';

export type Downloaded = Readonly<{
  status: number;
  code: string | undefined;
  headers: globalThis.Headers;
  bytes: Buffer;
}>;

type Beginning = Readonly<{ method?: string; signal?: AbortSignal; headers?: Headers }>;

/** Somebody who takes lists out, as the screen does it. */
export class Exporter {
  readonly #api: Api;
  readonly #headers: Headers;

  constructor(api: Api, officer: PersonKey | Readonly<{ officerId: string }> = 'inspector') {
    this.#api = api;
    const { officerId } = typeof officer === 'string' ? people[officer] : officer;
    this.#headers = { 'X-Demo-Officer': officerId };
  }

  ask(body: object, headers: Headers = {}): Promise<Answer> {
    return this.#api.send('POST', '/exports', { ...this.#headers, ...writing(), ...headers }, JSON.stringify(body));
  }

  progress(ticket: string): Promise<Answer> {
    return this.#api.send('GET', `/exports/${ticket}/progress`, this.#headers);
  }

  get(path: string): Promise<Answer> {
    return this.#api.send('GET', path, this.#headers);
  }

  /** The answer before anything of it is read: its body may break off. */
  begin(ticket: string, { headers = {}, ...init }: Beginning = {}): Promise<Response> {
    const all = { ...this.#headers, ...headers };
    return fetch(`${this.#api.url}/api/v1/exports/${ticket}`, { headers: all, ...init });
  }

  async download(ticket: string): Promise<Downloaded> {
    const response = await this.begin(ticket);
    const bytes = Buffer.from(await response.arrayBuffer());
    const isProblem = response.headers.get('content-type') === 'application/problem+json';
    const code = isProblem ? String(JSON.parse(bytes.toString()).code) : undefined;
    return { status: response.status, code, headers: response.headers, bytes };
  }

  /** Both steps, where nothing is in the way. */
  async export(body: object): Promise<Buffer> {
    const asked = await this.ask(body);
    if (asked.status !== 201) throw new Error(`${asked.status} ${asked.text}`);
    const { status, bytes } = await this.download(asked.body.ticket);
    if (status !== 200) throw new Error(`${status} ${bytes}`);
    return bytes;
  }
}

/** A CSV as a strict reader takes it: what it says of itself, headings, lines, and the last line. */
export const readCsv = (bytes: Buffer) => {
  const records: readonly string[][] = parse(bytes, {
    bom: true,
    relax_column_count: true,
    record_delimiter: '\r\n',
    skip_empty_lines: false,
  });
  const empty = records.findIndex((record) => record.join('') === '');
  const info = Object.fromEntries(records.slice(1, empty).map(([label = '', value = '']) => [label, value]));
  const [headings = [], ...lines] = records.slice(empty + 1);
  const end = lines.at(-1)?.[0] ?? '';
  return { info, headings, lines: lines.slice(0, -1), end };
};

export const readNdjson = (bytes: Buffer) => {
  // biome-ignore lint/suspicious/noExplicitAny: tests look into lines of every shape
  const lines: any[] = bytes
    .toString()
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  return { info: lines[0].info, rows: lines.slice(1, -1), end: lines.at(-1) };
};

/** Sheets as another program reads them: its cells have types. */
export const readXlsx = async (bytes: Buffer) => {
  const sheets = await readXlsxFile(bytes);
  const [about, ...data] = sheets;
  const info = Object.fromEntries((about?.data ?? []).map(([label, value]) => [String(label), value]));
  const [headings = [], ...lines] = data[0]?.data ?? [];
  return { names: sheets.map(({ sheet }) => sheet), info, headings, lines, more: data.slice(1) };
};
