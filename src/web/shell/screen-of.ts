import { lazyRouteComponent } from '@tanstack/react-router';
import { laterWords } from '../i18n/i18n.ts';

/** A screen that is loaded when somebody goes there, with its words. */
export const screenOf = <Module extends Readonly<Record<string, unknown>>, Name extends keyof Module & string>(
  load: () => Promise<Module>,
  name: Name,
) =>
  lazyRouteComponent(async () => {
    const [module] = await Promise.all([load(), laterWords()]);
    return module;
  }, name);
