import { isForm, isOfUnits, screens } from '#scripts/browser/screens.ts';
import { walkScreens } from './support/walk-screens.ts';

walkScreens(
  'Every screen of units, their heads and what they answer for',
  screens.filter((screen) => isOfUnits(screen) && !isForm(screen)),
);
