import { createHash, randomUUID } from 'node:crypto';
import { type PersonKey, people } from '#test/support/domain/huong-binh.ts';
import type { Answer, Api, Given } from './api.ts';
import { writing } from './api.ts';

export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** What an inspector writes of a file. */
export const said = {
  summary: 'Sổ quỹ tiền mặt quý I',
  claimedOn: '2024-01-31',
  occurredOn: '2024-02-20',
  where: 'Phòng Kế toán',
  form: 'copy',
  isDenunciation: false,
} as const;

/** A body for each operation of evidence, as somebody who may would send it. */
export const evidenceBodies: Readonly<Record<string, object>> = {
  '/cases/{caseId}/evidence-uploads': { hash: 'e'.repeat(64), bytes: 5, isDenunciation: false },
  '/cases/{caseId}/evidence-uploads/{uploadId}/completion': {
    ...said,
    hash: 'e'.repeat(64),
    ending: 'txt',
    declaredType: 'text/plain',
  },
  '/cases/{caseId}/evidence/{hash}/openings': { copy: 'as-received', reason: 'draft' },
};

export const PART_BYTES = 256 * 1024;

type Sending = Readonly<{
  bytes: Uint8Array | string;
  ending?: string;
  declaredType?: string;
  hash?: string;
  said?: object;
}>;

/** Somebody who sends files into a case, as the screen does it. */
export class Sender {
  readonly #api: Api;
  readonly #caseId: string;
  readonly #headers: Readonly<Record<string, string>>;

  constructor(api: Api, caseId: string, person: PersonKey = 'inspector') {
    this.#api = api;
    this.#caseId = caseId;
    this.#headers = { 'X-Demo-Officer': people[person].officerId };
  }

  begin(
    bytes: Uint8Array | string,
    { hash = sha256(bytes), key = randomUUID(), isDenunciation = false } = {},
  ): Promise<Answer> {
    const body = { hash, bytes: Buffer.byteLength(bytes), isDenunciation };
    return this.#post('evidence-uploads', body, key);
  }

  part(uploadId: string, offset: number, part: Uint8Array | string, headers = {}): Promise<Answer> {
    const path = `/cases/${this.#caseId}/evidence-uploads/${uploadId}/parts/${offset}`;
    const bytes = typeof part === 'string' ? Buffer.from(part) : part;
    return this.#api.send(
      'POST',
      path,
      { ...this.#headers, 'Content-Type': 'application/octet-stream', ...headers },
      Uint8Array.from(bytes),
    );
  }

  progress(uploadId: string): Promise<Answer> {
    return this.#api.send('GET', `/cases/${this.#caseId}/evidence-uploads/${uploadId}`, this.#headers);
  }

  abandon(uploadId: string): Promise<Answer> {
    return this.#post(`evidence-uploads/${uploadId}/abandonment`, {});
  }

  complete(uploadId: string, body: object, key: string = randomUUID()): Promise<Answer> {
    return this.#post(`evidence-uploads/${uploadId}/completion`, { declaredType: '', ...said, ...body }, key);
  }

  /** All of it, from the announcement to the event. */
  async send({
    bytes,
    ending = 'txt',
    declaredType = '',
    hash = sha256(bytes),
    said: more = {},
  }: Sending): Promise<Answer> {
    const begun = await this.begin(bytes, { hash });
    if (begun.status !== 201) return begun;
    const { uploadId } = begun.body;
    const all = Buffer.from(bytes);
    for (let offset = 0; offset < all.length; offset += PART_BYTES) {
      const answer = await this.part(uploadId, offset, all.subarray(offset, offset + PART_BYTES));
      if (answer.status !== 200) return answer;
    }
    const answer = await this.complete(uploadId, { hash, ending, declaredType, ...more });
    // What a wrong form left is given up, as one does who does not correct it.
    if (answer.status >= 400) await this.abandon(uploadId);
    return answer;
  }

  open(hash: string, body: object = {}, key: string = randomUUID()): Promise<Answer> {
    return this.#post(`evidence/${hash}/openings`, { copy: 'as-received', reason: 'draft', ...body }, key);
  }

  /** As bytes, with its headers. */
  async download(hash: string, ticket: string): Promise<Readonly<{ status: number; headers: Headers; bytes: Buffer }>> {
    const path = `/api/v1/cases/${this.#caseId}/evidence/${hash}/contents/${ticket}`;
    const response = await fetch(this.#api.url + path, { headers: this.#headers });
    return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
  }

  verify(hash: string): Promise<Answer> {
    return this.#post(`evidence/${hash}/verifications`, {});
  }

  move(hash: string, body: object): Promise<Answer> {
    return this.#post(`evidence/${hash}/custody-moves`, body);
  }

  list(): Promise<Answer> {
    return this.#api.send('GET', `/cases/${this.#caseId}/evidence`, this.#headers);
  }

  #post(path: string, body: object, key: string = randomUUID()): Promise<Answer> {
    const headers = { ...this.#headers, ...writing(key) };
    return this.#api.send('POST', `/cases/${this.#caseId}/${path}`, headers, JSON.stringify(body));
  }
}

export const senderFor = async (api: Api, given: Given, person?: PersonKey): Promise<Sender> => {
  await given.exists();
  return new Sender(api, given.caseId, person);
};
