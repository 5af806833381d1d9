import common from './common/en.ts';
import enums from './enums/en.ts';
import shell from './shell/en.ts';
import mission from './mission/en.ts';
import leg from './leg/en.ts';
import programme from './programme/en.ts';
import roster from './roster/en.ts';
import organisation from './organisation/en.ts';
import storage from './storage/en.ts';
import change from './change/en.ts';
import error from './error/en.ts';
import timetable from './timetable/en.ts';
import notes from './notes/en.ts';
import actions from './actions/en.ts';
import capture from './capture/en.ts';
import search from './search/en.ts';
import history from './history/en.ts';

export default {
  common,
  enums,
  shell,
  mission,
  leg,
  programme,
  roster,
  organisation,
  storage,
  change,
  error,
  timetable,
  notes,
  actions,
  capture,
  search,
  history,
} as const;
