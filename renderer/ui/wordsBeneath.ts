/**
 * For a date field of the browser, which writes in the browser's language: beneath it the same in words of the screen's. An
 * empty field keeps the line, so that nothing jumps when it is filled.
 */
export function wordsBeneath(stored: string | undefined, inWords: (stored: string) => string) {
  return {
    description: stored === undefined || stored === '' ? '\u00a0' : inWords(stored),
    inputWrapperOrder: ['label', 'input', 'description', 'error'] as ('label' | 'input' | 'description' | 'error')[],
  };
}
