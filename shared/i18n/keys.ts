/**
 * Keys and parameters of every message, read off the English text, so that a wrong key or a missing parameter does not
 * compile. `{{name}}` is a parameter; keys that end in _zero, _one, _two, _few, _many, _other are the plural forms of one
 * message with the parameter `count`.
 */
import type en from './messages/en.ts';
import type booklet from './messages/booklet/en.ts';
import type briefing from './messages/briefing/en.ts';
import type clash from './messages/clash/en.ts';
import type day from './messages/day/en.ts';
import type desktop from './messages/desktop/en.ts';
import type documents from './messages/documents/en.ts';
import type importing from './messages/importing/en.ts';
import type releases from './messages/releases/en.ts';
import type handBack from './messages/handBack/en.ts';
import type seal from './messages/seal/en.ts';
import type sharing from './messages/sharing/en.ts';
import type summary from './messages/summary/en.ts';
import type webApp from './messages/webApp/en.ts';

/** Areas that are fetched with the screens that need them (translate.ts), not at the start. */
interface LateMessages {
  readonly booklet: typeof booklet;
  readonly briefing: typeof briefing;
  readonly clash: typeof clash;
  readonly day: typeof day;
  /** Of the menus that the main process draws; no screen speaks in them. */
  readonly desktop: typeof desktop;
  readonly documents: typeof documents;
  readonly importing: typeof importing;
  readonly releases: typeof releases;
  readonly handBack: typeof handBack;
  readonly seal: typeof seal;
  readonly sharing: typeof sharing;
  readonly summary: typeof summary;
  readonly webApp: typeof webApp;
}
export type LateArea = keyof LateMessages;

type Messages = typeof en & LateMessages;
export type Area = keyof Messages;
type Flat = {
  [A in Area]: { [K in keyof Messages[A] & string as `${A}.${K}`]: Messages[A][K] & string };
}[Area];
type UnionToIntersection<U> = (U extends unknown ? (u: U) => void : never) extends (i: infer I) => void ? I : never;
type Texts = UnionToIntersection<Flat>;
type Forms = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
type Base<K> = K extends `${infer B}_${Forms}` ? B : K;
export type MessageKey = Base<keyof Texts & string> & string;

type TextOf<K extends string> = K extends keyof Texts
  ? Texts[K]
  : `${K}_other` extends keyof Texts
    ? Texts[`${K}_other`]
    : never;
type ParamNames<S> = S extends `${string}{{${infer P}}}${infer Rest}` ? P | ParamNames<Rest> : never;
type Params<K extends string> = Record<ParamNames<TextOf<K>>, string | number> &
  (K extends keyof Texts ? unknown : { count: number });

export type MessageArgs<K extends MessageKey> = keyof Params<K> extends never ? [] : [params: Params<K>];
/** The translating function: `t('shell.overview')`, `t('roster.selected', { count: 3 })`. */
export type Translate = <K extends MessageKey>(key: K, ...args: MessageArgs<K>) => string;
/** Keys that take no parameter, for tables of labels. */
export type PlainKey = { [K in MessageKey]: MessageArgs<K> extends [] ? K : never }[MessageKey];

/** The shape that a translation must have; that each message is there is held by a test, since plural forms differ. */
export type LocaleMessages = { readonly [A in Exclude<Area, LateArea>]: Readonly<Record<string, string>> };
