import type { EvidenceEvent, VerificationResult } from '#domain/evidence/events.ts';
import type { MediaType } from '#domain/evidence/media-types.ts';
import type { Reader } from '#projecting/read-model.ts';
import type { CaseFile, FindingOnFile } from './case-file.ts';
import { factsOfCase } from './read-case.ts';

type DataOf<Type extends EvidenceEvent['type']> = Extract<EvidenceEvent, { type: Type }>['data'];
type Recorded = Readonly<{ number: number; recordedAt: string }>;

/** One file of the case, with all that was done to it there. */
export type EvidenceOnFile = Recorded &
  Readonly<{
    hash: string;
    bytes: number;
    mediaType: MediaType;
    summary: string;
    claimedOn: string;
    occurredOn: string;
    where: string;
    form: 'original' | 'copy';
    excerptOf: string | null;
    collectedBy: string;
    registeredBy: string;
    receivedAt: string;
    /** Who has the thing itself, and where. */
    holder: string;
    place: string;
    /** The last look at the disk, whoever asked for it; null: none since the file came. */
    verified: Readonly<{ result: VerificationResult; at: string }> | null;
    citedIn: readonly string[];
    moves: readonly (Omit<DataOf<'EvidenceMoved'>, 'caseId'> & Recorded)[];
    openings: readonly (Omit<DataOf<'EvidenceOpened'>, 'caseId' | 'occurredAt'> & Recorded)[];
    verifications: readonly (Omit<DataOf<'EvidenceVerified'>, 'caseId' | 'occurredAt'> & Recorded)[];
  }>;

export type CaseEvidence = Pick<CaseFile, 'caseId' | 'title' | 'decisionNumber' | 'officers'> &
  Readonly<{
    /** In the order in which they came. */
    files: readonly EvidenceOnFile[];
    /** Cited by findings, by hash alone: nobody has brought the file yet. */
    notInStore: readonly Readonly<{ hash: string; citedIn: readonly string[] }>[];
  }>;

type Row = Readonly<{
  ledger_number: number;
  type: EvidenceEvent['type'];
  hash: string;
  recorded_at: string;
  data: string;
}>;

type Findings = readonly Pick<FindingOnFile, 'findingId' | 'content'>[];

const citationsIn = (findings: Findings): ReadonlyMap<string, readonly string[]> => {
  const cited = new Map<string, string[]>();
  for (const { findingId, content } of findings) {
    for (const hash of content.evidence ?? []) cited.set(hash, [...(cited.get(hash) ?? []), findingId]);
  }
  return cited;
};

export const evidenceOf = (
  reader: Reader,
  caseId: string,
  findings: Findings,
): Pick<CaseEvidence, 'files' | 'notInStore'> => {
  const rows = factsOfCase<Row>(reader, 'evidence_fact', caseId);
  const cited = citationsIn(findings);
  const files = rows
    .filter(({ type }) => type === 'EvidenceRegistered')
    .map((row) =>
      fileOf(
        row,
        rows.filter(({ hash }) => hash === row.hash),
        cited.get(row.hash) ?? [],
      ),
    );
  const inStore = new Set(files.map(({ hash }) => hash));
  const notInStore = [...cited].flatMap(([hash, citedIn]) => (inStore.has(hash) ? [] : [{ hash, citedIn }]));
  return { files, notInStore };
};

/** Data of each event of the type, as the ledger has it: it was checked when it was an event. */
const all = <Type extends EvidenceEvent['type']>(rows: readonly Row[], wanted: Type) =>
  rows
    .filter(({ type }) => type === wanted)
    .map((row) => ({
      data: JSON.parse(row.data) as DataOf<Type>,
      recorded: { number: row.ledger_number, recordedAt: row.recorded_at },
    }));

const fileOf = (row: Row, rows: readonly Row[], citedIn: readonly string[]): EvidenceOnFile => {
  const { caseId, excerptOf = null, ...data } = JSON.parse(row.data) as DataOf<'EvidenceRegistered'>;
  const moves = all(rows, 'EvidenceMoved').map(({ data: { caseId: _, ...move }, recorded }) => ({
    ...move,
    ...recorded,
  }));
  const lastMove = moves.at(-1);
  const looks = all(rows, 'EvidenceVerified');
  const last = looks.at(-1);
  return {
    ...data,
    excerptOf,
    number: row.ledger_number,
    recordedAt: row.recorded_at,
    holder: lastMove?.to ?? data.collectedBy,
    place: lastMove?.place ?? data.where,
    verified: last === undefined ? null : { result: last.data.result, at: last.data.occurredAt },
    citedIn,
    moves,
    openings: all(rows, 'EvidenceOpened').map(({ data: { caseId: _, occurredAt: __, ...opening }, recorded }) => ({
      ...opening,
      ...recorded,
    })),
    // Who looked in another case is that case's business; what was found is not.
    verifications: looks
      .filter((look) => look.data.caseId === caseId)
      .map(({ data: { result, verifiedBy }, recorded }) => ({ result, verifiedBy, ...recorded })),
  };
};

/** Cited files of which the last look found something else, or nothing: as the guard of closing sees them. */
export const damagedAmong = (reader: Reader, caseId: string, findings: Findings): readonly string[] => {
  const { files } = evidenceOf(reader, caseId, findings);
  const damaged = new Set(
    files.flatMap(({ hash, verified }) => (verified !== null && verified.result !== 'matches' ? [hash] : [])),
  );
  return [...citationsIn(findings).keys()].filter((hash) => damaged.has(hash));
};

/** Every officer who had to do with the file. */
export const handsOn = (file: EvidenceOnFile): readonly string[] => [
  file.collectedBy,
  file.registeredBy,
  file.holder,
  ...file.moves.flatMap(({ from, to, recordedBy }) => [from, to, recordedBy]),
  ...file.openings.map(({ openedBy }) => openedBy),
  ...file.verifications.map(({ verifiedBy }) => verifiedBy),
];
