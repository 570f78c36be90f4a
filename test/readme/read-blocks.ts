/** A fenced block of the README, with the line it begins on. */
export type Block = Readonly<{ language: string; text: string; line: number }>;

export type Exchange = Readonly<{
  line: number;
  method: string;
  path: string;
  headers: Readonly<Record<string, string>>;
  body: string | undefined;
  expected: Readonly<{ status: number; headers: Readonly<Record<string, string>>; body: unknown }>;
}>;

export const blocksOf = (markdown: string): readonly Block[] =>
  [...markdown.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(({ 1: language = '', 2: text = '', index }) => ({
    language,
    text,
    line: markdown.slice(0, index).split('\n').length,
  }));

/** A request and, from the line `HTTP/1.1 …` on, what of its answer the README shows. */
export const exchangeOf = ({ text, line }: Block): Exchange => {
  const [request = '', answer = ''] = text.split(/^HTTP\/1\.1 /m);
  const [start = '', headers, body] = partsOf(request);
  const [method = '', path = ''] = start.split(' ');
  const [status, answerHeaders, answerBody] = partsOf(answer);
  return {
    line,
    method,
    path,
    headers,
    body: body || undefined,
    expected: { status: Number(status), headers: answerHeaders, body: JSON.parse(answerBody) },
  };
};

const partsOf = (
  message: string,
): readonly [start: string, headers: Readonly<Record<string, string>>, body: string] => {
  const [head = '', ...rest] = message.trim().split('\n\n');
  const [start = '', ...lines] = head.split('\n');
  const headers = Object.fromEntries(lines.map((line) => line.split(/: (.*)/s).slice(0, 2)));
  return [start, headers, rest.join('\n\n').trim()];
};
