/** Reads missions that nobody has opened, without their private rows, and says what is due in them. */
import { dueOf } from '#shared/domain/actions/reminding.ts';
import { LegationDatabase } from './database.ts';
import type { DueQuestion } from './dueReader.ts';
import { readSharedJournal } from './journal.ts';

const db = new LegationDatabase();

addEventListener('message', ({ data: { missionId, today } }: MessageEvent<DueQuestion>) => {
  readSharedJournal(db, missionId).then(
    ({ state }) => postMessage(dueOf(state, today)),
    () => postMessage(null),
  );
});
