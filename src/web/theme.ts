import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

/** A deep blue, ten steps: quiet enough to look at all day. Step 7 on white reads at 7 : 1. */
const ledger: MantineColorsTuple = [
  '#eef4fa',
  '#dbe6f1',
  '#b4cce4',
  '#8ab1d6',
  '#6799ca',
  '#4f8ac3',
  '#3372ad',
  '#1d5a93',
  '#1d4b73',
  '#123a5c',
];

/** The box is as large as a finger needs; its words are not larger for that. */
const LABEL_LIKE_OTHERS = { label: { fontSize: 'var(--mantine-font-size-sm)' } };

export const theme = createTheme({
  colors: { ledger },
  primaryColor: 'ledger',
  primaryShade: 8,
  // Fonts that are there already, and that know Vietnamese.
  fontFamily: 'system-ui, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif',
  headings: {
    fontWeight: '650',
    sizes: { h1: { fontSize: 'clamp(1.2rem, 4.5vw, 1.5rem)' }, h2: { fontSize: '1.2rem' } },
  },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // Half-grown targets are missed by thumbs: 40 px and more everywhere one taps.
    Button: { defaultProps: { size: 'sm', miw: 44 } },
    // Its own yellow and green are too pale for words; the frame and the sign carry the colour.
    Alert: { styles: { title: { color: 'var(--mantine-color-text)' } } },
    // To choose what is chosen already means it; what may be empty has a button that empties it.
    Select: { defaultProps: { allowDeselect: false } },
    TextInput: { defaultProps: { size: 'sm' } },
    Radio: { defaultProps: { size: 'md' }, styles: LABEL_LIKE_OTHERS },
    Checkbox: { defaultProps: { size: 'md' }, styles: LABEL_LIKE_OTHERS },
    // The heading of a dialog is no banner of the page; what takes the first focus is no part of a menu.
    Modal: { defaultProps: { attributes: { header: { role: 'none' } } } },
    Drawer: { defaultProps: { attributes: { header: { role: 'none' } } } },
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
  },
});

/** The library's greys for secondary text are too pale to read at 5 pm: these reach 7 : 1 and 4.9 : 1 on white. */
export const readableColors: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#495057',
    '--mantine-color-placeholder': '#6a737b',
    '--mantine-color-error': '#b3261e',
  },
  dark: {},
});
