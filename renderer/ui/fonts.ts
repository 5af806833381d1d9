/**
 * Noto faces, cut in slices by the script of the text: only slices whose letters are on screen are read. Loaded after the
 * first paint, since system faces usually do; documents import them first, to embed them.
 */
import '@fontsource/noto-sans/400.css';
import '@fontsource/noto-sans/600.css';
import '@fontsource/noto-sans-tc/400.css';
import '@fontsource/noto-sans-tc/600.css';
import '@fontsource/noto-sans-sc/400.css';
import '@fontsource/noto-sans-sc/600.css';
