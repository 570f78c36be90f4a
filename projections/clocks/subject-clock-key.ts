import { hash } from 'node:crypto';
import { type CaseClock, clockKey } from '#domain/inspection-case/case-clocks.ts';

/**
 * Names a clock among those of its matter or action. What it is about is mostly a paper: addresses and the tokens of
 * pages cannot hold its number as it is written, so that a few digits stand for it.
 */
export const subjectClockKey = ({ clock, subject }: Pick<CaseClock, 'clock' | 'subject'>): string =>
  clockKey({
    clock,
    subject: subject === null || IS_WORD.test(subject) ? subject : hash('sha256', subject).slice(0, 16),
  });

const IS_WORD = /^[a-z]+$/;
