import common from './common/ru.ts';
import enums from './enums/ru.ts';
import shell from './shell/ru.ts';
import mission from './mission/ru.ts';
import leg from './leg/ru.ts';
import programme from './programme/ru.ts';
import roster from './roster/ru.ts';
import organisation from './organisation/ru.ts';
import storage from './storage/ru.ts';
import change from './change/ru.ts';
import error from './error/ru.ts';
import timetable from './timetable/ru.ts';
import notes from './notes/ru.ts';
import actions from './actions/ru.ts';
import capture from './capture/ru.ts';
import search from './search/ru.ts';
import history from './history/ru.ts';

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
};
