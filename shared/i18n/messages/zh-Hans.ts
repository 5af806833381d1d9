import common from './common/zh-Hans.ts';
import enums from './enums/zh-Hans.ts';
import shell from './shell/zh-Hans.ts';
import mission from './mission/zh-Hans.ts';
import leg from './leg/zh-Hans.ts';
import programme from './programme/zh-Hans.ts';
import roster from './roster/zh-Hans.ts';
import organisation from './organisation/zh-Hans.ts';
import storage from './storage/zh-Hans.ts';
import change from './change/zh-Hans.ts';
import error from './error/zh-Hans.ts';
import timetable from './timetable/zh-Hans.ts';
import notes from './notes/zh-Hans.ts';
import actions from './actions/zh-Hans.ts';
import capture from './capture/zh-Hans.ts';
import search from './search/zh-Hans.ts';
import history from './history/zh-Hans.ts';

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
