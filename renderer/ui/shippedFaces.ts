/**
 * Has the faces of the app known, and text set anew then and whenever slices of them have come. Chromium 156 keeps what it shaped
 * for a word by the description of its font, boxes for missing letters included, so that on a system without Chinese faces
 * words of the first screen stayed boxes, and no slice was asked for; a feature that no face has makes the description another one.
 */
export async function loadShippedFaces(): Promise<void> {
  let round = 0;
  const setAnew = (): void => {
    round += 1;
    document.documentElement.style.fontFeatureSettings = `"lgtn" ${round}`;
  };
  document.fonts.addEventListener('loadingdone', setAnew);
  await import('./fonts.ts');
  setAnew();
}
