import { accept, type Decider, reject } from '../decider.ts';
import type { LegalDate } from '../legal-date.ts';
import type { DocumentRegisterCommand } from './commands.ts';
import type { NewDocumentRegisterEvent } from './events.ts';
import { claimKey, type DocumentRegister, evolve, initialState } from './state.ts';

export type DocumentRegisterRefusal =
  | Readonly<{
      code: 'NumberTaken';
      number: number;
      symbol: string;
      kind: string;
      /** Who has it. */
      claimant: string;
      signedOn: LegalDate;
    }>
  /** Numbers begin again every 1 January, so a paper belongs to the register of the year in which it was signed. */
  | Readonly<{ code: 'YearMismatch'; year: number; signedOn: LegalDate }>;

/** Document numbers of one body in one year: stream `documentRegister-<body>-<year>`. */
export const documentRegisterDecider: Decider<
  DocumentRegister,
  DocumentRegisterCommand,
  NewDocumentRegisterEvent,
  DocumentRegisterRefusal
> = {
  category: 'documentRegister',
  initialState,
  needs: () => ({}),
  decide: ({ data: { body, year, ...claim } }, register) => {
    if (Number(claim.signedOn.slice(0, 4)) !== year) {
      return reject({ code: 'YearMismatch', year, signedOn: claim.signedOn });
    }
    const taken = register.claims.get(claimKey(claim));
    if (taken === undefined) return accept([{ type: 'NumberClaimed', data: claim }]);
    // A case that claimed a number and then failed to append may come back for it.
    if (taken.claimant === claim.claimant && taken.kind === claim.kind && taken.signedOn === claim.signedOn) {
      return accept([]);
    }
    return reject({ code: 'NumberTaken', ...taken });
  },
  evolve,
};
