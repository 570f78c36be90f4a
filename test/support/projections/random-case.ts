import type { CaseCommand } from '#domain/inspection-case/commands.ts';
import { openCase } from '#domain/inspection-case/opening.ts';
import type { InspectionCase } from '#domain/inspection-case/state.ts';
import { command } from '#test/support/domain/command.ts';
import { actor, unitCodes as c } from '#test/support/domain/huong-binh.ts';
import type { Random } from './random.ts';

import { checkSteps } from './random-check.ts';
import { conclusionSteps } from './random-conclusion.ts';
import { fieldworkSteps } from './random-fieldwork.ts';
import { followUpSteps } from './random-follow-up.ts';
import { TOPICS } from './random-step.ts';
import { timeSteps } from './random-times.ts';

const steps = { ...checkSteps, ...fieldworkSteps, ...timeSteps, ...conclusionSteps, ...followUpSteps };

const inspectedUnits = [
  { unit: c.department, by: actor('leader') },
  { unit: c.hospital, by: actor('leader') },
  { unit: c.commune, by: actor('districtInspector') },
  { unit: c.secondCommune, by: actor('districtInspector') },
] as const;

export const randomOpening = (random: Random, now: string, today: string): CaseCommand => {
  const { unit, by } = random.pick(inspectedUnits);
  const source = random.pick(['plan', 'ad-hoc', 'elected-body-request', 'citizen-report'] as const);
  const data = {
    ...(random.chance(5) ? { form: 'check' as const } : {}),
    source,
    ...(random.chance(2) ? { sourceReference: `Sổ ${random.below(90)}/2024` } : {}),
    unit,
    topics: [...random.some(TOPICS)],
    period: { from: '2021-01-01', to: `2023-0${1 + random.below(9)}-28` },
    corruptionSigns: random.chance(4),
    occurredOn: today,
  };
  return command(openCase, data, { by, now });
};

/** What people are likely to do in each stage; what leads on stands first. */
const likely = {
  opened: ['issueDecision'],
  decided: ['announce', 'appointTeam', 'recuse'],
  announced: [
    'endFieldwork',
    'endFieldwork',
    'report',
    'report',
    'correct',
    'review',
    'reclassify',
    'withdraw',
    'replaceMember',
    'extend',
    'suspend',
    'resume',
    'resume',
  ],
  'fieldwork-ended': ['submitReport', 'review', 'report', 'transfer', 'payInTheField'],
  reported: ['submitDraft', 'assignDraft', 'review', 'transfer'],
  // Few are given up.
  drafted: [
    ...(['conclude', 'appraise', 'submitDraft', 'transfer', 'review', 'withdraw'] as const),
    ...(['conclude', 'appraise', 'submitDraft', 'transfer', 'review', 'withdraw'] as const),
    ...(['conclude', 'appraise', 'submitDraft', 'transfer', 'review', 'withdraw'] as const),
    'terminate',
  ],
  concluded: ['publish', 'sayDone', 'pay', 'order', 'handle'],
  'following-up': [
    'close',
    'proposeClosure',
    'sayDone',
    ...(['pay', 'pay', 'reverse', 'remind', 'check', 'handle', 'order', 'payInTheField'] as const),
    'verify',
    'verify',
    'giveUp',
    'noMatter',
    'noAccountability',
    'answerRequester',
    'reverify',
  ],
  closed: ['close'],
  terminated: ['terminate', 'review', 'replaceMember'],
  checked: [],
} as const satisfies Record<InspectionCase['stage'], readonly (keyof typeof steps)[]>;

/** The same of a check, where its stages are others or know other acts. */
const likelyInCheck: Readonly<Partial<Record<InspectionCase['stage'], readonly (keyof typeof steps)[]>>> = {
  opened: ['decideCheck'],
  decided: ['appointTeam', 'appointTeam', 'endCheck', 'report', 'review', 'correct', 'recuse'],
  checked: ['notifyResult', 'notifyResult', 'review', 'report', 'transfer', 'payInTheField', 'stopCheck'],
};

const likelyOf = ({ form, stage }: InspectionCase): readonly (keyof typeof steps)[] =>
  (form === 'check' ? likelyInCheck[stage] : undefined) ?? likely[stage];

export const randomStep = (state: InspectionCase, random: Random, now: string, today: string): CaseCommand =>
  steps[random.pick<keyof typeof steps>(likelyOf(state))](state, random, now, today);
