/** ISO 3166-1 alpha-2. Names come from the engine, in the reader's language. */
import type { Locale } from '#shared/domain/fields.ts';

export const COUNTRY_CODES: readonly string[] = (
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ ' +
  'CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR ' +
  'GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP ' +
  'KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT ' +
  'MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW ' +
  'SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG ' +
  'UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'
).split(' ');

const displayNames = new Map<Locale, Intl.DisplayNames>();

/** The engine's own tags: Traditional Chinese is Hong Kong's, or Georgia were 喬治亞 and Italy 義大利. */
const TAGS: Readonly<Partial<Record<Locale, string>>> = { 'zh-Hant': 'zh-HK' };

/** Where the engine's name is not the one that offices write. */
const AS_OFFICES_WRITE: Readonly<Partial<Record<Locale, Readonly<Record<string, string>>>>> = {
  'zh-Hant': {
    AE: '阿聯酋',
    AZ: '阿塞拜疆',
    BN: '文萊',
    HK: '香港',
    KG: '吉爾吉斯斯坦',
    KZ: '哈薩克斯坦',
    MO: '澳門',
    NZ: '新西蘭',
    SA: '沙特阿拉伯',
    TJ: '塔吉克斯坦',
    TM: '土庫曼斯坦',
    UZ: '烏茲別克斯坦',
  },
  'zh-Hans': { AE: '阿联酋', HK: '香港', MO: '澳门', TW: '中国台湾' },
  ru: { HK: 'Гонконг', MO: 'Макао' },
  en: { HK: 'Hong Kong', MO: 'Macao', TR: 'Türkiye' },
};

/** `Kazakhstan`, `哈薩克斯坦`, `Казахстан`; a code that the engine does not know is given back as it is. */
export function countryName(code: string, locale: Locale): string {
  const written = AS_OFFICES_WRITE[locale]?.[code];
  if (written !== undefined) return written;
  let names = displayNames.get(locale);
  if (names === undefined) {
    names = new Intl.DisplayNames([TAGS[locale] ?? locale], { type: 'region' });
    displayNames.set(locale, names);
  }
  return /^[A-Z]{2}$/u.test(code) ? (names.of(code) ?? code) : code;
}

/** All countries in the reader's order, for a select. */
export function countriesByName(locale: Locale): { readonly code: string; readonly name: string }[] {
  const order = new Intl.Collator(locale);
  return COUNTRY_CODES.map((code) => ({ code, name: countryName(code, locale) })).sort((a, b) =>
    order.compare(a.name, b.name),
  );
}
