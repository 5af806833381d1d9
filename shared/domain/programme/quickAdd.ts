/** Reads an item from one typed line: `09:30 Call on Ministry of Water`, `0930-1045 …`, `9時30分 …`. */
import type { ItemKind } from './item.ts';

export interface QuickItem {
  /** `09:30`; absent where the line begins with no time. */
  readonly time?: string;
  readonly minutes?: number;
  readonly kind?: ItemKind;
  readonly title: string;
}

const TIME = /(\d{1,2})(?:[:.：]([0-5]\d)|[時时点點](?:([0-5]?\d)分?)?|([0-5]\d))/u;
const RANGE = new RegExp(`^${TIME.source}(?:\\s*[-–—~～至到]\\s*${TIME.source})?(?:\\s+|[,，、]\\s*|$)`, 'u');
/** `2026 outlook` speaks of a year, not of 20:26. */
const YEAR = /^20[2-4]\d\s/u;

/** Words that give away the kind, in the four languages; the first that fits wins. */
const KIND_WORDS: readonly (readonly [ItemKind, RegExp])[] = [
  ['flight', /\bflight\b|航班|飞往|飛往|рейс|перел[её]т/iu],
  ['transfer', /\btransfer\b|\bcoach to\b|\btrain\b|乘車|乘车|接送|前往|трансфер|переезд|поезд/iu],
  ['meal', /\b(breakfast|lunch|dinner|banquet)\b|早餐|午餐|晚餐|午宴|晚宴|завтрак|обед|ужин/iu],
  ['reception', /\breception\b|招待會|招待会|酒會|酒会|при[её]м/iu],
  ['roundtable', /\bround ?table\b|圓桌|圆桌|座談|座谈|круглый стол/iu],
  ['ceremony', /\bceremony\b|\bsigning\b|儀式|仪式|典禮|典礼|церемони|подписани/iu],
  ['siteVisit', /\bsite visit\b|\bvisit to\b|\btour\b|參觀|参观|考察|посещение|экскурси/iu],
  ['briefing', /\bbriefing\b|簡報|简报|說明會|说明会|брифинг|инструктаж/iu],
  ['speech', /\bspeech\b|\bkeynote\b|演講|演讲|致辭|致辞|выступлени|речь/iu],
  ['media', /\b(interview|press|media)\b|採訪|采访|記者|记者|传媒|傳媒|интервью|пресс/iu],
  ['free', /\bfree time\b|自由活動|自由活动|свободное время/iu],
];

export function readQuickItem(line: string): QuickItem | null {
  const text = line.trim();
  const range = YEAR.test(text) ? null : RANGE.exec(narrowed(text));
  const from = range === null ? null : clock(range, 1);
  const title = (range === null || from === null ? text : text.slice(range[0].length)).trim();
  if (title === '' && from === null) return null;
  const kind = KIND_WORDS.find(([, words]) => words.test(title))?.[0];
  const to = range === null ? null : clock(range, 5);
  const minutes = from === null || to === null ? 0 : (to - from + 1440) % 1440;
  return {
    title,
    ...(from === null ? {} : { time: clockText(from) }),
    ...(minutes === 0 ? {} : { minutes }),
    ...(kind === undefined ? {} : { kind }),
  };
}

/** `9:30`, `0930`, `9.30`, `9` as minutes of the day; null where it is no time. */
export function readClock(text: string): string | null {
  const typed = narrowed(text.trim());
  const hour = /^\d{1,2}$/u.exec(typed);
  if (hour !== null) return Number(typed) < 24 ? clockText(Number(typed) * 60) : null;
  const match = new RegExp(`^${TIME.source}$`, 'u').exec(typed);
  const minutes = match === null ? null : clock(match, 1);
  return minutes === null ? null : clockText(minutes);
}

/** Full-width digits and marks of Chinese keyboards as narrow ones, one for one, so that positions hold. */
function narrowed(text: string): string {
  return text.replace(/[！-～]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}

/** Groups from `index`: hours, and minutes in one of the next three. */
function clock(match: RegExpExecArray, index: number): number | null {
  if (match[index] === undefined) return null;
  const hours = Number(match[index]);
  const minutes = Number(match[index + 1] ?? match[index + 2] ?? match[index + 3] ?? 0);
  return hours < 24 ? hours * 60 + minutes : null;
}

function clockText(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
