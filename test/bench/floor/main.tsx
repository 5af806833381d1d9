import { createRoot } from 'react-dom/client';

/** The least that a page made with React can be: what the app's start is measured beside. */
const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<p data-floor>Ready</p>);
