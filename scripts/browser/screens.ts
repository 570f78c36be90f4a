import { accessScreens } from './screens/access-screens.ts';
import { accountabilityScreens } from './screens/accountability-screens.ts';
import { actScreens } from './screens/act-screens.ts';
import { aroundScreens } from './screens/around-screens.ts';
import { caseScreens } from './screens/case-screens.ts';
import { checkScreens } from './screens/check-screens.ts';
import { dashboardScreens } from './screens/dashboard-screens.ts';
import { deadlineScreens } from './screens/deadline-screens.ts';
import { evidenceScreens } from './screens/evidence-screens.ts';
import { followUpScreens } from './screens/follow-up-screens.ts';
import { importingScreens } from './screens/importing-screens.ts';
import { lawScreens } from './screens/law-screens.ts';
import { matterScreens } from './screens/matter-screens.ts';
import { notificationScreens } from './screens/notification-screens.ts';
import { officeScreens } from './screens/office-screens.ts';
import { planScreens } from './screens/plan-screens.ts';
import { registerScreens } from './screens/register-screens.ts';
import { replayScreens } from './screens/replay-screens.ts';
import { requestScreens } from './screens/request-screens.ts';
import type { Screen } from './screens/screen.ts';
import { shellScreens } from './screens/shell-screens.ts';
import { statisticsScreens } from './screens/statistics-screens.ts';
import { unitWorkScreens } from './screens/unit-work-screens.ts';

/** Every screen there is, each as the person it is made for. */
export const screens: readonly Screen[] = [
  ...shellScreens,
  ...registerScreens,
  ...importingScreens,
  ...caseScreens,
  ...checkScreens,
  ...unitWorkScreens,
  ...aroundScreens,
  ...evidenceScreens,
  ...actScreens,
  ...dashboardScreens,
  ...deadlineScreens,
  ...followUpScreens,
  ...statisticsScreens,
  ...matterScreens,
  ...accountabilityScreens,
  ...officeScreens,
  ...lawScreens,
  ...planScreens,
  ...requestScreens,
  ...accessScreens,
  ...notificationScreens,
  ...replayScreens,
];

// Where the walks over all screens are cut: each of them is a file of tests, and no file is the last to end by far.

export const isForm = ({ path }: Screen): boolean => path.includes('/do/');

export const isOfCases = ({ path }: Screen): boolean => path.startsWith('/cases');

export const isOfUnits = ({ path }: Screen): boolean =>
  /^\/(matters|accountability|heads|units|officers|calendar|law|plan)\b/.test(path);
