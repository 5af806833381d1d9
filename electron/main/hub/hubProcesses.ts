/** What hubs need of Electron. */
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { app, powerSaveBlocker, utilityProcess } from 'electron';
import { HUB_FILE, RENDERER_FOLDER } from '../paths.ts';
import { createHubs, type Hubs } from './hubs.ts';
import { roomAddresses } from './roomAddresses.ts';

export function hubsOfLaptop(onEnded: (missionId: string) => void): Hubs {
  let awake: number | undefined;
  return createHubs({
    folder: join(app.getPath('userData'), 'hubs'),
    webFolder: RENDERER_FOLDER,
    start: () => utilityProcess.fork(HUB_FILE, [], { serviceName: 'Legation hub', stdio: 'ignore' }),
    addresses: () => roomAddresses(networkInterfaces()),
    onEnded,
    onAny: (any) => {
      if (any) awake ??= powerSaveBlocker.start('prevent-app-suspension');
      else if (awake !== undefined) {
        powerSaveBlocker.stop(awake);
        awake = undefined;
      }
    },
  });
}
