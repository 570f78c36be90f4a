import { isForm, isOfCases, screens } from '#scripts/browser/screens.ts';
import { walkScreens } from './support/walk-screens.ts';

walkScreens(
  'Every screen of a case',
  screens.filter((screen) => isOfCases(screen) && !isForm(screen)),
);
