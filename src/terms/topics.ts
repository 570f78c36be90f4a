import type { PreventionViolationCode } from '#domain/law/corrupt-acts.ts';
import { CORRUPT_ACTS, type CorruptActCode, PREVENTION_VIOLATIONS } from '#domain/law/corrupt-acts.ts';
import { TOPICS, type Topic, topics } from '#domain/law/topics.ts';
import type { Bilingual, Language } from './bilingual.ts';

const TOPICS_IN_ENGLISH = {
  'grassroots-democracy': 'grassroots democracy',
  'public-disclosure': 'publicity and transparency',
  'citizen-reception': 'reception of citizens',
  'explanation-duty': 'duty to explain',
  'budget-finance': 'finance and budget',
  construction: 'construction investment',
  procurement: 'procurement and bidding',
  personnel: 'personnel',
  'asset-declaration': 'declaration of assets and income',
  land: 'land',
  'conflict-of-interest': 'conflicts of interest',
  gifts: 'giving and receiving gifts',
  'post-rotation': 'rotation of posts',
  conduct: 'rules of conduct',
  'spending-norms': 'spending norms and standards',
  'administrative-procedure': 'administrative procedures',
  health: 'health',
  education: 'education',
  'rural-water': 'rural clean water',
  'public-order': 'security and public order',
  environment: 'environment',
  'e-government': 'e-government',
  other: 'other matters',
} as const satisfies Record<Topic, string>;

export const topicName = (topic: Topic, language: Language): string =>
  language === 'vi' ? TOPICS[topic].name : TOPICS_IN_ENGLISH[topic];

/** All of them, in the order of the law. */
export const topicNames: Readonly<Record<Topic, Bilingual>> = Object.fromEntries(
  topics.map((topic) => [topic, { vi: topicName(topic, 'vi'), en: topicName(topic, 'en') }]),
) as Record<Topic, Bilingual>;

/** The law is Vietnamese; what stands here in English is our reading, for those who cannot read it. */
const ACTS_IN_ENGLISH = {
  '2.1.a': 'embezzlement',
  '2.1.b': 'taking bribes',
  '2.1.c': 'abuse of position to appropriate property',
  '2.1.d': 'abuse of power in performing duties for gain',
  '2.1.đ': 'acting beyond authority for gain',
  '2.1.e': 'trading in influence',
  '2.1.g': 'forgery in work for gain',
  '2.1.h': 'giving or brokering bribes',
  '2.1.i': 'illegal use of public assets for gain',
  '2.1.k': 'harassment for gain',
  '2.1.l': 'failing to perform duties for gain',
  '2.1.m': 'covering up or obstructing for gain',
  '2.2.a': 'embezzlement (non-state sector)',
  '2.2.b': 'taking bribes (non-state sector)',
  '2.2.c': 'giving or brokering bribes (non-state sector)',
} as const satisfies Record<CorruptActCode, string>;

const VIOLATIONS_IN_ENGLISH = {
  '94.1.a': 'publicity and transparency',
  '94.1.b': 'norms, standards, entitlements',
  '94.1.c': 'rules of conduct',
  '94.1.d': 'conflicts of interest',
  '94.1.đ': 'rotation of posts',
  '94.1.e': 'duty to report',
  '94.1.g': 'honest declaration of assets and income',
  '94.1.h': 'time limits of declaration',
} as const satisfies Record<PreventionViolationCode, string>;

export const corruptActName = (code: CorruptActCode): Bilingual => ({
  vi: CORRUPT_ACTS[code],
  en: ACTS_IN_ENGLISH[code],
});

export const preventionViolationName = (code: PreventionViolationCode): Bilingual => ({
  vi: PREVENTION_VIOLATIONS[code],
  en: VIOLATIONS_IN_ENGLISH[code],
});
