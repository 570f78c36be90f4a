/** In what way something under our prefix is not as we wrote it. */
export const foreignKinds = {
  'settings-changed': 'somebody changed the settings of the stream',
  deleted: 'somebody deleted the stream for good',
  'not-json': 'it is not JSON',
  'not-ours': 'it is not an event of this system',
  'begins-late': 'somebody has deleted what stood before',
  gone: 'something was stored that is no longer there',
} as const;

export type ForeignKind = keyof typeof foreignKinds;

/** `id` is empty where nothing stands at the place. */
export type ForeignEntry = Readonly<{ kind: ForeignKind; stream: string; revision: number; id: string }>;

/** `seenAt`: when this installation first met it, in UTC. */
export type SeenForeign = ForeignEntry & Readonly<{ seenAt: string }>;

export const describeForeign = ({ kind }: Pick<ForeignEntry, 'kind'>): string => foreignKinds[kind];

export const isForeignKind = (value: unknown): value is ForeignKind =>
  typeof value === 'string' && Object.hasOwn(foreignKinds, value);
