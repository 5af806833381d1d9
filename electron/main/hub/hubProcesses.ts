/** What hubs need of Electron. */
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { app, powerSaveBlocker, utilityProcess, type WebContents } from 'electron';
import type { Locale } from '#shared/domain/fields.ts';
import type { EventOf } from '#shared/ipc/channels.ts';
import { tell } from '../ipc/receive.ts';
import { desktopText } from '../menu/desktopText.ts';
import { HUB_FILE, RENDERER_FOLDER } from '../paths.ts';
import { showReminder } from '../reminders.ts';
import { createHubs, type Hubs } from './hubs.ts';
import { roomAddresses } from './roomAddresses.ts';

interface Around {
  page(): WebContents | null;
  locale(): Locale;
  /** The person pressed a notice that leads there. */
  openReminder(pressed: EventOf<'reminderPressed'>): void;
}

export function hubsOfLaptop({ page, locale, openReminder }: Around): Hubs {
  let awake: number | undefined;
  return createHubs({
    folder: join(app.getPath('userData'), 'hubs'),
    webFolder: RENDERER_FOLDER,
    start: () => utilityProcess.fork(HUB_FILE, [], { serviceName: 'Legation hub', stdio: 'ignore' }),
    addresses: () => roomAddresses(networkInterfaces()),
    onEnded: (missionId) => {
      const shown = page();
      if (shown !== null) tell(shown, 'hubEnded', { missionId });
      const text = desktopText(locale());
      const notice = { title: text('hub.ended'), body: text('hub.endedDetail') };
      showReminder(notice, () => openReminder({ missionId, screen: 'sharing' }));
    },
    onAny: (any) => {
      if (any) awake ??= powerSaveBlocker.start('prevent-app-suspension');
      else if (awake !== undefined) {
        powerSaveBlocker.stop(awake);
        awake = undefined;
      }
    },
  });
}
