import { app } from 'electron';
import { z } from 'zod';
import { missionFilesIn } from './files/openedFiles.ts';
import { registerAppScheme } from './protocol/appProtocol.ts';
import { guardAllContents } from './security/guardContents.ts';
import { startDesktop } from './startDesktop.ts';

app.enableSandbox();
registerAppScheme();
guardAllContents();
app.setAppUserModelId('hk.legation.app');

/** What a second start hands to the first: the command line may come reordered, this does not. */
const handedOver = z.strictObject({ files: z.array(z.string()) });
const files = missionFilesIn(process.argv.slice(1), process.cwd());

if (app.requestSingleInstanceLock({ files } satisfies z.infer<typeof handedOver>)) {
  const desktop = startDesktop(files);
  app.on('open-file', (event, path) => {
    event.preventDefault();
    desktop.open([path]);
  });
  app.on('second-instance', (_event, _argv, _folder, data) => {
    const handed = handedOver.safeParse(data);
    desktop.open(handed.success ? missionFilesIn(handed.data.files, '/') : []);
  });
} else {
  app.quit();
}
