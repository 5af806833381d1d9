/** Reasons of marks, which come after the agenda that bears the marks. */
import { loadable } from '#renderer/ui/loadable.tsx';
import { withWords } from '#renderer/ui/useFetched.ts';

export const ClashTexts = loadable(() => import('./ClashTexts.tsx'));

export const fetchClashTexts = withWords('clash', ClashTexts);
