import type { Role } from '#domain/envelope.ts';
import type { Target } from './target.ts';

/** Who may attempt an act. Deny by default: whoever is not named may not. */
export type ActionRule = Readonly<{
  on: Target['kind'];
  roles: readonly Role[];
  /** Components of this system that may do it without an officer: scripts that an operator runs on the machine. */
  components?: readonly string[];
  /** What an overseer may know of a case before it is published. Every other act on it must wait. */
  beforePublication?: 'allowed';
  /** Whoever leads the team of the case may do it too, in any role of an inspectorate. */
  leader?: 'allowed';
  /**
   * Only for the inspectorate that leads the case, or for the province's. To see a case, be it as a member of its team
   * or because its unit lies in one's district, is not yet to sign for the body that leads it.
   */
  forBody?: 'leading';
  /** Of an overseer: only on what he himself has asked. */
  asker?: 'only';
}>;

const INSPECTORS = ['provincial-inspector', 'district-inspector'] as const;
const INSPECTORATE = ['provincial-inspector', 'head-of-inspectorate', 'district-inspector'] as const;
export const INSPECTORATE_ROLES: readonly Role[] = INSPECTORATE;
const READERS = [...INSPECTORATE, 'appraiser', 'oversight'] as const;
const EVERYONE = [...READERS, 'custodian', 'administrator'] as const;

/** Keeps the names of the actions while each rule is checked. */
const define = <Name extends string>(rules: Readonly<Record<Name, ActionRule>>): Readonly<Record<Name, ActionRule>> =>
  rules;

/**
 * Every act there is, and who may attempt it. What the act's own rules demand beyond the role (the leader, not the
 * reporter, the term) is the decider's word. Commands name their action in the registry, routes that read in their
 * contract; without one neither starts.
 */
