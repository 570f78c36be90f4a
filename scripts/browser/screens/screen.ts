import type { Page } from 'playwright-core';

/** A screen of the demo, as somebody sees it. */
export type Screen = Readonly<{
  name: string;
  /** Whose screen it is; undefined: nobody's yet. */
  person: string | undefined;
  path: string;
  /** What is opened on it, in either language. */
  opens?: (page: Page) => Promise<void>;
  /** Where it is the same elsewhere, or not there: on which size alone it is worth looking at. */
  only?: 'laptop' | 'phone';
  /** Text by which one knows that it is there. */
  shows: string;
}>;

/** Opens something by its button, whichever comes first. @param name in either language */
export const press =
  (name: RegExp) =>
  (page: Page): Promise<void> =>
    page.getByRole('button', { name }).first().click();
