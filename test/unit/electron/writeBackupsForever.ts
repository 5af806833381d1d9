/** Run and killed by backups.test.ts. */
import { createBackups } from '#electron/main/backups/backups.ts';

const [folder = '', nowMs = ''] = process.argv.slice(2);
const backups = createBackups(folder);
const bytes = new TextEncoder().encode('newer '.repeat(400_000));
process.stdout.write('started\n');
for (let count = 1; ; count += 1) {
  await backups.write(
    { missionId: 'm1', missionTitle: 'Central Asia 2026 訪問團', bytes, files: [] },
    Number(nowMs) + count,
  );
}
