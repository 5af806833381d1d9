/** Quick capture over every screen of a mission: its command, and its panel, which is fetched while nobody waits. */
import { Suspense, useEffect, useMemo, useState } from 'react';
import { useReadOnly } from '#renderer/data/react.tsx';
import { useHost } from '#renderer/host/react.tsx';
import { CAPTURE_SHORTCUT, useCapture } from '#renderer/stores/capture.ts';
import { type Command, useCommands } from '#renderer/stores/commands.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { whenIdle } from '#renderer/ui/idle.ts';
import { loadable } from '#renderer/ui/loadable.tsx';

const CapturePanel = loadable(() => import('./CapturePanel.tsx'));

export function Capture() {
  const { opened, close } = useCapture();
  const readOnly = useReadOnly('ownNotes');
  useCaptureCommand(readOnly);
  useEffect(() => whenIdle(() => void CapturePanel.load().catch(() => undefined)), []);
  // A mission that is left takes its panel with it.
  useEffect(() => close, [close]);
  return opened && !readOnly ? (
    <Suspense>
      <CapturePanel />
    </Suspense>
  ) : null;
}

function useCaptureCommand(readOnly: boolean): void {
  const { t } = useI18n();
  const taken = useShortcutTaken();
  useCommands(
    useMemo(
      () =>
        readOnly
          ? []
          : [
              {
                id: 'capture',
                section: 'do',
                label: t('capture.title'),
                shortcut: CAPTURE_SHORTCUT,
                inText: true,
                hostCommand: 'capture',
                keywords: ['note', 'contact', 'lead', 'action'],
                ...(taken ? { description: t('capture.shortcutTaken') } : {}),
                run: () => useCapture.getState().open(),
              } satisfies Command,
            ],
      [t, readOnly, taken],
    ),
  );
}

/** Whether the system gave the shortcut to another program, asked once for the window. */
function useShortcutTaken(): boolean {
  const host = useHost();
  const [taken, setTaken] = useState(false);
  useEffect(() => {
    let current = true;
    void host.hasGlobalShortcut().then((has) => {
      if (current) setTaken(has === false);
    });
    return () => {
      current = false;
    };
  }, [host]);
  return taken;
}
