/** Names of countries and regions in the four languages (and the hosts') → ISO 3166-1 alpha-2. */
import { foldText } from './text.ts';
import { simplify } from '../../i18n/simplify.ts';

/** Each alpha-2 code with its alpha-3. */
const CODES =
  `AD AND AE ARE AF AFG AG ATG AI AIA AL ALB AM ARM AO AGO AQ ATA AR ARG AS ASM AT AUT AU AUS AW ABW AX ALA AZ AZE BA BIH BB BRB
BD BGD BE BEL BF BFA BG BGR BH BHR BI BDI BJ BEN BL BLM BM BMU BN BRN BO BOL BQ BES BR BRA BS BHS BT BTN BV BVT BW BWA BY BLR BZ BLZ CA CAN
CC CCK CD COD CF CAF CG COG CH CHE CI CIV CK COK CL CHL CM CMR CN CHN CO COL CR CRI CU CUB CV CPV CW CUW CX CXR CY CYP CZ CZE DE DEU DJ DJI
DK DNK DM DMA DO DOM DZ DZA EC ECU EE EST EG EGY EH ESH ER ERI ES ESP ET ETH FI FIN FJ FJI FK FLK FM FSM FO FRO FR FRA GA GAB GB GBR GD GRD
GE GEO GF GUF GG GGY GH GHA GI GIB GL GRL GM GMB GN GIN GP GLP GQ GNQ GR GRC GS SGS GT GTM GU GUM GW GNB GY GUY HK HKG HM HMD HN HND HR HRV
HT HTI HU HUN ID IDN IE IRL IL ISR IM IMN IN IND IO IOT IQ IRQ IR IRN IS ISL IT ITA JE JEY JM JAM JO JOR JP JPN KE KEN KG KGZ KH KHM KI KIR
KM COM KN KNA KP PRK KR KOR KW KWT KY CYM KZ KAZ LA LAO LB LBN LC LCA LI LIE LK LKA LR LBR LS LSO LT LTU LU LUX LV LVA LY LBY MA MAR MC MCO
MD MDA ME MNE MF MAF MG MDG MH MHL MK MKD ML MLI MM MMR MN MNG MO MAC MP MNP MQ MTQ MR MRT MS MSR MT MLT MU MUS MV MDV MW MWI MX MEX MY MYS
MZ MOZ NA NAM NC NCL NE NER NF NFK NG NGA NI NIC NL NLD NO NOR NP NPL NR NRU NU NIU NZ NZL OM OMN PA PAN PE PER PF PYF PG PNG PH PHL PK PAK
PL POL PM SPM PN PCN PR PRI PS PSE PT PRT PW PLW PY PRY QA QAT RE REU RO ROU RS SRB RU RUS RW RWA SA SAU SB SLB SC SYC SD SDN SE SWE SG SGP
SH SHN SI SVN SJ SJM SK SVK SL SLE SM SMR SN SEN SO SOM SR SUR SS SSD ST STP SV SLV SX SXM SY SYR SZ SWZ TC TCA TD TCD TF ATF TG TGO TH THA
TJ TJK TK TKL TL TLS TM TKM TN TUN TO TON TR TUR TT TTO TV TUV TW TWN TZ TZA UA UKR UG UGA UM UMI US USA UY URY UZ UZB VA VAT VC VCT VE VEN
VG VGB VI VIR VN VNM VU VUT WF WLF WS WSM YE YEM YT MYT ZA ZAF ZM ZMB ZW ZWE`.split(/\s+/);

