import { legalDateOf } from '#domain/legal-date.ts';
import { hasResultCode, SQLITE_CANTOPEN } from '#sqlite/sqlite-error.ts';
import { LedgerTimes } from './ledger-times.ts';
import { numbersPathIn } from './model-folder.ts';
import { ModelReader } from './model-reader.ts';
import type { Moment, ResolvedMoment } from './moment.ts';
import type { ReadModels } from './read-model.ts';
import {
  type LedgerBounds,
  ProjectingError,
  type ReaderAnswer,
  type ReaderErrorCode,
  type ReaderRequest,
} from './reader-messages.ts';
import { isDamage } from './storage-fault.ts';

/** As far as two clocks of one installation may be apart: an instant so little ahead is one that somebody was told. */
const CLOCKS_APART_MS = 2_000;

/** What a reader worker does: answers requests from the files of the read models. Opens each file when first asked for it. */
export class ReadAnswerer implements Disposable {
  readonly #models: ReadModels;
  readonly #numbersPath: string;
  readonly #readers = new Map<string, ModelReader>();
  #times: LedgerTimes | undefined;

  constructor(models: ReadModels, folder: string) {
    this.#models = models;
    this.#numbersPath = numbersPathIn(folder);
  }

  /** Never throws: a fault is an answer. */
  answer(request: ReaderRequest): ReaderAnswer {
    try {
      return this.#answer(request);
    } catch (error) {
      const code = codeOf(error);
      if (code === 'FileDamaged' && request.type === 'read') this.forget(request.path);
      const message = error instanceof Error ? error.message : String(error);
      const bounds = error instanceof ProjectingError ? error.bounds : undefined;
      return { outcome: 'failed', code, message, ...(bounds === undefined ? {} : { bounds }) };
    }
  }

  /** Lets go of a file that was replaced. */
  forget(path: string): void {
    if (path === this.#numbersPath) {
      this.#times?.close();
      this.#times = undefined;
    }
    for (const [model, reader] of this.#readers) {
      if (reader.path !== path) continue;
      reader.close();
      this.#readers.delete(model);
    }
  }

  [Symbol.dispose](): void {
    this.#times?.close();
    for (const reader of this.#readers.values()) reader.close();
  }

  #answer(request: ReaderRequest): ReaderAnswer {
    switch (request.type) {
      case 'number-of':
        return { outcome: 'number', number: this.#ledgerTimes().numberOf(request.position) ?? null };
      case 'position-of':
        return { outcome: 'position', position: this.#ledgerTimes().positionOf(request.number) ?? null };
      case 'read': {
        const moment = this.#resolve(request);
        const { asOf } = request.moment;
        const reader = this.#reader(request.model, request.path);
        const { value, number: seen } = reader.read(request.query, request.params, {
          number: Math.min(moment.number, request.modelNumber),
          current: asOf === 'now',
          legalDate: moment.legalDate,
        });
        return { outcome: 'read', value, moment: { ...moment, number: seen } };
      }
    }
  }

  #resolve({ moment, now, projected }: Readonly<{ moment: Moment; now: string; projected: number }>): ResolvedMoment {
    const at = this.#locate(moment, now, projected);
    return { ...at, legalDate: moment.legalDate ?? legalDateOf(at.instant) };
  }

  #locate({ asOf }: Moment, now: string, projected: number): Readonly<{ number: number; instant: string }> {
    if (asOf === 'now') return { number: projected, instant: now };
    if ('number' in asOf) {
      const { number } = asOf;
      if (number === 0) throw this.#before('number 0', now);
      const reachedMs = this.#ledgerTimes().reachedMs(number);
      if (!Number.isSafeInteger(number) || number > projected || reachedMs === undefined) {
        throw new ProjectingError('NumberNotReached', `${number} is not a number up to ${projected}`);
      }
      return { number, instant: new Date(reachedMs).toISOString() };
    }
    const instantMs = Date.parse(asOf.instant);
    if (Number.isNaN(instantMs)) throw new ProjectingError('InvalidInstant', `${asOf.instant} is no instant`);
    const times = this.#ledgerTimes();
    const latestMs = Math.max(Date.parse(now), times.reachedMs(projected) ?? 0) + CLOCKS_APART_MS;
    // What will have been recorded by then nobody knows: an answer would be one thing today and another tomorrow.
    if (instantMs > latestMs)
      throw new ProjectingError('InstantAhead', `${asOf.instant} is to come`, this.#bounds(now));
    const number = Math.min(times.numberAt(instantMs), projected);
    if (number === 0) throw this.#before(asOf.instant, now);
    return { number, instant: new Date(instantMs).toISOString() };
  }

  #before(what: string, now: string): ProjectingError {
    return new ProjectingError('BeforeFirstEvent', `${what} is before the first event`, this.#bounds(now));
  }

  #bounds(now: string): LedgerBounds {
    const firstMs = this.#ledgerTimes().reachedMs(1);
    return { firstAt: firstMs === undefined ? null : new Date(firstMs).toISOString(), now };
  }

  #ledgerTimes(): LedgerTimes {
    this.#times ??= new LedgerTimes(this.#numbersPath);
    return this.#times;
  }

  #reader(name: string, path: string): ModelReader {
    const open = this.#readers.get(name);
    if (open?.path === path) return open;
    const model = Object.hasOwn(this.#models, name) ? this.#models[name] : undefined;
    if (model === undefined) throw new ProjectingError('UnknownModel', `there is no read model ${name}`);
    const reader = new ModelReader(path, model);
    open?.close();
    this.#readers.set(name, reader);
    return reader;
  }
}

const codeOf = (error: unknown): ReaderErrorCode => {
  if (error instanceof ProjectingError) return error.code;
  if (isDamage(error)) return 'FileDamaged';
  if (hasResultCode(error, SQLITE_CANTOPEN)) return 'FileGone';
  return 'QueryFailed';
};
