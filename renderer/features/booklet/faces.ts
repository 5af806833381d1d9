/** The faces that a document is set in: shipped with the app, read before anything is measured, embedded in the PDF. */
import '#renderer/ui/fonts.ts';

/** A slice of a face that cannot be read must not keep a document from being printed. */
const PATIENCE_MS = 10_000;

/** Resolves when every face that the laid-out text of `element` asks for is there, or will not come. */
export async function facesFor(element: HTMLElement): Promise<void> {
  const late = new Promise<void>((resolve) => {
    setTimeout(resolve, PATIENCE_MS);
  });
  await Promise.race([late, allRead(element)]);
}

async function allRead(element: HTMLElement): Promise<void> {
  // Each family is asked for the letters that the one before it lacks, so a round may call for another.
  for (let round = 0; round < 4; round++) {
    // Reading a size lays the text out, and that asks for its faces.
    void element.offsetHeight;
    await document.fonts.ready;
    if (document.fonts.status === 'loaded' && round > 0) return;
  }
}
