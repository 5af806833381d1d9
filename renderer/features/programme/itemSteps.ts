/** One step of undo, with a word where it is refused or easily done by mistake. */
import type { Change } from '#renderer/data/react.tsx';
import type { I18n } from '#renderer/ui/i18n.tsx';
import { notify } from '#renderer/ui/notify.tsx';
import { undoNotice } from '#renderer/ui/undoNotice.tsx';

/** Makes changes and says so where one is refused; gives whether it was made. */
export function stepper(i18n: I18n, change: Change): (...step: Parameters<Change>) => boolean {
  return (label, make) => {
    const result = change(label, make);
    if (!result.ok) notify({ id: 'programme-refused', color: 'red', message: refusal(i18n, result.error.kind) });
    return result.ok;
  };
}

function refusal({ t }: I18n, kind: 'readOnly' | 'invalid'): string {
  return kind === 'readOnly' ? t('storage.readOnly') : t('programme.refused');
}

export function offerUndo(message: string, undo: string, takeBack: () => unknown): void {
  notify(undoNotice('programme-undo', message, undo, takeBack));
}
