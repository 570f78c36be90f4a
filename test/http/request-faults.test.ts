import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentSchema } from '#domain/document.ts';
import { faultsOf, ownFaults } from '#http/request-faults.ts';

const SRC = join(import.meta.dirname, '../../src');

/** Every message that a schema of ours refuses a request with, as it stands in the sources; settings are no request. */
const messagesInSources = (): ReadonlySet<string> => {
  const files = readdirSync(SRC, { recursive: true, withFileTypes: true }).filter(
    (entry) =>
      entry.isFile() && entry.name.endsWith('.ts') && !entry.parentPath.includes('/web') && entry.name !== 'config.ts',
  );
  const sources = files.map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'));
  const refinements = sources.flatMap((source) => source.split('.refine(').slice(1));
  return new Set(
    refinements.map((text) => {
      const message = /, (?:\{\s*(?:message|error): )?'([^']+)'/.exec(text)?.[1];
      if (message === undefined) throw new Error(`a refinement without a message: ${text.slice(0, 100)}`);
      return message;
    }),
  );
};

describe('Faults of a request', () => {
  it('are said in both languages, those of our own schemas too', () => {
    expect([...messagesInSources()].sort()).toEqual(Object.keys(ownFaults).sort());
    for (const { vi, en } of Object.values(ownFaults)) expect(vi).not.toBe(en);
  });

  it('stand where they belong, in the words of the reader', () => {
    const paper = {
      kind: 'decision',
      number: 5,
      symbol: 'QĐ-TTr',
      year: 2025,
      issuer: 'x',
      signedOn: '2025-02-30',
      signer: 'Lê\u200B Văn A',
    };
    const { error } = documentSchema.safeParse(paper);
    expect(error && faultsOf(error, paper)).toEqual([
      expect.objectContaining({ pointer: '/signedOn', code: 'Invalid' }),
      expect.objectContaining({
        pointer: '/signer',
        detail: {
          vi: 'Không hợp lệ: có ký tự không nhìn thấy được.',
          en: 'Not valid: text with invisible characters.',
        },
      }),
    ]);
  });
});
