import type { Translated } from '../translated.ts';
import type { forms as source } from '../vi/forms.ts';

export const forms: Translated<typeof source> = {
  clear: 'Clear',
  choose: 'Choose',
  chooseSome: 'Choose one or several',
  nobody: 'There is nobody like that.',
  linesHint: 'Type, then Enter to add',
  namesSomeone:
    'Everyone can read and search this, and it seems to name or identify someone: {{what}}. Put that into “Details”, which is sealed.',
  preview: 'Will be recorded',
  send: 'Record in the ledger',
  forGood: 'What is recorded is neither changed nor deleted; a mistake is set right by recording more.',
  sendAgain: 'Send again',
  faults_one: '{{count}} thing needs correcting',
  faults_other: '{{count}} things need correcting',
  fault: {
    Required: 'needed.',
    NoNumber: 'this number cannot be read: write it like 1,234.5; an amount may be “12.5 million”.',
    NoSuchDay: '“{{text}}” is no day of the calendar; write day/month/year.',
    WrongFormat: 'not written the right way.',
  },
  rightsGone:
    'What you have written is still here and is kept on this device. Ask the administrator if you need the right back.',
  conflict: 'The case has changed while you were writing',
  conflictDetail: 'Nothing was recorded. Look at the changes below, then decide.',
  conflictInsist: 'Seen; record it upon the latest',
  lost: 'It is not known whether it was recorded',
  lostDetail:
    'The connection was lost while sending. Press “Send again” once there is a network: if it was recorded, it is not recorded twice. Your text is still here.',
  arrived: 'What was sent before has been recorded',
  arrivedDetail:
    'The version before your last changes is in the ledger. Look at the case; if what you are writing is something else, send it as a new act.',
  arrivedSendAnew: 'Send as a new act',
  draftRestored: 'A draft saved on this device at {{instant}} was opened.',
  draftDiscard: 'Discard the draft',
  draftNotKept: 'This browser keeps no drafts: what is written here is lost when you leave the page.',
  draftSaved: 'Draft saved on this device at {{instant}}',
  stored: 'Recorded in the ledger',
  storedNumber: 'Event number {{number}}',
  storedPending: 'Recorded; the event number will show in a few minutes.',
  storedNothing: 'Nothing changes by it, so no event was recorded.',
  storedAt: 'recorded at {{instant}}',
  another: 'Another one',
  backToCase: 'Back to the case',
  document: {
    number: 'Number',
    symbol: 'Symbol',
    symbolHint: 'What stands after the first /, such as 2025/HS-ST',
    signedOn: 'Signed on',
    signer: 'Signer (optional)',
    kind: 'Kind of document',
    issuer: 'Issued by',
    has: 'There is a document',
    preview: 'Document number: {{text}}',
  },
  hash: {
    choose: 'Choose a file',
    computing: 'Computing the hash…',
    explain: 'The file is not uploaded; this device only computes its SHA-256, to compare later.',
    of: 'Hash of “{{name}}”',
    manual: 'or paste the SHA-256 (64 characters)',
    failed: 'This file cannot be read.',
  },
  list: {
    remove: 'Remove {{what}}',
  },
};
