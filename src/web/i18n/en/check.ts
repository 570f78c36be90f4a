import type { Translated } from '../translated.ts';
import type { check as vi } from '../vi/check.ts';

export const check: Translated<typeof vi> = {
  open: {
    form: 'Form',
    formHint:
      'An inspection follows the steps and terms of the inspection law and ends in a published conclusion; a check is lighter: a decision, the check at the unit, a notice of its result.',
    from: 'Period checked: from',
    topics: 'Topics of the check',
  },
  period: 'period checked',
  decision: {
    paper: 'Decision to check',
    days: 'Days of the check, where the decision states them',
    daysHint: 'The terms of the inspection law are not those of a check.',
    effect: 'The group may work as soon as there is a decision; nothing is announced.',
  },
  end: {
    on: 'Day on which the check was done',
    minutesOn: 'Day of the minutes of the check',
    place: 'Where the minutes were made',
    effect: 'Findings are reviewed until the result is notified.',
  },
  result: {
    paper: 'Notice of the result of the check',
    blockers: 'The result cannot be notified yet:',
    effect:
      'The result is the upheld findings, with the recommendations below. From the day of the notice findings change no more, and overseers see the file.',
  },
  stop: {
    final: 'A check is given up for good: nothing more is recorded in it but what comes of it.',
    ground: 'Why it is given up',
    paper: 'Decision to give the check up',
  },
  tab: { team: 'Group', after: 'After the notice' },
  diaryTitle: 'Diary of the group',
  teamNone: 'No group has been appointed yet.',
  notYet: 'Work at the unit begins with the decision to check.',
  closureNotYet: 'Follow-up begins with the notice of the result of the check.',
  noDeadlines: 'No deadline yet: a check has no term of the inspection law, only the day of each recommendation.',
  stopped: 'Check given up on {{day}}',
  outcome: 'Result of the check',
  outline: 'The result of the check is not notified yet: overseers see the stage only. The rest opens with the notice.',
};