/** What rosters write besides the names that the language data know, nationalities among them. */
const ALSO: Readonly<Record<string, string>> = {
  HK: 'Hong Kong|HKSAR|Hong Kong SAR|Hong Kong SAR China|Hong Kong China|China Hong Kong|HKSAR China|HongKong|H K|H K S A R|香港|中國香港|香港特區|香港特別行政區|中華人民共和國香港特別行政區|港|САР Гонконг|Гонконг|Гонконг САР|Сянган|Гонконг Китай|Китай Гонконг|Hong Konger',
  MO: 'Macau|Macao|Macao China|Macau China|Macao SAR|Macau SAR|MSAR|中國澳門|澳門特區|澳門|Макао|Аомынь',
  CN: 'PRC|P R C|P R China|PR China|China PRC|Mainland China|Mainland|Chinese Mainland|People s Republic of China|中华人民共和国|中國內地|內地|中國大陸|大陸|中國|КНР|Китай|Китайская Народная Республика|Chinese|ҚХР|Қытай|Xitoy',
  TW: 'Taiwan|Chinese Taipei|中國台灣|臺灣|台灣|中華台北|Тайвань',
  KZ: 'Kazakhstan|Republic of Kazakhstan|RK|哈薩克|哈薩克斯坦|哈薩克斯坦共和國|РК|Республика Казахстан|Қазақстан|Қазақстан Республикасы|ҚР|Kazakh|Kazakhstani|Qozogʻiston',
  UZ: 'Uzbekistan|Republic of Uzbekistan|烏茲別克|烏茲別克斯坦|烏茲別克斯坦共和國|乌兹别克斯坦|РУз|Республика Узбекистан|Oʻzbekiston|O zbekiston|Ўзбекистон|Өзбекстан|Uzbek|Uzbekistani',
  KG: 'Kyrgyzstan|Kyrgyz Republic|Кыргызстан|Киргизия|КР|吉爾吉斯|吉爾吉斯斯坦|吉尔吉斯坦',
  TJ: 'Tajikistan|Таджикистан|РТ|塔吉克|塔吉克斯坦',
  TM: 'Turkmenistan|Туркменистан|土庫曼|土庫曼斯坦|土库曼斯坦',
  RU: 'Russia|Russian Federation|RF|РФ|Российская Федерация|俄羅斯|俄羅斯聯邦|俄国|Russian|Ресей',
  GB: 'UK|U K|United Kingdom|Great Britain|Britain|England|Scotland|Wales|BNO|BN O|British|英國|英国|聯合王國|Великобритания|Англия|Соединенное Королевство|British National Overseas',
  US: 'USA|U S A|U S|United States of America|America|American|美國|美利堅合眾國|США|Соединенные Штаты Америки',
  KR: 'Korea|South Korea|Republic of Korea|ROK|Korean|南韓|韓國|大韓民國|Корея|Южная Корея|Республика Корея',
  KP: 'North Korea|DPRK|КНДР|朝鮮|北韓',
  AE: 'UAE|U A E|Emirates|阿聯酋|阿拉伯聯合酋長國|ОАЭ',
  SA: 'KSA|Saudi|沙特|沙地阿拉伯|沙烏地阿拉伯',
  VN: 'Vietnam|Viet Nam|越南|Вьетнам',
  TR: 'Turkey|Türkiye|土耳其|Турция',
  CZ: 'Czech Republic|捷克|Чехия',
  NL: 'Holland|The Netherlands|荷蘭|Голландия|Dutch',
  IR: 'Iran|伊朗|Иран',
  LA: 'Laos|老撾|寮國|Лаос',
  MM: 'Myanmar|Burma|Мьянма|缅甸|緬甸|Бирма',
  BY: 'Белоруссия|白俄羅斯',
  AU: 'Australian|澳洲|澳大利亞',
  CA: 'Canadian|加拿大',
  SG: 'Singaporean|新加坡|星加坡',
  MY: 'Malaysian|馬來西亞|大馬',
  JP: 'Japanese|日本',
  IN: 'Indian|印度',
  FR: 'French|法國',
  DE: 'German|德國|ФРГ',
  NZ: 'New Zealander|紐西蘭|新西蘭',
  TH: 'Thai|泰國',
  ID: 'Indonesian|印尼|印度尼西亞',
  PH: 'Filipino|Philippine|菲律賓',
  PK: 'Pakistani|巴基斯坦',
  PT: 'Portuguese|葡萄牙',
  ES: 'Spanish|西班牙',
  IT: 'Italian|意大利|義大利',
  CD: 'DR Congo|Democratic Republic of the Congo|剛果民主共和國',
  CG: 'Congo|Republic of the Congo|剛果共和國',
  CI: 'Ivory Coast|象牙海岸|科特迪瓦',
  MK: 'Macedonia|馬其頓|Македония',
  PS: 'Palestine|巴勒斯坦|Палестина',
  SY: 'Syrian Arab Republic|敘利亞',
  MD: 'Republic of Moldova|摩爾多瓦|Молдавия',
  TL: 'East Timor|東帝汶',
  SZ: 'Swaziland|斯威士蘭',
  VA: 'Vatican|Holy See|梵蒂岡|Ватикан',
};

const LANGUAGES = ['en', 'zh-Hant', 'zh-Hant-HK', 'zh-Hans', 'ru', 'kk', 'uz'];

let index: Map<string, string> | null = null;

/** Built at first use: 249 regions in seven languages take some milliseconds. */
function countryIndex(): Map<string, string> {
  if (index !== null) return index;
  index = new Map();
  const alpha2 = CODES.filter((_, i) => i % 2 === 0);
  for (const language of LANGUAGES) {
    for (const style of ['short', 'long'] as const) {
      const names = new Intl.DisplayNames([language], { type: 'region', style, fallback: 'none' });
      for (const code of alpha2) {
        const name = names.of(code);
        if (name !== undefined) index.set(foldCountry(name), code);
      }
    }
  }
  CODES.forEach((code, i) => {
    const alpha = i % 2 === 0 ? code : (CODES[i - 1] as string);
    (index as Map<string, string>).set(code.toLowerCase(), alpha);
  });
  for (const [code, names] of Object.entries(ALSO)) {
    for (const name of names.split('|')) index.set(foldCountry(name), code);
  }
  return index;
}

/** Null where the name is not known. */
export function readCountry(text: string): string | null {
  const folded = foldCountry(text);
  if (folded === '') return null;
  const known = countryIndex();
  const direct = known.get(folded) ?? known.get(withoutWrapping(folded));
  if (direct !== undefined) return direct;
  // 'Kazakhstan (Astana)', 'China / Hong Kong': the parts agree, or Hong Kong is the narrower one.
  const parts = text
    .split(/[/,;()（）、|]+/)
    .map(foldCountry)
    .filter((part) => part !== '');
  const codes = [
    ...new Set(
      parts.map((part) => known.get(part) ?? known.get(withoutWrapping(part))).filter((code) => code !== undefined),
    ),
  ];
  if (codes.length === 1 && parts.length > 1) return codes[0] as string;
  const narrower = codes.filter((code) => code !== 'CN');
  return codes.length === 2 && narrower.length === 1 && (narrower[0] === 'HK' || narrower[0] === 'MO')
    ? narrower[0]
    : null;
}

function foldCountry(text: string): string {
  return simplify(foldText(text))
    .replace(/ (?:and|и) /g, ' ')
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '');
}

function withoutWrapping(folded: string): string {
  return folded
    .replace(/^(the|republic of|the republic of|республика|г|citizen of|гражданин|гражданка) /u, '')
    .replace(/(?:籍|公民|护照|共和国)$/u, '')
    .replace(/ (passport|citizen|national)$/u, '');
}
