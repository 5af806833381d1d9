/**
 * Finds records of one mission away from the screen. Follows the mission's journal as another window would, so that the screen
 * neither reads nor hands over a row; segments of the private scope are left where they are. The index is kept between starts,
 * with what each record was made of (docs/decisions/0801).
 */
import { SearchRoom } from './searchRoom.ts';
import type { SearchReply, SearchRequest } from './searchProtocol.ts';

let room: SearchRoom | undefined;

const reply = (message: SearchReply): void => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<SearchRequest>) => {
  switch (data.kind) {
    case 'open':
      room = new SearchRoom(data.missionId, reply);
      break;
    case 'ask':
      room?.ask(data.question);
      break;
    case 'close':
      void (room?.close() ?? Promise.resolve()).finally(() => close());
      break;
  }
});
