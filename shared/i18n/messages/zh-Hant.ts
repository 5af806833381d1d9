import common from './common/zh-Hant.ts';
import enums from './enums/zh-Hant.ts';
import shell from './shell/zh-Hant.ts';
import mission from './mission/zh-Hant.ts';
import leg from './leg/zh-Hant.ts';
import programme from './programme/zh-Hant.ts';
import roster from './roster/zh-Hant.ts';
import organisation from './organisation/zh-Hant.ts';
import storage from './storage/zh-Hant.ts';
import change from './change/zh-Hant.ts';
import error from './error/zh-Hant.ts';
import timetable from './timetable/zh-Hant.ts';
import notes from './notes/zh-Hant.ts';
import actions from './actions/zh-Hant.ts';
import capture from './capture/zh-Hant.ts';
import search from './search/zh-Hant.ts';
import history from './history/zh-Hant.ts';

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