export const actions = define({
  // Units and officers
  'manage-units': { on: 'unit', roles: ['administrator'], components: ['import-register', 'seed-demo'] },
  'register-provisional-unit': { on: 'unit', roles: INSPECTORATE },
  'read-units': { on: 'register', roles: EVERYONE },
  'manage-officers': {
    on: 'officer',
    roles: ['administrator'],
    components: ['enrol-officer', 'import-register', 'seed-demo'],
  },
  'read-officers': { on: 'register', roles: EVERYONE },

  // What deadlines are computed with
  'read-law': { on: 'register', roles: EVERYONE },
  'manage-calendar': { on: 'register', roles: ['administrator'], components: ['import-calendar', 'seed-demo'] },
  'manage-policies': { on: 'register', roles: ['administrator'] },
  /** Whoever may list cases is told which deadlines would move; an administrator, who sees none, how many. */
  'preview-impact': { on: 'register', roles: [...READERS, 'administrator'] },

  // The year's plan
  'read-plan': { on: 'register', roles: READERS },
  'propose-plan-item': { on: 'register', roles: INSPECTORATE },
  'settle-plan': { on: 'register', roles: ['provincial-inspector', 'head-of-inspectorate'] },
  'approve-plan': { on: 'register', roles: ['head-of-inspectorate'] },

  // A case, in the order of its life
  'open-case': { on: 'register', roles: INSPECTORS },
  /** What ran on paper until now, a district's too. */
  'carry-in-case': { on: 'register', roles: ['provincial-inspector', 'head-of-inspectorate'] },
  'name-plan-item': { on: 'case', roles: INSPECTORATE },
  'issue-decision': { on: 'case', roles: ['head-of-inspectorate'], forBody: 'leading' },
  'appoint-team': { on: 'case', roles: ['head-of-inspectorate'], forBody: 'leading' },
  'lead-fieldwork': { on: 'case', roles: INSPECTORATE },
  'work-at-unit': { on: 'case', roles: INSPECTORATE },
  'extend-duration': { on: 'case', roles: ['head-of-inspectorate'], forBody: 'leading' },
  'suspend-inspection': { on: 'case', roles: ['head-of-inspectorate'], forBody: 'leading' },
  'terminate-inspection': { on: 'case', roles: ['head-of-inspectorate'], forBody: 'leading' },
  'report-finding': { on: 'case', roles: INSPECTORS },
  'revise-finding': { on: 'case', roles: INSPECTORS },
  'review-finding': { on: 'case', roles: ['provincial-inspector'], leader: 'allowed' },
  'submit-report': { on: 'case', roles: INSPECTORATE },
  'transfer-to-investigation': { on: 'case', roles: ['head-of-inspectorate'], forBody: 'leading' },
  'assign-draft': { on: 'case', roles: ['head-of-inspectorate'], forBody: 'leading' },
  'submit-draft': { on: 'case', roles: INSPECTORATE },
  'appraise-draft': { on: 'case', roles: ['appraiser'], forBody: 'leading' },
  'issue-conclusion': { on: 'case', roles: ['head-of-inspectorate'], forBody: 'leading' },
  'publish-conclusion': { on: 'case', roles: INSPECTORATE },
  'ask-opinion': { on: 'case', roles: ['head-of-inspectorate'], forBody: 'leading' },
  'amend-conclusion': { on: 'case', roles: ['head-of-inspectorate'], forBody: 'leading' },
  'answer-contest': { on: 'case', roles: ['head-of-inspectorate'], forBody: 'leading' },
  'keep-file': { on: 'case', roles: INSPECTORATE },
  'add-late-fact': { on: 'case', roles: ['head-of-inspectorate'], forBody: 'leading' },
  'order-reinspection': { on: 'case', roles: ['head-of-inspectorate'], forBody: 'leading' },
  'reopen-case': { on: 'case', roles: ['head-of-inspectorate'], forBody: 'leading' },
  'follow-up': { on: 'case', roles: INSPECTORATE },
  'link-matter': { on: 'case', roles: INSPECTORATE },
  'prepare-closure': { on: 'case', roles: INSPECTORATE },
  'collect-evidence': { on: 'case', roles: INSPECTORATE },
  'verify-evidence': { on: 'case', roles: INSPECTORATE },
  'propose-closure': { on: 'case', roles: INSPECTORATE },
  'close-case': { on: 'case', roles: ['provincial-inspector', 'head-of-inspectorate'], forBody: 'leading' },

  // Corruption matters. What others did is recorded by whoever hears of it.
  'identify-matter': { on: 'register', roles: INSPECTORATE },
  'revise-matter': { on: 'matter', roles: INSPECTORATE },
  'settle-matter': { on: 'matter', roles: ['provincial-inspector', 'head-of-inspectorate'] },
  'transfer-matter': { on: 'matter', roles: ['head-of-inspectorate'] },
  'record-proceedings': { on: 'matter', roles: INSPECTORATE },
  'request-suspension': { on: 'matter', roles: ['head-of-inspectorate'] },
  'record-suspension': { on: 'matter', roles: INSPECTORATE },

  // The responsibility of heads
  'open-accountability': { on: 'register', roles: INSPECTORATE },
  'hear-head': { on: 'accountability', roles: INSPECTORATE },
  'assess-ground': { on: 'accountability', roles: ['provincial-inspector', 'head-of-inspectorate'] },
  'propose-sanction': { on: 'accountability', roles: ['head-of-inspectorate'] },
  'drop-accountability': { on: 'accountability', roles: ['head-of-inspectorate'] },
  'record-sanction': { on: 'accountability', roles: INSPECTORATE },

  // Questions of overseers. They change nothing but these, and of these their own.
  'raise-request': { on: 'request', roles: ['oversight'] },
  'answer-request': { on: 'request', roles: INSPECTORATE },
  'judge-answer': { on: 'request', roles: ['oversight'], asker: 'only' },
  'list-requests': { on: 'register', roles: READERS },
  'read-request': { on: 'request', roles: READERS },
  /** An answer's sealed part is written to whoever asked. */
  'reveal-request-fields': { on: 'request', roles: [...INSPECTORATE, 'oversight'], asker: 'only' },

  // Reading
  'list-matters': { on: 'register', roles: READERS },
  'read-matter': { on: 'matter', roles: READERS },
  'read-accountability': { on: 'accountability', roles: READERS },
  'reveal-matter-fields': { on: 'matter', roles: INSPECTORATE },
  'reveal-accountability-fields': { on: 'accountability', roles: INSPECTORATE },
  'list-cases': { on: 'register', roles: READERS },
  'read-statistics': { on: 'register', roles: READERS },
  /** Whoever may read a list may take it out; the list's own action is asked for as well. */
  'export-lists': { on: 'register', roles: EVERYONE },
  /** Stage and clocks: what an overseer may follow before the conclusion is published. */
  'read-case-outline': { on: 'case', roles: READERS, beforePublication: 'allowed' },
  'read-case': { on: 'case', roles: READERS },
  'reveal-case-fields': { on: 'case', roles: INSPECTORATE },
  /** Whoever drafts, reviews or appraises must be able to look at what it rests on. An overseer sees that it is there. */
  'open-evidence': { on: 'case', roles: [...INSPECTORATE, 'appraiser'] },
  /** Every event that one may see, in the order of the ledger. */
  'read-log': { on: 'register', roles: READERS },
  'read-ledger': { on: 'ledger', roles: EVERYONE },
  /** Who saw, opened, tried or was given what; and who could have. */
  'read-access-log': { on: 'ledger', roles: ['oversight', 'head-of-inspectorate'] },

  // The installation
  'rebuild-projections': { on: 'installation', roles: ['administrator'] },
  /** Names of streams, but nothing of what is in them. */
  'read-foreign-entries': { on: 'installation', roles: ['administrator'] },
  'read-own-rights': { on: 'register', roles: EVERYONE },
});

export type Action = keyof typeof actions;
