/** Pictures as the screen needs them: decoded once, never larger than they are shown. */
import { isPicture, mediaTypeOf, sniffKind } from '#shared/domain/notes/files/fileKinds.ts';
import { pictureSize, PIXELS_MAX } from '#shared/domain/notes/files/pictureSize.ts';
import { err, ok, type Result } from '#shared/result.ts';

export type PictureProblem =
  | { readonly kind: 'broken' }
  /** Of a kind that this browser does not draw. */
  | { readonly kind: 'cannotDraw' }
  | { readonly kind: 'tooManyPixels'; readonly width: number; readonly height: number };

/** A camera's photo takes 50 MB decoded, so that one is drawn after the other. */
let turn: Promise<unknown> = Promise.resolve();

/** The picture with its longer side at most `longest` pixels; as it is where it is no larger, or moves. */
export async function scaledPicture(
  bytes: Uint8Array<ArrayBuffer>,
  longest: number,
): Promise<Result<Blob, PictureProblem>> {
  const scaled = turn.then(async () => scale(bytes, longest));
  turn = scaled.catch(() => undefined);
  return scaled;
}

async function scale(bytes: Uint8Array<ArrayBuffer>, longest: number): Promise<Result<Blob, PictureProblem>> {
  // By its bytes, whatever its record says: a record may come from somebody else's file.
  const kind = sniffKind(bytes);
  if (!isPicture(kind)) return err({ kind: 'broken' });
  const size = pictureSize(bytes);
  if (size !== undefined && size.width * size.height > PIXELS_MAX) return err({ kind: 'tooManyPixels', ...size });
  const original = new Blob([bytes], { type: mediaTypeOf(kind) });
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(original);
  } catch {
    return err({ kind: kind === 'heic' || kind === 'avif' ? 'cannotDraw' : 'broken' });
  }
  try {
    const factor = longest / Math.max(bitmap.width, bitmap.height);
    if (factor >= 1 || kind === 'gif') return ok(original);
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(bitmap.width * factor));
    canvas.height = Math.max(1, Math.round(bitmap.height * factor));
    const context = canvas.getContext('2d');
    if (context === null) return err({ kind: 'broken' });
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    // Photos have nothing to see through.
    const type = kind === 'jpeg' || kind === 'heic' ? 'image/jpeg' : 'image/webp';
    const drawn = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, type, 0.86);
    });
    return drawn === null ? err({ kind: 'broken' }) : ok(drawn);
  } finally {
    bitmap.close();
  }
}
