import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** Deep jade, between the blues of ministries and the greens of the steppe; 4.5:1 on white from shade 6 on. */
const jade: MantineColorsTuple = [
  '#eaf6f5',
  '#d3e9e7',
  '#a6d3cf',
  '#76bcb6',
  '#4ea8a1',
  '#2f9089',
  '#14746e',
  '#0d615c',
  '#094e4a',
  '#053a37',
];

/** See app.css: the order depends on the language. */
const FACES = 'var(--legation-faces)';

export const theme = createTheme({
  primaryColor: 'jade',
  primaryShade: 6,
  colors: { jade },
  fontFamily: FACES,
  headings: { fontFamily: FACES, fontWeight: '650' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  autoContrast: true,
  luminanceThreshold: 0.35,
  // Its placeholder for the first focus is a child that no menu may have.
  components: { Menu: { defaultProps: { withInitialFocusPlaceholder: false } } },
});
