import { TOPICS, type Topic } from '#domain/law/topics.ts';

/** Languages in which the ledger speaks to people; Vietnamese is the source. */
export type Language = 'vi' | 'en';

const ENGLISH = {
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
  language === 'vi' ? TOPICS[topic].name : ENGLISH[topic];
