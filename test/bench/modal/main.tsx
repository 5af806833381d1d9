/// <reference types="vite/client" />
import '@mantine/core/styles.css';
import { MantineProvider, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { useHotkeys } from '@mantine/hooks';

/** The least that a panel made with Mantine can be: what the opening of the capture panel is measured beside. */
function EmptyPanel() {
  const [opened, setOpened] = useState(false);
  useHotkeys([['mod+shift+Space', () => setOpened(true)]], []);
  return (
    <Modal
      opened={opened}
      onClose={() => setOpened(false)}
      title="Empty"
      size="lg"
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Textarea data-autofocus aria-label="Text" />
    </Modal>
  );
}

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <MantineProvider>
      <p data-floor>Ready</p>
      <EmptyPanel />
    </MantineProvider>,
  );
}
