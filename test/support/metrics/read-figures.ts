/** One line of the Prometheus text format: a name, its labels, a value. */
export type Sample = Readonly<{ name: string; labels: Readonly<Record<string, string>>; value: number }>;

const COMMENT = /^# (HELP [a-z0-9_]+ .+|TYPE [a-z0-9_]+ (counter|gauge|histogram|summary))$/;
// Values are read as Go's ParseFloat reads them: Nan is NaN.
const SAMPLE = /^([a-z_][a-z0-9_]*)(?:\{(.*)\})? (Na[Nn]|[+-]Inf|-?\d[\d.e+-]*)$/;
const LABEL = /([a-z_][a-z0-9_]*)="((?:[^"\\\n]|\\[\\n"])*)"(?:,|$)/gy;

/** The figures of a text, strictly: a line that is none, or one that stands there twice, throws. */
export class Figures {
  readonly samples: readonly Sample[];

  constructor(text: string) {
    const lines = text.split('\n').filter((line) => line !== '');
    this.samples = lines.filter((line) => !line.startsWith('#')).map(sampleOf);
    const odd = lines.find((line) => line.startsWith('#') && !COMMENT.test(line));
    if (odd !== undefined) throw new Error(`no comment of the format: ${odd}`);
    const keys = this.samples.map(({ name, labels }) => JSON.stringify([name, labels]));
    if (new Set(keys).size !== keys.length) throw new Error('a series stands there twice');
    if (!text.endsWith('\n')) throw new Error('the last line must end');
  }

  /** The one value with these labels. */
  value(name: string, labels: Readonly<Record<string, string>> = {}): number | undefined {
    const found = this.samples.filter(
      (sample) => sample.name === name && Object.entries(labels).every(([key, value]) => sample.labels[key] === value),
    );
    if (found.length > 1) throw new Error(`${found.length} series of ${name} have ${JSON.stringify(labels)}`);
    return found[0]?.value;
  }

  /** The values of a label among which the series with the value 1 is meant. */
  state(name: string, label: string, labels: Readonly<Record<string, string>> = {}): string | undefined {
    const on = this.samples.filter(
      (sample) =>
        sample.name === name &&
        sample.value === 1 &&
        Object.entries(labels).every(([key, value]) => sample.labels[key] === value),
    );
    if (on.length !== 1) throw new Error(`${on.length} states of ${name} are on`);
    return on[0]?.labels[label];
  }
}

const sampleOf = (line: string): Sample => {
  const [, name = '', labels = '', value = ''] = SAMPLE.exec(line) ?? [];
  if (name === '') throw new Error(`no sample of the format: ${line}`);
  const pairs = [...labels.matchAll(LABEL)];
  if (pairs.map(([whole]) => whole).join('') !== labels) throw new Error(`labels cannot be read: ${line}`);
  return {
    name,
    labels: Object.fromEntries(pairs.map(([, key = '', text = '']) => [key, text])),
    value: value.endsWith('Inf') ? Number(`${value}inity`) : Number(value),
  };
};
