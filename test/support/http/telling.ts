import { expect } from 'vitest';
import type { LegalDate } from '#domain/legal-date.ts';
import type { PersonKey } from '../domain/huong-binh.ts';
import { Api, morningOf } from './api.ts';

/** The stream that an address names, by what stands first in it. */
const STREAMS = {
  cases: 'inspectionCase',
  matters: 'corruptionMatter',
  'accountability-actions': 'accountabilityAction',
  units: 'unit',
  plans: 'inspectionPlan',
} as const;
type Resource = keyof typeof STREAMS;
type Address = `/${Resource}/${string}`;

/** A story in the province of Hương Bình, told over HTTP: each step on its day, by somebody, through a route. */
export class Telling implements AsyncDisposable {
  readonly api: Api;
  #day: LegalDate;

  private constructor(api: Api, day: LegalDate) {
    this.api = api;
    this.#day = day;
  }

  static async from(day: LegalDate): Promise<Telling> {
    return new Telling(await Api.openOn(day), day);
  }

  get today(): LegalDate {
    return this.#day;
  }

  /** Nine o'clock of today: an instant for what happens outside of the routes. */
  get now(): string {
    return morningOf(this.#day);
  }

  on(day: LegalDate): void {
    if (day < this.#day) throw new Error(`After ${this.#day} comes no ${day}`);
    this.#day = day;
    this.api.goTo(day);
  }

  /** Makes something new of these events, and answers what it is called. */
  async begins(person: PersonKey, resource: Resource, body: object, ...types: readonly string[]): Promise<string> {
    const answer = await this.api.as(person).post(`/${resource}`, body);
    expect([answer.status, answer.code]).toEqual([201, undefined]);
    const id: string = answer.body.identity;
    expect(await this.#typesOf(`${STREAMS[resource]}-${id}`)).toEqual(types);
    return id;
  }

  /** Tries to make something new, and is refused. */
  async cannotBegin(person: PersonKey, resource: Resource, body: object, status: number, code: string): Promise<void> {
    await this.api.system.settled();
    const before = await this.api.system.store.lastPosition();
    const answer = await this.api.as(person).post(`/${resource}`, body);
    await this.api.system.settled();
    expect([answer.status, answer.code]).toEqual([status, code]);
    expect(await this.api.system.store.lastPosition()).toEqual(before);
  }

  /** Does it as a reader who is up to date, and these events are new in the stream; none: it was there already. */
  async does(person: PersonKey, path: Address, body: object, ...types: readonly string[]): Promise<void> {
    const { told, added } = await this.#posts(person, path, body);
    expect([...told, ...added], path).toEqual([types.length === 0 ? 200 : 201, undefined, ...types]);
  }

  /** Tries it, is refused, and nothing is new in the stream. */
  async cannot(person: PersonKey, path: Address, body: object, status: number, code: string): Promise<void> {
    const { told, added } = await this.#posts(person, path, body);
    expect([...told, ...added], path).toEqual([status, code]);
  }

  /** What somebody reads there. @param asOf a number of the ledger: what was known then */
  async reads(person: PersonKey, path: string, asOf?: number) {
    const answer = await this.api.as(person).get(asOf === undefined ? path : `${path}?asOf=${asOf}`);
    expect([answer.status, answer.code], path).toEqual([200, undefined]);
    return answer.body;
  }

  /** The number of the last event so far, to ask later what was known now. */
  async moment(): Promise<number> {
    return (await this.reads('inspector', '/plans')).asOf.number;
  }

  async #posts(person: PersonKey, path: Address, body: object) {
    const [, resource, id] = path.split('/') as ['', Resource, string];
    const stream = `${STREAMS[resource]}-${id}`;
    const before = await this.#typesOf(stream);
    // Of what nothing was told yet there is no version that anybody could have read.
    const ifMatch = before.length === 0 ? {} : { 'If-Match': `"${before.length - 1}"` };
    const answer = await this.api.as(person).post(path, body, ifMatch);
    return { told: [answer.status, answer.code], added: (await this.#typesOf(stream)).slice(before.length) };
  }

  async #typesOf(stream: string): Promise<readonly string[]> {
    return (await this.api.eventsOf(stream)).map(({ type }) => type);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.api[Symbol.asyncDispose]();
  }
}
