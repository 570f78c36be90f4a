import type { Topic } from '#domain/law/topics.ts';
import type { LegalDate } from '#domain/legal-date.ts';
import { daysAfter } from './demo-days.ts';
import type { DemoWorld } from './demo-step.ts';
import { fileHash } from './evidence-files.ts';
import type { FindingStory, Story } from './story.ts';

const isUpheld = ({ became = [] }: FindingStory): boolean => became.some(({ act }) => act === 'uphold');

/** What the finding was in the end: reclassifying may have changed it. */
const classified = (finding: FindingStory): Pick<FindingStory, 'topic' | 'actCode'> =>
  finding.became?.findLast((act) => act.act === 'reclassify') ?? finding;

const upheld = ({ findings = [] }: Story) => findings.filter(isUpheld).map(classified);

export const hasUpheldCorruptAct = (story: Story): boolean =>
  upheld(story).some(({ actCode }) => actCode !== undefined);

export const conclusionOf = (story: Story, on: LegalDate, world: DemoWorld): object => {
  const { body, numbers, topics, notExamined = [], recommendations = [] } = story;
  const violated = new Set(upheld(story).map(({ topic }) => topic));
  const resultOf = (topic: Topic) =>
    violated.has(topic) ? 'violations' : notExamined.includes(topic) ? 'not-examined' : 'compliant';
  return {
    document: world.paper(body, 'conclusion', on, numbers?.conclusion),
    assessments: [...new Set([...topics, ...violated])].map((topic) => ({ topic, result: resultOf(topic) })),
    recommendations: recommendations.map(({ findings, dueInDays, obligor, ...content }) => ({
      ...content,
      ...(obligor === undefined ? {} : { obligor: { kind: 'enterprise', name: obligor } }),
      dueOn: daysAfter(on, dueInDays),
      findingIds: findings,
    })),
  };
};

export const publicationOf = ({ name, redactions = [] }: Story, on: LegalDate): object => ({
  channels: ['portal', 'notice-board'],
  postedOn: on,
  until: daysAfter(on, 19),
  publishedHash: fileHash(`${name} conclusion as published`),
  redactions,
});
