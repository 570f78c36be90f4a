import { isForm, screens } from '#scripts/browser/screens.ts';
import { walkScreens } from './support/walk-screens.ts';

walkScreens('Every form for an act', screens.filter(isForm));
