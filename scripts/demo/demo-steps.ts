import { closedStories } from './closed-stories.ts';
import { courseOf } from './course.ts';
import { type DemoStep, inOrder } from './demo-step.ts';
import { followedUpStories } from './followed-up-stories.ts';
import { officerSteps } from './officers.ts';
import { provinceSteps } from './province.ts';
import { runningStories } from './running-stories.ts';

export const stories = [...closedStories, ...followedUpStories, ...runningStories];

/** Everything that happens in the fictional province, from July 2023 to December 2025, in the order of its recording. */
export const demoSteps = (): readonly DemoStep[] =>
  inOrder([...provinceSteps(), ...officerSteps(), ...stories.flatMap(courseOf)]);
