/** What the address of the register holds: filters, order, columns. */
export type RegisterSearch = Readonly<{ [Name in RegisterParameter]?: string | undefined }>;

export const registerParameters = [
  'q',
  'stage',
  'form',
  'source',
  'unit',
  'inspected',
  'body',
  'topic',
  'openedFrom',
  'openedTo',
  'sinceFrom',
  'sinceTo',
  'concludedFrom',
  'concludedTo',
  'assessed',
  'dimension',
  'corruptionSigns',
  'hasOpenFindings',
  'moveRole',
  'moveOfficer',
  'sort',
  'columns',
] as const;
export type RegisterParameter = (typeof registerParameters)[number];

/** Takes what the register knows out of an address; the server says what of it is wrong. */
export const registerSearch = (search: Readonly<Record<string, unknown>>): RegisterSearch => {
  const result: Partial<Record<RegisterParameter, string>> = {};
  for (const name of registerParameters) {
    const value = search[name];
    if (typeof value === 'string' && value !== '') result[name] = value.slice(0, 500);
  }
  return result;
};
