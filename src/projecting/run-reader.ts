import type { MessagePort } from 'node:worker_threads';
import { ReadAnswerer } from './answer-reads.ts';
import type { ReadModels } from './read-model.ts';
import type { ForgetFile, NumberedAnswer, NumberedRequest, ReaderReady } from './reader-messages.ts';

/** What `openProjecting` hands to each reader worker as `workerData`. */
export type ReaderData = Readonly<{ folder: string }>;

/** The whole life of a reader worker: one answer for each request, in order. It ends with its thread. */
export const runReader = (port: MessagePort, models: ReadModels, { folder }: ReaderData): void => {
  const answerer = new ReadAnswerer(models, folder);
  port.on('message', (message: NumberedRequest | ForgetFile) => {
    if ('type' in message) return answerer.forget(message.path);
    const answer: NumberedAnswer = { id: message.id, answer: answerer.answer(message.request) };
    port.postMessage(answer);
  });
  const ready: ReaderReady = { type: 'ready' };
  port.postMessage(ready);
};
