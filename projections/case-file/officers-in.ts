import type { CaseFile } from './case-file.ts';

/** Everyone whose name the file shows. */
export const officersIn = (whole: Omit<CaseFile, 'officers' | 'whoseMove'>): readonly string[] => [
  whole.openedBy,
  ...(whole.carriedIn === null ? [] : [whole.carriedIn.by]),
  ...whole.team.map(({ officerId }) => officerId),
  ...whole.recusals.flatMap(({ officerId, recordedBy }) => [officerId, recordedBy]),
  ...[...whole.findings, ...whole.recommendations].flatMap(({ steps }) => steps.map(({ by }) => by)),
  ...whole.extensions.map(({ extendedBy }) => extendedBy),
  ...whole.suspensions.flatMap(({ suspended, resumed }) => [
    suspended.suspendedBy,
    ...(resumed ? [resumed.resumedBy] : []),
  ]),
  ...(whole.termination === null ? [] : [whole.termination.terminatedBy]),
  ...(whole.results?.dissents ?? []).map(({ officerId }) => officerId),
  ...whole.dissents.map(({ reservedBy }) => reservedBy),
  ...(whole.drafterId === null ? [] : [whole.drafterId]),
  ...whole.drafts.flatMap(({ draftedBy, appraisals }) => [draftedBy, ...appraisals.map((each) => each.appraisedBy)]),
  ...(whole.closure.proposal === null ? [] : [whole.closure.proposal.proposedBy]),
  ...(whole.closure.closed === null ? [] : [whole.closure.closed.closedBy]),
];
