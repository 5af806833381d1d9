/** Who changed what when: all of the mission at `history`, one record at `history/<table>/<id>[/<version>]`. */
import { useMissionLog } from '#renderer/data/useMissionLog.ts';
import { usePlaceParts } from '#renderer/ui/useGo.ts';
import { AUDIENCES, NOTE_TABLES } from '#shared/domain/notes/note.ts';
import { isTableName } from '#shared/domain/tables.ts';
import { MissionHistory } from './MissionHistory.tsx';
import { RecordHistory } from './RecordHistory.tsx';

/** A note has the versions of its text on its own screen. */
const NOTES: ReadonlySet<string> = new Set(AUDIENCES.map((audience) => NOTE_TABLES[audience].notes));

export default function History() {
  const [table = '', id = '', transactionId = ''] = usePlaceParts();
  const read = useMissionLog();
  if (!isTableName(table) || NOTES.has(table)) return <MissionHistory read={read} />;
  return <RecordHistory key={`${table}/${id}`} record={{ table, id }} transactionId={transactionId} read={read} />;
}
