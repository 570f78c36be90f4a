import { useEffect } from 'react';

/**
 * A4 across, as long as the form is there to be printed. A page by name would not do: inside of what is laid out by
 * flexible boxes a browser heeds none. Constructed, so that the content policy needs no word about it.
 */
export const useLandscape = (): void => {
  useEffect(() => {
    const landscape = new CSSStyleSheet();
    landscape.replaceSync('@page { size: A4 landscape; margin: 10mm; }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, landscape];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== landscape);
    };
  }, []);
};
