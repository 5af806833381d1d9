/** Origin and sector as people write them → the values of the records. */
import type { Sector } from '../../domain/organisation/organisation.ts';
import type { Origin } from '../../domain/roster/person.ts';
import { simplify } from '../../i18n/simplify.ts';
import { foldText } from './text.ts';

const ORIGIN_WORDS: Readonly<Record<Origin, string>> = {
  hongKong: 'hong kong|hk|hksar|hongkong|hong kong delegate|香港|港方|港|香港代表|гонконг',
  mainland:
    'mainland|mainland china|china|prc|chinese mainland|內地|大陸|內地代表|中國內地|中國|материк|материковый китай|кнр|китай',
  official:
    'official|officials|government|government official|govt|gov|civil servant|官員|政府|官方|政府官員|公務員|официальное лицо|официальный|правительство|госорган|чиновник|госслужащий',
  media: 'media|press|journalist|reporter|傳媒|媒體|記者|新聞界|сми|пресса|журналист',
  support:
    'support|support staff|staff|secretariat|organiser|organizer|working staff|interpreter|crew|支援|工作人員|秘書處|隨團人員|後勤|翻譯|主辦單位|сопровождение|персонал|секретариат|организатор|переводчик',
  host: 'host|host side|counterpart|local|host country|kazakhstan|uzbekistan|接待方|東道主|東道國|當地|外方|принимающая сторона|хозяева|местный|казахстан|узбекистан',
};

const SECTOR_WORDS: Readonly<Record<Sector, string>> = {
  mining:
    'mining|mines|minerals|metals|mining and metals|geology|礦業|採礦|礦產|горная промышленность|горнодобыча|горнодобывающая|добыча|недропользование|тау кен',
  logistics:
    'logistics|transport|transportation|shipping|aviation|freight|logistics and transport|物流|運輸|航運|交通|供應鏈|логистика|транспорт|перевозки|көлік',
  water:
    'water|water resources|water treatment|irrigation|水務|水利|水資源|水處理|водное хозяйство|вода|водные ресурсы|ирригация|су',
  newEnergy:
    'new energy|energy|renewable|renewable energy|renewables|green energy|solar|wind|新能源|能源|可再生能源|清潔能源|новая энергетика|энергетика|возобновляемая энергетика|виэ|энергия',
  professionalServices:
    'professional services|legal|law|accounting|accountancy|consulting|legal services|專業服務|法律|會計|諮詢|顧問|профессиональные услуги|юридические услуги|консалтинг|аудит|юриспруденция',
  finance:
    'finance|banking|financial services|bank|insurance|investment|金融|銀行|保險|投資|финансы|банки|банковское дело|страхование|инвестиции|қаржы',
  infrastructure:
    'infrastructure|construction|engineering|real estate|基建|基礎設施|建築|工程|房地產|инфраструктура|строительство|инжиниринг|құрылыс',
  agriculture:
    'agriculture|farming|food|agri|agribusiness|農業|食品|сельское хозяйство|агро|апк|продовольствие|ауыл шаруашылығы',
  technology:
    'technology|it|ict|innovation|tech|i t|information technology|科技|創新科技|資訊科技|信息技术|互联网|創科|технологии|ит|инновации|цифровизация',
  government:
    'government|public|public sector|public administration|政府|公營|政府機構|государственное управление|правительство|госсектор',
  media: 'media|press|broadcasting|傳媒|媒體|新聞|сми|пресса|медиа',
  other: 'other|others|其他|其它|другое|прочее|иное|басқа',
};

function wordIndex<T extends string>(words: Readonly<Record<T, string>>): ReadonlyMap<string, T> {
  return new Map(
    (Object.entries(words) as [T, string][]).flatMap(([value, list]) =>
      list.split('|').map((word) => [fold(word), value] as const),
    ),
  );
}

function fold(text: string): string {
  return simplify(foldText(text)).replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '');
}

const ORIGIN_OF = wordIndex(ORIGIN_WORDS);
const SECTOR_OF = wordIndex(SECTOR_WORDS);

export function readOrigin(text: string): Origin | null {
  return ORIGIN_OF.get(fold(text)) ?? null;
}

/** The whole text, or the first of several that is known: 'Mining & Metals, Logistics' is mining. */
export function readSector(text: string): Sector | null {
  const whole = SECTOR_OF.get(fold(text));
  if (whole !== undefined) return whole;
  for (const part of text.split(/[,;/&、，；]|\sand\s|\sи\s/u)) {
    const found = SECTOR_OF.get(fold(part));
    if (found !== undefined) return found;
  }
  return null;
}

/** Where someone is from, by country, when the sheet has no column for it. */
export function originOfCountry(country: string | undefined): Origin | null {
  switch (country) {
    case 'HK':
    case 'MO':
      return 'hongKong';
    case 'CN':
      return 'mainland';
    case 'KZ':
    case 'UZ':
    case 'KG':
    case 'TJ':
    case 'TM':
      return 'host';
    default:
      return null;
  }
}
