import type { Headers } from './api.ts';

export type Message = Readonly<{ id: string; name: string; data: unknown }>;

/** A reader of server-sent events, with what has come so far. Ends with its scope. */
export class MessageStream implements AsyncDisposable {
  readonly messages: Message[] = [];
  readonly response: Response;
  /** Resolves when the stream has ended, from whichever side. */
  readonly ended: Promise<void>;
  readonly #stop: AbortController;

  private constructor(response: Response, stop: AbortController) {
    this.response = response;
    this.#stop = stop;
    this.ended = this.#read();
  }

  static async open(url: string, headers: Headers): Promise<MessageStream> {
    const stop = new AbortController();
    return new MessageStream(await fetch(`${url}/api/v1/changes`, { headers, signal: stop.signal }), stop);
  }

  /** What came under this name. */
  named(name: string): readonly unknown[] {
    return this.messages.filter((message) => message.name === name).map(({ data }) => data);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stop.abort();
    await this.ended;
  }

  async #read(): Promise<void> {
    let text = '';
    const decoder = new TextDecoder();
    try {
      for await (const bytes of this.response.body ?? []) {
        text += decoder.decode(bytes, { stream: true });
        const blocks = text.split('\n\n');
        text = blocks.pop() ?? '';
        for (const block of blocks) this.#take(block);
      }
    } catch (error) {
      if (!this.#stop.signal.aborted && !(error instanceof TypeError)) throw error;
    }
  }

  #take(block: string): void {
    const fields = new Map(block.split('\n').map((line) => [line.split(': ')[0], line.slice(line.indexOf(': ') + 2)]));
    const [id, name, data] = [fields.get('id'), fields.get('event'), fields.get('data')];
    if (id !== undefined && name !== undefined) this.messages.push({ id, name, data: JSON.parse(data ?? 'null') });
  }
}
