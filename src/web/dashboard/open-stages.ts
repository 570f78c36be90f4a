import { ALL_STAGES } from '#domain/inspection-case/state.ts';

/** The stages in which something is still to be done, as the register takes them. */
export const OPEN = ALL_STAGES.filter((stage) => stage !== 'closed' && stage !== 'terminated').join(',');
