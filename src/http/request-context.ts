import type { Request } from 'express';
import type { OfficerActor } from '#domain/envelope.ts';
import type { Language } from '#terms/bilingual.ts';

/** What is known of a request besides what it asks. */
export type RequestContext = {
  readonly correlationId: string;
  readonly language: Language;
  /** Path of the contract that answers, e.g. `/cases/{caseId}`: logs name this, never the address with its search words. */
  route?: string;
  /** What kind of contract answers. */
  kind?: 'read' | 'command' | 'operation' | 'stream';
  /** Who asks, once that is known. */
  actor?: OfficerActor;
  /** Code of the problem answered, if one was. */
  problem?: string;
};

const contexts = new WeakMap<Request, RequestContext>();

export const openContext = (request: Request, context: RequestContext): void => {
  contexts.set(request, context);
};

/** The context of a request; the first middleware opens it. */
export const contextOf = (request: Request): RequestContext => {
  const context = contexts.get(request);
  if (context === undefined) throw new Error('the correlation middleware comes first');
  return context;
};
