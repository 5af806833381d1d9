/**
 * Has the faces of the app known, and text set anew whenever slices of them have come. Chromium 156 keeps what it shaped
 * for a word by the description of its font, boxes for missing letters included, so that on a system without Chinese faces
 * words of the first screen stayed boxes; a feature that no face has makes the description another one. Where the system
 * has every letter, no slice ever comes and nothing is set twice.
 */
export async function loadShippedFaces(): Promise<void> {
  let round = 0;
  document.fonts.addEventListener('loadingdone', () => {
    round += 1;
    document.documentElement.style.fontFeatureSettings = `"lgtn" ${round}`;
  });
  await import('./fonts.ts');
}
