import { aroundConclusions } from './around-conclusions.ts';
import { schoolBooksCheck, wardCounterCheck } from './check-stories.ts';
import { closedStories } from './closed-stories.ts';
import { courseOf, threadOf } from './course.ts';
import { type DemoStep, inOrder, type PlacedStep, placed } from './demo-step.ts';
import { evidenceThreads } from './evidence-threads.ts';
import { followedUpStories } from './followed-up-stories.ts';
import { interruptedStories } from './interrupted-stories.ts';
import { landFees } from './land-fees-story.ts';
import { lateJudgmentMatter } from './late-judgment-matter.ts';
import { supportMoney } from './late-judgment-story.ts';
import { mattersOfOthers } from './matters-of-others.ts';
import { laterOfficeHolderSteps } from './office-holders.ts';
import { officerSteps } from './officers.ts';
import { oneStopMatter } from './one-stop-matter.ts';
import { oneStopStories } from './one-stop-stories.ts';
import { oversightQuestions } from './oversight-questions.ts';
import { paperCaseSteps } from './paper-case.ts';
import { planSteps } from './plans.ts';
import { provinceSteps } from './province.ts';
import { receptionUnitWork } from './reception-unit-work.ts';
import { runningStories } from './running-stories.ts';

const stories = [...closedStories, ...followedUpStories, ...runningStories];
const withMatters = [...oneStopStories, supportMoney, landFees];
const threads = [oneStopMatter, lateJudgmentMatter, ...mattersOfOthers];

/**
 * Everything that happens in the fictional province, from July 2023 to December 2025, in the order of its recording.
 * The stories that were added later have places of their own, so that whoever knows a case by its id still finds it.
 */
export const demoSteps = (): readonly PlacedStep[] => {
  const first = [...provinceSteps(), ...officerSteps(), ...stories.flatMap(courseOf)];
  const added = interruptedStories.flatMap((story, index) => courseOf(story, stories.length + index));
  const lists = [
    { steps: first, name: '' },
    { steps: added, name: 'interrupted ' },
    { steps: corruptionSteps(), name: 'matters ' },
    { steps: planSteps(), name: 'plans ' },
    { steps: threadOf(receptionUnitWork, 0), name: 'unit work ' },
    { steps: paperCaseSteps(), name: 'paper ' },
    { steps: aroundConclusions.flatMap((thread, index) => threadOf(thread, 2 * index)), name: 'around ' },
    {
      steps: [wardCounterCheck, schoolBooksCheck].flatMap((check, index) => threadOf(check, 12 + index)),
      name: 'checks ',
    },
    { steps: oversightQuestions(), name: 'requests ' },
    { steps: evidenceThreads.flatMap((thread, index) => threadOf(thread, index)), name: 'evidence ' },
  ];
  const beside = lists.flatMap(({ steps }) => steps.filter((step) => step.beside));
  return inOrder([
    ...lists.flatMap(({ steps, name }) =>
      placed(
        steps.filter((step) => !step.beside),
        name,
      ),
    ),
    ...placed(beside, 'beside '),
  ]);
};

const corruptionSteps = (): readonly DemoStep[] => {
  const before = stories.length + interruptedStories.length;
  return [
    ...laterOfficeHolderSteps(),
    ...withMatters.flatMap((story, index) => courseOf(story, before + index)),
    ...threads.flatMap((thread, index) => threadOf(thread, before + withMatters.length + index)),
  ];
};
