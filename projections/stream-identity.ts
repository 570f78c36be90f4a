/** What a stream is about: `hue/inspectionCase-0198…` is about `0198…`. */
export const identityOf = (stream: string): string => stream.slice(stream.indexOf('-', stream.lastIndexOf('/')) + 1);
