import { Agent, request } from 'node:http';

export type Post = Readonly<{ path: string; body: string; headers: Readonly<Record<string, string>> }>;

/**
 * Sends so many POSTs over so many connections that are kept open, each waiting for its answer before the next.
 *
 * @param postOf what the nth request is
 * @throws Error at the first answer that is not 201: then the figure would be that of refusals
 */
export const postAll = async (
  url: string,
  { count, connections }: Readonly<{ count: number; connections: number }>,
  postOf: (index: number) => Post,
): Promise<void> => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < count) {
      const index = next;
      next += 1;
      const { status, text } = await post(agent, url, postOf(index));
      if (status !== 201) throw new Error(`request ${index} was answered ${status}: ${text.slice(0, 300)}`);
    }
  };
  try {
    await Promise.all(Array.from({ length: connections }, work));
  } finally {
    agent.destroy();
  }
};

const post = (agent: Agent, url: string, { path, body, headers }: Post): Promise<{ status: number; text: string }> =>
  new Promise((resolve, reject) => {
    const length = String(Buffer.byteLength(body));
    const options = {
      method: 'POST',
      agent,
      headers: { 'Content-Type': 'application/json', 'Content-Length': length, ...headers },
    };
    const sent = request(`${url}${path}`, options, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        text += part;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
      response.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
