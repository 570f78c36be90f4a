import { randomUUID } from 'node:crypto';
import type { CheckedAppend } from '../check-append.ts';
import { type AppendAnswer, answerOfAppend, answerOfError } from './append-answer.ts';
import { BatchQuestions } from './batch-questions.ts';
import type { Connection } from './connection.ts';
import type { BatchStream, LedgerClient, PlainAnswer } from './ledger-client.ts';
import { appendRequests, batchAppendRequest } from './requests.ts';
import { failureOf, inTime, isSilence } from './server-error.ts';
import type { Timings } from './timings.ts';

/**
 * The server compares the deadline of an append with its own clock: one that is a little ahead must not refuse everything.
 * How long we wait is counted here.
 */
const CLOCK_SLACK_MS = 60_000;

/** Puts one append to the server, once, and says what became of the question. It tries nothing again. */
export class AppendSender {
  readonly #connection: Connection;
  readonly #timings: Timings;
  readonly #questions = new WeakMap<BatchStream, BatchQuestions>();

  constructor(connection: Connection, timings: Timings) {
    this.#connection = connection;
    this.#timings = timings;
  }

  async send(append: CheckedAppend): Promise<AppendAnswer> {
    const { client } = this.#connection;
    const askedAt = performance.now();
    const answer = await this.#ask(client, append);
    if (answer.outcome !== 'unanswered') client.heard();
    else if (isSilence(answer.failure.cause)) this.#connection.giveUpIfSilent(client, askedAt);
    return answer;
  }

  async #ask(client: LedgerClient, append: CheckedAppend): Promise<AppendAnswer> {
    const { answerMs } = this.#timings;
    let questions: BatchQuestions | undefined;
    try {
      questions = await inTime(this.#questionsOf(client), answerMs);
    } catch (error) {
      return { outcome: 'unanswered', failure: failureOf(error), isSent: false };
    }
    if (questions === undefined) return this.#appendPlainly(client, append);
    const id = randomUUID();
    const request = batchAppendRequest(append, {
      correlationId: id,
      deadline: new Date(Date.now() + answerMs + CLOCK_SLACK_MS),
    });
    return questions.ask({ id, stream: append.stream, request, timeoutMs: answerMs });
  }

  /** undefined where the server takes no batched appends. */
  async #questionsOf(client: LedgerClient): Promise<BatchQuestions | undefined> {
    if (!(await client.supportsBatchAppend())) return undefined;
    const duplex = await client.batchAppend((stream) =>
      this.#questions.set(stream, new BatchQuestions(stream, () => client.heard())),
    );
    return this.#questions.get(duplex);
  }

  async #appendPlainly(client: LedgerClient, append: CheckedAppend): Promise<AppendAnswer> {
    let answer: PlainAnswer;
    try {
      answer = await client.append(appendRequests(append), this.#timings.answerMs);
    } catch (error) {
      return { outcome: 'unanswered', failure: failureOf(error), isSent: false };
    }
    const { error, response } = answer;
    return response === undefined ? answerOfError(error, append.stream) : answerOfAppend(response);
  }
}
