import { ActionIcon } from '@mantine/core';
import { IconBell, IconBellOff } from '@tabler/icons-react';
import { useHost } from '#renderer/host/react.tsx';
import { usePreferences } from '#renderer/stores/preferences.ts';
import { Hint } from '#renderer/ui/Hint.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { notify } from '#renderer/ui/notify.tsx';

/** Asks once to be reminded each day; off until then. */
export function ReminderButton() {
  const { t } = useI18n();
  const host = useHost();
  const { reminders, setReminders } = usePreferences();
  const label = t(reminders ? 'actions.remindOff' : 'actions.remind');
  const toggle = async (): Promise<void> => {
    if (reminders) {
      setReminders(false);
      return;
    }
    const allowed = await host.allowReminders();
    setReminders(allowed);
    notify(allowed ? { message: t('actions.remindOn') } : { color: 'red', message: t('actions.remindBlocked') });
  };
  return (
    <Hint label={label} align="end">
      <ActionIcon variant="default" size={36} aria-label={label} onClick={() => void toggle()}>
        {reminders ? <IconBell size={18} /> : <IconBellOff size={18} />}
      </ActionIcon>
    </Hint>
  );
}
