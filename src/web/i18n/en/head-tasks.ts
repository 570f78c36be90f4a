import type { Translated } from '../translated.ts';
import type { headTasks as source } from '../vi/head-tasks.ts';

/** What is to be done about the responsibility of heads, as the first screen says it. */
export const headTasks: Translated<typeof source> = {
  title: 'Responsibility of heads: to be done',
  all: 'All of it',
  more_one: 'and {{count}} more',
  more_other: 'and {{count}} more',
  nobody: 'Nobody is presumed',
  task: {
    determine: 'Who answers is to be determined',
    open: 'No action opened yet',
    assess: 'A ground waits to be assessed',
    confirm: 'Waits for a second officer',
    review: 'To be looked at again',
    missing: 'A paper is missing',
  },
};
