import type { EvidenceEvent, VerificationResult } from './events.ts';
import type { MediaType } from './media-types.ts';

/** A file as it belongs to one case. */
export type Registration = Readonly<{
  caseId: string;
  /** The day it was collected. */
  since: string;
  /** The officer who has the thing itself now, and the day of the last move. */
  holder: string;
  heldSince: string;
  place: string;
}>;

/** One file, by its hash. The same file can belong to several cases. */
export type Evidence = Readonly<{
  bytes: number;
  mediaType: MediaType;
  registrations: readonly Registration[];
  /** The last look at what is on the disk; undefined: none since it came. */
  verified: Readonly<{ result: VerificationResult; at: string }> | undefined;
}>;

/** Null: no file of this hash was ever registered. */
export type EvidenceState = Evidence | null;

export const registrationOf = (evidence: EvidenceState | undefined, caseId: string): Registration | undefined =>
  evidence?.registrations.find((each) => each.caseId === caseId);

/** The last look found something else than the file, or nothing. */
export const isDamaged = ({ verified }: Evidence): boolean => verified !== undefined && verified.result !== 'matches';

export const evolve = (evidence: EvidenceState, event: EvidenceEvent): EvidenceState => {
  switch (event.type) {
    case 'EvidenceRegistered': {
      const { caseId, bytes, mediaType, occurredOn: since, collectedBy: holder, where: place } = event.data;
      const registration = { caseId, since, holder, heldSince: since, place };
      // What was found damaged stays so until somebody looks again: the file that another case brings may mend it.
      const verified = evidence?.verified;
      return { bytes, mediaType, registrations: [...(evidence?.registrations ?? []), registration], verified };
    }
    case 'EvidenceMoved': {
      const { caseId, to: holder, place, occurredOn: heldSince } = event.data;
      return (
        evidence && {
          ...evidence,
          registrations: evidence.registrations.map((each) =>
            each.caseId === caseId ? { ...each, holder, heldSince, place } : each,
          ),
        }
      );
    }
    case 'EvidenceVerified':
      return evidence && { ...evidence, verified: { result: event.data.result, at: event.data.occurredAt } };
    case 'EvidenceOpened':
      return evidence;
  }
};
