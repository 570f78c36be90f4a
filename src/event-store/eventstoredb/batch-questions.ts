import type { BatchAppendReq } from '@eventstore/db-client/generated/streams_pb.js';
import { type AppendAnswer, answerOfBatch } from './append-answer.ts';
import type { BatchStream } from './ledger-client.ts';
import { type CallFailure, failureOf, NoAnswerError } from './server-error.ts';

type Question = Readonly<{ id: string; stream: string; request: BatchAppendReq; timeoutMs: number }>;
type Open = Readonly<{ stream: string; answer: (answer: AppendAnswer) => void }>;

/** What was asked over one duplex and is not answered yet. Answers come in any order. */
export class BatchQuestions {
  readonly #duplex: BatchStream;
  readonly #open = new Map<string, Open>();
  #end: CallFailure | undefined;
  #room: Promise<void> | undefined;

  constructor(duplex: BatchStream, onAnswer: () => void) {
    this.#duplex = duplex;
    duplex.on('data', (response) => {
      onAnswer();
      const id = response.getCorrelationId()?.getString() ?? '';
      const question = this.#open.get(id);
      // Unknown ones came too late, or twice.
      question?.answer(answerOfBatch(response, question.stream));
    });
    duplex.on('error', (error) => this.#finish(failureOf(error)));
    duplex.on('end', () =>
      this.#finish({ message: 'the server ended the connection', mayPass: true, cause: undefined }),
    );
  }

  async ask({ id, stream, request, timeoutMs }: Question): Promise<AppendAnswer> {
    // More callers than the connection takes at once stand in line here, instead of in memory.
    while (this.#room !== undefined && this.#end === undefined) await this.#room;
    if (this.#end !== undefined) return { outcome: 'unanswered', failure: this.#end, isSent: false };
    return new Promise((resolve) => {
      const timer = setTimeout(
        () => answer({ outcome: 'unanswered', failure: failureOf(new NoAnswerError(timeoutMs)), isSent: true }),
        timeoutMs,
      );
      const answer = (given: AppendAnswer): void => {
        clearTimeout(timer);
        this.#open.delete(id);
        resolve(given);
      };
      this.#open.set(id, { stream, answer });
      if (!this.#duplex.write(request)) this.#waitForRoom();
    });
  }

  #waitForRoom(): void {
    const { promise, resolve } = Promise.withResolvers<void>();
    const done = () => {
      this.#duplex.off('drain', done).off('close', done).off('error', done).off('end', done);
      this.#room = undefined;
      resolve();
    };
    this.#duplex.on('drain', done).on('close', done).on('error', done).on('end', done);
    this.#room = promise;
  }

  #finish(failure: CallFailure): void {
    this.#end ??= failure;
    for (const { answer } of [...this.#open.values()]) answer({ outcome: 'unanswered', failure, isSent: true });
    // The server has ended its half: nothing more can be asked over this one.
    this.#duplex.end();
  }
}
