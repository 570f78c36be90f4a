/** Ids that are kept in memory, of all streams together; of the others the stream is read again. Some 20 MB. */
const MOST_IDS = 200_000;

type Known = {
  /** Revision by id, of revisions 0 to `next - 1`. */
  readonly revisions: Map<string, number>;
  next: number;
};

/**
 * Which ids stand in a stream, from its beginning to a revision. The server looks for a repeated append only right
 * behind the expected revision; whoever retries after others followed must be recognised by ourselves. It is
 * filled by what is read and appended anyway.
 */
export class StreamIds {
  readonly #known = new Map<string, Known>();
  #count = 0;

  /** The first revision that is not known yet. */
  next(stream: string): number {
    return this.#known.get(stream)?.next ?? 0;
  }

  revisionOf(stream: string, id: string): number | undefined {
    return this.#known.get(stream)?.revisions.get(id);
  }

  /** Takes what follows the known part of the stream; anything else is passed over. */
  add(stream: string, revision: number, id: string): void {
    const known = this.#known.get(stream) ?? { revisions: new Map(), next: 0 };
    if (revision !== known.next) return;
    known.revisions.set(id, revision);
    known.next += 1;
    this.#count += 1;
    // Moved to the end: the streams at the beginning were not used for longest.
    this.#known.delete(stream);
    this.#known.set(stream, known);
    this.#forgetOldest(stream);
  }

  #forgetOldest(except: string): void {
    for (const [stream, { next }] of this.#known) {
      if (this.#count <= MOST_IDS || stream === except) return;
      this.#known.delete(stream);
      this.#count -= next;
    }
  }
}
