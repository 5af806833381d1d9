/**
 * Airports that delegations from Hong Kong and the Mainland use, with the city, its zone and where it lies. The zone of a
 * city in Xinjiang is Beijing time, since timetables and offices keep it.
 */
import type { LocalText } from '#shared/domain/fields.ts';

export interface Airport {
  /** IATA code in use today. */
  readonly code: string;
  /** Codes of former days, with the month in which they ended: old tickets and files still carry them. */
  readonly formerCodes: readonly { readonly code: string; readonly until: string }[];
  readonly city: LocalText;
  /** Other spellings to be found by. */
  readonly alsoKnownAs: readonly string[];
  readonly country: string;
  readonly zone: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** code, country, zone, latitude, longitude, city in en, zh-Hant, zh-Hans, ru; other spellings with bars between */
type Line = readonly [string, string, string, number, number, string, string, string, string, string?];

const CENTRAL_ASIA: readonly Line[] = [
  ['ALA', 'KZ', 'Asia/Almaty', 43.352, 77.041, 'Almaty', '阿拉木圖', '阿拉木图', 'Алматы', 'Alma-Ata|Алма-Ата'],
  ['NQZ', 'KZ', 'Asia/Almaty', 51.022, 71.467, 'Astana', '阿斯塔納', '阿斯塔纳', 'Астана', 'Nur-Sultan|Нур-Султан'],
  ['CIT', 'KZ', 'Asia/Almaty', 42.364, 69.479, 'Shymkent', '奇姆肯特', '奇姆肯特', 'Шымкент', 'Чимкент'],
  ['HSA', 'KZ', 'Asia/Almaty', 43.313, 68.55, 'Turkistan', '突厥斯坦', '突厥斯坦', 'Туркестан', 'Түркістан'],
  [
    'KGF',
    'KZ',
    'Asia/Almaty',
    49.671,
    73.334,
    'Karaganda',
    '卡拉干達',
    '卡拉干达',
    'Караганда',
    'Қарағанды|Qaraghandy',
  ],
  ['PWQ', 'KZ', 'Asia/Almaty', 52.195, 77.074, 'Pavlodar', '巴甫洛達爾', '巴甫洛达尔', 'Павлодар'],
  ['UKK', 'KZ', 'Asia/Almaty', 50.037, 82.494, 'Oskemen', '厄斯克門', '厄斯克门', 'Усть-Каменогорск', 'Өскемен'],
  ['DMB', 'KZ', 'Asia/Almaty', 42.854, 71.304, 'Taraz', '塔拉茲', '塔拉兹', 'Тараз'],
  ['KSN', 'KZ', 'Asia/Qostanay', 53.207, 63.55, 'Kostanay', '科斯塔奈', '科斯塔奈', 'Костанай', 'Қостанай'],
  [
    'KZO',
    'KZ',
    'Asia/Qyzylorda',
    44.707,
    65.592,
    'Kyzylorda',
    '克孜勒奧爾達',
    '克孜勒奥尔达',
    'Кызылорда',
    'Қызылорда',
  ],
  ['AKX', 'KZ', 'Asia/Aqtobe', 50.246, 57.207, 'Aktobe', '阿克托別', '阿克托别', 'Актобе', 'Ақтөбе'],
  ['SCO', 'KZ', 'Asia/Aqtau', 43.86, 51.092, 'Aktau', '阿克套', '阿克套', 'Актау', 'Ақтау'],
  ['GUW', 'KZ', 'Asia/Atyrau', 47.122, 51.821, 'Atyrau', '阿特勞', '阿特劳', 'Атырау'],
  ['URA', 'KZ', 'Asia/Oral', 51.151, 51.543, 'Oral', '烏拉爾斯克', '乌拉尔斯克', 'Уральск', 'Uralsk|Орал'],
  ['TAS', 'UZ', 'Asia/Tashkent', 41.258, 69.281, 'Tashkent', '塔什干', '塔什干', 'Ташкент', 'Toshkent|Тошкент'],
  [
    'SKD',
    'UZ',
    'Asia/Samarkand',
    39.701,
    66.984,
    'Samarkand',
    '撒馬爾罕',
    '撒马尔罕',
    'Самарканд',
    'Samarqand|Самарқанд',
  ],
  ['BHK', 'UZ', 'Asia/Samarkand', 39.775, 64.483, 'Bukhara', '布哈拉', '布哈拉', 'Бухара', 'Buxoro|Бухоро'],
  ['UGC', 'UZ', 'Asia/Samarkand', 41.584, 60.642, 'Urgench', '烏爾根奇', '乌尔根奇', 'Ургенч', 'Urganch|Урганч|Khiva'],
  ['NCU', 'UZ', 'Asia/Samarkand', 42.488, 59.623, 'Nukus', '努庫斯', '努库斯', 'Нукус'],
  ['NVI', 'UZ', 'Asia/Samarkand', 40.117, 65.171, 'Navoi', '納沃伊', '纳沃伊', 'Навои', 'Navoiy|Навоий'],
  ['FEG', 'UZ', 'Asia/Tashkent', 40.359, 71.745, 'Fergana', '費爾干納', '费尔干纳', 'Фергана', 'Fargʻona|Фарғона'],
  ['NMA', 'UZ', 'Asia/Tashkent', 40.985, 71.557, 'Namangan', '納曼干', '纳曼干', 'Наманган'],
  ['BSZ', 'KG', 'Asia/Bishkek', 43.061, 74.478, 'Bishkek', '比什凱克', '比什凯克', 'Бишкек', 'Frunze|Фрунзе'],
  ['OSS', 'KG', 'Asia/Bishkek', 40.609, 72.793, 'Osh', '奧什', '奥什', 'Ош'],
  ['DYU', 'TJ', 'Asia/Dushanbe', 38.543, 68.825, 'Dushanbe', '杜尚別', '杜尚别', 'Душанбе'],
  ['LBD', 'TJ', 'Asia/Dushanbe', 40.215, 69.695, 'Khujand', '苦盞', '苦盏', 'Худжанд', 'Хуҷанд'],
  ['ASB', 'TM', 'Asia/Ashgabat', 37.987, 58.361, 'Ashgabat', '阿什哈巴德', '阿什哈巴德', 'Ашхабад', 'Aşgabat'],
];

const HOME: readonly Line[] = [
  ['HKG', 'HK', 'Asia/Hong_Kong', 22.308, 113.918, 'Hong Kong', '香港', '香港', 'Гонконг', 'Сянган'],
  ['MFM', 'MO', 'Asia/Macau', 22.15, 113.592, 'Macao', '澳門', '澳门', 'Макао', 'Macau|Аомынь'],
  ['SZX', 'CN', 'Asia/Shanghai', 22.639, 113.811, 'Shenzhen', '深圳', '深圳', 'Шэньчжэнь'],
  ['CAN', 'CN', 'Asia/Shanghai', 23.392, 113.299, 'Guangzhou', '廣州', '广州', 'Гуанчжоу', 'Canton'],
  ['ZUH', 'CN', 'Asia/Shanghai', 22.006, 113.376, 'Zhuhai', '珠海', '珠海', 'Чжухай'],
  [
    'PEK',
    'CN',
    'Asia/Shanghai',
    40.08,
    116.585,
    'Beijing (Capital)',
    '北京（首都）',
    '北京（首都）',
    'Пекин (Шоуду)',
    'Peking',
  ],
  [
    'PKX',
    'CN',
    'Asia/Shanghai',
    39.51,
    116.411,
    'Beijing (Daxing)',
    '北京（大興）',
    '北京（大兴）',
    'Пекин (Дасин)',
    'Peking',
  ],
  [
    'PVG',
    'CN',
    'Asia/Shanghai',
    31.143,
    121.805,
    'Shanghai (Pudong)',
    '上海（浦東）',
    '上海（浦东）',
    'Шанхай (Пудун)',
  ],
  [
    'SHA',
    'CN',
    'Asia/Shanghai',
    31.198,
    121.336,
    'Shanghai (Hongqiao)',
    '上海（虹橋）',
    '上海（虹桥）',
    'Шанхай (Хунцяо)',
  ],
  ['TSN', 'CN', 'Asia/Shanghai', 39.124, 117.346, 'Tianjin', '天津', '天津', 'Тяньцзинь'],
  ['CKG', 'CN', 'Asia/Shanghai', 29.719, 106.642, 'Chongqing', '重慶', '重庆', 'Чунцин'],
  ['TFU', 'CN', 'Asia/Shanghai', 30.312, 104.444, 'Chengdu (Tianfu)', '成都（天府）', '成都（天府）', 'Чэнду (Тяньфу)'],
  [
    'CTU',
    'CN',
    'Asia/Shanghai',
    30.579,
    103.947,
    'Chengdu (Shuangliu)',
    '成都（雙流）',
    '成都（双流）',
    'Чэнду (Шуанлю)',
  ],
  ['XIY', 'CN', 'Asia/Shanghai', 34.447, 108.752, 'Xi’an', '西安', '西安', 'Сиань'],
  ['LHW', 'CN', 'Asia/Shanghai', 36.515, 103.62, 'Lanzhou', '蘭州', '兰州', 'Ланьчжоу'],
  ['URC', 'CN', 'Asia/Shanghai', 43.907, 87.474, 'Ürümqi', '烏魯木齊', '乌鲁木齐', 'Урумчи'],
  ['KHG', 'CN', 'Asia/Shanghai', 39.543, 76.02, 'Kashgar', '喀什', '喀什', 'Кашгар', 'Kashi|Каши'],
  ['YIN', 'CN', 'Asia/Shanghai', 43.955, 81.33, 'Yining', '伊寧', '伊宁', 'Инин', 'Ghulja|Кульджа'],
  ['KMG', 'CN', 'Asia/Shanghai', 25.102, 102.929, 'Kunming', '昆明', '昆明', 'Куньмин'],
  ['KWE', 'CN', 'Asia/Shanghai', 26.539, 106.801, 'Guiyang', '貴陽', '贵阳', 'Гуйян'],
  ['NNG', 'CN', 'Asia/Shanghai', 22.608, 108.172, 'Nanning', '南寧', '南宁', 'Наньнин'],
  ['HAK', 'CN', 'Asia/Shanghai', 19.935, 110.459, 'Haikou', '海口', '海口', 'Хайкоу'],
  ['XMN', 'CN', 'Asia/Shanghai', 24.544, 118.128, 'Xiamen', '廈門', '厦门', 'Сямэнь'],
  ['HGH', 'CN', 'Asia/Shanghai', 30.229, 120.434, 'Hangzhou', '杭州', '杭州', 'Ханчжоу'],
  ['NKG', 'CN', 'Asia/Shanghai', 31.742, 118.862, 'Nanjing', '南京', '南京', 'Нанкин'],
  ['WUH', 'CN', 'Asia/Shanghai', 30.784, 114.208, 'Wuhan', '武漢', '武汉', 'Ухань'],
  ['CSX', 'CN', 'Asia/Shanghai', 28.189, 113.22, 'Changsha', '長沙', '长沙', 'Чанша'],
  ['CGO', 'CN', 'Asia/Shanghai', 34.52, 113.841, 'Zhengzhou', '鄭州', '郑州', 'Чжэнчжоу'],
  ['TNA', 'CN', 'Asia/Shanghai', 36.857, 117.216, 'Jinan', '濟南', '济南', 'Цзинань'],
  ['TAO', 'CN', 'Asia/Shanghai', 36.362, 120.088, 'Qingdao', '青島', '青岛', 'Циндао'],
  ['DLC', 'CN', 'Asia/Shanghai', 38.966, 121.539, 'Dalian', '大連', '大连', 'Далянь'],
  ['SHE', 'CN', 'Asia/Shanghai', 41.64, 123.483, 'Shenyang', '瀋陽', '沈阳', 'Шэньян'],
  ['HRB', 'CN', 'Asia/Shanghai', 45.623, 126.25, 'Harbin', '哈爾濱', '哈尔滨', 'Харбин'],
  ['TPE', 'TW', 'Asia/Taipei', 25.078, 121.233, 'Taipei', '台北', '台北', 'Тайбэй'],
];

const ASIA: readonly Line[] = [
  ['SIN', 'SG', 'Asia/Singapore', 1.35, 103.994, 'Singapore', '新加坡', '新加坡', 'Сингапур'],
  ['KUL', 'MY', 'Asia/Kuala_Lumpur', 2.746, 101.71, 'Kuala Lumpur', '吉隆坡', '吉隆坡', 'Куала-Лумпур'],
  ['BKK', 'TH', 'Asia/Bangkok', 13.681, 100.747, 'Bangkok', '曼谷', '曼谷', 'Бангкок'],
  ['HAN', 'VN', 'Asia/Ho_Chi_Minh', 21.221, 105.807, 'Hanoi', '河內', '河内', 'Ханой'],
  [
    'SGN',
    'VN',
    'Asia/Ho_Chi_Minh',
    10.819,
    106.652,
    'Ho Chi Minh City',
    '胡志明市',
    '胡志明市',
    'Хошимин',
    'Saigon|Сайгон',
  ],
  ['CGK', 'ID', 'Asia/Jakarta', -6.126, 106.656, 'Jakarta', '雅加達', '雅加达', 'Джакарта'],
  ['MNL', 'PH', 'Asia/Manila', 14.509, 121.02, 'Manila', '馬尼拉', '马尼拉', 'Манила'],
  ['VTE', 'LA', 'Asia/Vientiane', 17.988, 102.563, 'Vientiane', '萬象', '万象', 'Вьентьян'],
  ['RGN', 'MM', 'Asia/Yangon', 16.907, 96.133, 'Yangon', '仰光', '仰光', 'Янгон', 'Rangoon|Рангун'],
  ['NRT', 'JP', 'Asia/Tokyo', 35.765, 140.386, 'Tokyo (Narita)', '東京（成田）', '东京（成田）', 'Токио (Нарита)'],
  ['HND', 'JP', 'Asia/Tokyo', 35.552, 139.78, 'Tokyo (Haneda)', '東京（羽田）', '东京（羽田）', 'Токио (Ханэда)'],
  ['KIX', 'JP', 'Asia/Tokyo', 34.427, 135.244, 'Osaka', '大阪', '大阪', 'Осака'],
  ['ICN', 'KR', 'Asia/Seoul', 37.469, 126.451, 'Seoul', '首爾', '首尔', 'Сеул'],
  ['UBN', 'MN', 'Asia/Ulaanbaatar', 47.647, 106.82, 'Ulaanbaatar', '烏蘭巴托', '乌兰巴托', 'Улан-Батор', 'Ulan Bator'],
  ['DEL', 'IN', 'Asia/Kolkata', 28.567, 77.103, 'Delhi', '德里', '德里', 'Дели', 'New Delhi'],
  ['BOM', 'IN', 'Asia/Kolkata', 19.089, 72.868, 'Mumbai', '孟買', '孟买', 'Мумбаи', 'Bombay|Бомбей'],
  ['DAC', 'BD', 'Asia/Dhaka', 23.843, 90.398, 'Dhaka', '達卡', '达卡', 'Дакка'],
  ['CMB', 'LK', 'Asia/Colombo', 7.181, 79.884, 'Colombo', '科倫坡', '科伦坡', 'Коломбо'],
  ['ISB', 'PK', 'Asia/Karachi', 33.549, 72.826, 'Islamabad', '伊斯蘭堡', '伊斯兰堡', 'Исламабад'],
  ['KHI', 'PK', 'Asia/Karachi', 24.907, 67.161, 'Karachi', '卡拉奇', '卡拉奇', 'Карачи'],
];

const GULF_AND_WEST_ASIA: readonly Line[] = [
  ['DXB', 'AE', 'Asia/Dubai', 25.253, 55.366, 'Dubai', '迪拜', '迪拜', 'Дубай', '杜拜'],
  ['AUH', 'AE', 'Asia/Dubai', 24.433, 54.651, 'Abu Dhabi', '阿布扎比', '阿布扎比', 'Абу-Даби', '阿布達比'],
  ['DOH', 'QA', 'Asia/Qatar', 25.273, 51.608, 'Doha', '多哈', '多哈', 'Доха', '杜哈'],
  ['RUH', 'SA', 'Asia/Riyadh', 24.958, 46.699, 'Riyadh', '利雅得', '利雅得', 'Эр-Рияд', '利雅德'],
  ['JED', 'SA', 'Asia/Riyadh', 21.68, 39.157, 'Jeddah', '吉達', '吉达', 'Джидда'],
  ['KWI', 'KW', 'Asia/Kuwait', 29.227, 47.969, 'Kuwait City', '科威特城', '科威特城', 'Эль-Кувейт', 'Кувейт'],
  ['BAH', 'BH', 'Asia/Bahrain', 26.271, 50.634, 'Manama', '麥納麥', '麦纳麦', 'Манама', 'Bahrain|Бахрейн'],
  ['MCT', 'OM', 'Asia/Muscat', 23.593, 58.284, 'Muscat', '馬斯喀特', '马斯喀特', 'Маскат'],
  ['IKA', 'IR', 'Asia/Tehran', 35.416, 51.152, 'Tehran', '德黑蘭', '德黑兰', 'Тегеран'],
  ['IST', 'TR', 'Europe/Istanbul', 41.275, 28.752, 'Istanbul', '伊斯坦布爾', '伊斯坦布尔', 'Стамбул', 'İstanbul'],
  ['ESB', 'TR', 'Europe/Istanbul', 40.128, 32.995, 'Ankara', '安卡拉', '安卡拉', 'Анкара'],
  ['GYD', 'AZ', 'Asia/Baku', 40.467, 50.047, 'Baku', '巴庫', '巴库', 'Баку', 'Bakı'],
  ['TBS', 'GE', 'Asia/Tbilisi', 41.669, 44.955, 'Tbilisi', '第比利斯', '第比利斯', 'Тбилиси'],
  ['EVN', 'AM', 'Asia/Yerevan', 40.147, 44.396, 'Yerevan', '埃里溫', '埃里温', 'Ереван'],
  ['CAI', 'EG', 'Africa/Cairo', 30.122, 31.406, 'Cairo', '開羅', '开罗', 'Каир'],
];

const EUROPE_AND_BEYOND: readonly Line[] = [
  ['LHR', 'GB', 'Europe/London', 51.47, -0.454, 'London', '倫敦', '伦敦', 'Лондон'],
  ['CDG', 'FR', 'Europe/Paris', 49.01, 2.548, 'Paris', '巴黎', '巴黎', 'Париж'],
  ['FRA', 'DE', 'Europe/Berlin', 50.033, 8.571, 'Frankfurt', '法蘭克福', '法兰克福', 'Франкфурт-на-Майне'],
  ['MUC', 'DE', 'Europe/Berlin', 48.354, 11.786, 'Munich', '慕尼黑', '慕尼黑', 'Мюнхен', 'München'],
  ['BER', 'DE', 'Europe/Berlin', 52.362, 13.501, 'Berlin', '柏林', '柏林', 'Берлин'],
  ['AMS', 'NL', 'Europe/Amsterdam', 52.309, 4.764, 'Amsterdam', '阿姆斯特丹', '阿姆斯特丹', 'Амстердам'],
  ['BRU', 'BE', 'Europe/Brussels', 50.901, 4.484, 'Brussels', '布魯塞爾', '布鲁塞尔', 'Брюссель'],
  ['ZRH', 'CH', 'Europe/Zurich', 47.465, 8.549, 'Zurich', '蘇黎世', '苏黎世', 'Цюрих', 'Zürich'],
  ['GVA', 'CH', 'Europe/Zurich', 46.238, 6.109, 'Geneva', '日內瓦', '日内瓦', 'Женева', 'Genève'],
  ['VIE', 'AT', 'Europe/Vienna', 48.11, 16.57, 'Vienna', '維也納', '维也纳', 'Вена', 'Wien'],
  ['PRG', 'CZ', 'Europe/Prague', 50.101, 14.26, 'Prague', '布拉格', '布拉格', 'Прага', 'Praha'],
  ['BUD', 'HU', 'Europe/Budapest', 47.43, 19.261, 'Budapest', '布達佩斯', '布达佩斯', 'Будапешт'],
  ['WAW', 'PL', 'Europe/Warsaw', 52.166, 20.967, 'Warsaw', '華沙', '华沙', 'Варшава', 'Warszawa'],
  ['OTP', 'RO', 'Europe/Bucharest', 44.571, 26.085, 'Bucharest', '布加勒斯特', '布加勒斯特', 'Бухарест'],
  ['BEG', 'RS', 'Europe/Belgrade', 44.818, 20.309, 'Belgrade', '貝爾格萊德', '贝尔格莱德', 'Белград', 'Beograd'],
  ['ATH', 'GR', 'Europe/Athens', 37.936, 23.947, 'Athens', '雅典', '雅典', 'Афины'],
  ['MXP', 'IT', 'Europe/Rome', 45.63, 8.723, 'Milan', '米蘭', '米兰', 'Милан', 'Milano'],
  ['FCO', 'IT', 'Europe/Rome', 41.8, 12.239, 'Rome', '羅馬', '罗马', 'Рим', 'Roma'],
  ['MAD', 'ES', 'Europe/Madrid', 40.472, -3.561, 'Madrid', '馬德里', '马德里', 'Мадрид'],
  ['LIS', 'PT', 'Europe/Lisbon', 38.774, -9.134, 'Lisbon', '里斯本', '里斯本', 'Лиссабон', 'Lisboa'],
  ['CPH', 'DK', 'Europe/Copenhagen', 55.618, 12.656, 'Copenhagen', '哥本哈根', '哥本哈根', 'Копенгаген', 'København'],
  ['ARN', 'SE', 'Europe/Stockholm', 59.652, 17.919, 'Stockholm', '斯德哥爾摩', '斯德哥尔摩', 'Стокгольм'],
  ['HEL', 'FI', 'Europe/Helsinki', 60.317, 24.963, 'Helsinki', '赫爾辛基', '赫尔辛基', 'Хельсинки'],
  ['MSQ', 'BY', 'Europe/Minsk', 53.882, 28.031, 'Minsk', '明斯克', '明斯克', 'Минск'],
  ['SVO', 'RU', 'Europe/Moscow', 55.973, 37.415, 'Moscow', '莫斯科', '莫斯科', 'Москва', 'Moskva'],
  ['LED', 'RU', 'Europe/Moscow', 59.8, 30.263, 'Saint Petersburg', '聖彼得堡', '圣彼得堡', 'Санкт-Петербург'],
  ['ADD', 'ET', 'Africa/Addis_Ababa', 8.978, 38.799, 'Addis Ababa', '亞的斯亞貝巴', '亚的斯亚贝巴', 'Аддис-Абеба'],
  ['NBO', 'KE', 'Africa/Nairobi', -1.319, 36.928, 'Nairobi', '內羅畢', '内罗毕', 'Найроби'],
  ['JNB', 'ZA', 'Africa/Johannesburg', -26.139, 28.246, 'Johannesburg', '約翰內斯堡', '约翰内斯堡', 'Йоханнесбург'],
  ['SYD', 'AU', 'Australia/Sydney', -33.946, 151.177, 'Sydney', '悉尼', '悉尼', 'Сидней'],
  ['JFK', 'US', 'America/New_York', 40.64, -73.779, 'New York', '紐約', '纽约', 'Нью-Йорк'],
  ['YVR', 'CA', 'America/Vancouver', 49.195, -123.184, 'Vancouver', '溫哥華', '温哥华', 'Ванкувер'],
];

const FORMER_CODES: Readonly<Record<string, Airport['formerCodes']>> = {
  NQZ: [{ code: 'TSE', until: '2020-06' }],
  BSZ: [{ code: 'FRU', until: '2025-08' }],
};

function toAirport([code, country, zone, latitude, longitude, en, hant, hans, ru, also]: Line): Airport {
  return {
    code,
    formerCodes: FORMER_CODES[code] ?? [],
    city: { en, 'zh-Hant': hant, 'zh-Hans': hans, ru },
    alsoKnownAs: also?.split('|') ?? [],
    country,
    zone,
    latitude,
    longitude,
  };
}

export const AIRPORTS: readonly Airport[] = [
  ...CENTRAL_ASIA,
  ...HOME,
  ...ASIA,
  ...GULF_AND_WEST_ASIA,
  ...EUROPE_AND_BEYOND,
].map(toAirport);

const BY_CODE: ReadonlyMap<string, Airport> = new Map(
  AIRPORTS.flatMap((airport) =>
    [airport.code, ...airport.formerCodes.map((former) => former.code)].map((code): [string, Airport] => [
      code,
      airport,
    ]),
  ),
);

/** The airport of an IATA code, today's or a former one, in any case. */
export function airportByCode(code: string): Airport | undefined {
  return BY_CODE.get(code.trim().toUpperCase());
}
