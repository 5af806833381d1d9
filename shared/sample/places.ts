import { four, type PlaceSpec } from './spec.ts';

const HONG_KONG: Record<string, PlaceSpec> = {
  hkg: {
    title: four('Hong Kong International Airport', '香港國際機場', '香港国际机场', 'Международный аэропорт Гонконга'), name: 'Hong Kong International Airport, Terminal 1', local: '香港國際機場一號客運大樓',
    address: '1 Sky Plaza Road, Chek Lap Kok, Hong Kong', addressLocal: '香港赤鱲角暢達路1號',
  },
};

const ALMATY: Record<string, PlaceSpec> = {
  bsz: {
    title: four('Manas Airport', '瑪納斯機場', '玛纳斯机场', 'Аэропорт «Манас»'), name: 'Manas International Airport, Bishkek', local: '«Манас» эл аралык аэропорту',
    address: 'Manas International Airport, Bishkek', addressLocal: 'Бишкек ш., «Манас» аэропорту',
  },
  ala: {
    title: four('Almaty Airport', '阿拉木圖機場', '阿拉木图机场', 'Аэропорт Алматы'), name: 'Almaty International Airport', local: 'Алматы халықаралық әуежайы',
    address: '2 B. Mailin Street, Almaty', addressLocal: 'Алматы қ., Б. Майлин көшесі, 2',
  },
  'ala-hotel': {
    title: four('the hotel', '酒店', '酒店', 'Гостиница'), name: 'InterContinental Almaty', local: '«ИнтерКонтиненталь Алматы» қонақүйі',
    address: '181 Zheltoksan Street, Almaty', addressLocal: 'Алматы қ., Желтоқсан көшесі, 181',
  },
  koktobe: {
    title: four('Kok-Tobe Hill', '科克托別山', '科克托别山', 'Гора Кок-Тобе'), name: 'Kok-Tobe Hill, restaurant terrace', local: '«Көктөбе» саябағы, мейрамхана',
    address: 'Kok-Tobe Hill, Almaty', addressLocal: 'Алматы қ., Көктөбе',
  },
  atakent: {
    title: four('Atakent Exhibition Centre', '阿塔肯特展覽中心', '阿塔肯特展览中心', 'Выставочный центр «Атакент»'), name: 'Atakent Exhibition Centre, Pavilion 10', local: '«Атакент» көрме орталығы, 10-павильон',
    address: '42 Timiryazev Street, Almaty', addressLocal: 'Алматы қ., Тимирязев көшесі, 42',
  },
  akimat: {
    title: four('Akimat of Almaty', '阿拉木圖市政府', '阿拉木图市政府', 'Акимат города Алматы'), name: 'Akimat of Almaty', local: 'Алматы қаласының әкімдігі',
    address: '4 Republic Square, Almaty', addressLocal: 'Алматы қ., Республика алаңы, 4',
  },
  satbayev: {
    title: four('Satbayev University', '薩特巴耶夫大學', '萨特巴耶夫大学', 'Университет Сатпаева'), name: 'Satbayev University', local: 'Сәтбаев университеті',
    address: '22A Satpayev Street, Almaty', addressLocal: 'Алматы қ., Сәтбаев көшесі, 22а',
  },
  nurlytau: {
    title: four('Nurly Tau Business Centre', '努爾雷套商業中心', '努尔雷套商业中心', 'Бизнес-центр «Нурлы Тау»'), name: 'Nurly Tau Business Centre, Block 4B', local: '«Нұрлы Тау» бизнес-орталығы, 4Б блок',
    address: 'Al-Farabi Avenue, Almaty', addressLocal: 'Алматы қ., Әл-Фараби даңғылы, «Нұрлы Тау»',
  },
  boraldai: {
    title: four('Ile Dry Port Terminal, Boraldai', '伊犁河無水港（博拉爾代）', '伊犁河无水港（博拉尔代）', '«Іле құрғақ порты», Боралдай'), name: 'Ile Dry Port Terminal', local: '«Іле құрғақ порты» терминалы',
    address: 'Industrial zone, Boraldai, Almaty Region', addressLocal: 'Алматы облысы, Боралдай кенті, өнеркәсіп аймағы',
  },
  qonaev: {
    title: four('Ile Solar Park, Qonaev', '伊犁河太陽能園（科納耶夫）', '伊犁河太阳能园（科纳耶夫）', 'Солнечная станция «Іле Күн Паркі», Қонаев'), name: 'Ile Solar Park', local: '«Іле Күн Паркі» күн электр станциясы',
    address: '6 km north-east of Qonaev, Almaty Region', addressLocal: 'Алматы облысы, Қонаев қаласынан солтүстік-шығысқа қарай 6 км',
  },
  medeu: {
    title: four('Medeu mudflow dam', '麥迪奧防泥石流大壩', '麦迪奥防泥石流大坝', 'Селезащитная плотина «Медеу»'), name: 'Medeu mudflow protection dam', local: '«Медеу» селден қорғау бөгеті',
    address: 'Medeu, Gornaya Street, Almaty', addressLocal: 'Алматы қ., Медеу шатқалы',
  },
  esentai: {
    title: four('Esentai Tower', '葉先泰大廈', '叶先泰大厦', 'Башня «Есентай»'), name: 'Esentai Tower, Altyn Qalam Law Office', local: '«Есентай Тауэр», «Алтын Қалам» адвокаттық кеңсесі',
    address: '77/7 Al-Farabi Avenue, Almaty', addressLocal: 'Алматы қ., Әл-Фараби даңғылы, 77/7',
  },
};

const ASTANA: Record<string, PlaceSpec> = {
  nqz: {
    title: four('Astana Airport', '阿斯塔納機場', '阿斯塔纳机场', 'Аэропорт Астаны'), name: 'Nursultan Nazarbayev International Airport', local: 'Нұрсұлтан Назарбаев халықаралық әуежайы',
    address: '119 Kabanbay Batyr Avenue, Astana', addressLocal: 'Астана қ., Қабанбай батыр даңғылы, 119',
  },
  'nqz-hotel': {
    title: four('the hotel', '酒店', '酒店', 'Гостиница'), name: 'Hilton Astana', local: '«Хилтон Астана» қонақүйі',
    address: '46 Sauran Street, Astana', addressLocal: 'Астана қ., Сауран көшесі, 46',
  },
  kazinvest: {
    title: four('Kazakh Invest', '哈薩克斯坦國家投資公司', '哈萨克斯坦国家投资公司', 'KAZAKH INVEST'), name: 'Kazakh Invest', local: '«KAZAKH INVEST» ұлттық компаниясы» АҚ',
    address: 'Mangilik El Avenue, Astana', addressLocal: 'Астана қ., Мәңгілік Ел даңғылы',
  },
  museum: {
    title: four('National Museum', '國家博物館', '国家博物馆', 'Национальный музей'), name: 'National Museum of the Republic of Kazakhstan', local: 'Қазақстан Республикасының Ұлттық музейі',
    address: '54 Tauelsizdik Avenue, Astana', addressLocal: 'Астана қ., Тәуелсіздік даңғылы, 54',
  },
  ministries: {
    title: four('House of Ministries', '部委大樓', '部委大楼', 'Дом министерств'), name: 'House of Ministries', local: 'Министрліктер үйі',
    address: '8 Mangilik El Avenue, Astana', addressLocal: 'Астана қ., Мәңгілік Ел даңғылы, 8',
  },
  transporttower: {
    title: four('Transport Tower', '交通大廈', '交通大厦', '«Транспорт Тауэр»'), name: 'Transport Tower', local: '«Транспорт Тауэр» ғимараты',
    address: '32/1 Kabanbay Batyr Avenue, Astana', addressLocal: 'Астана қ., Қабанбай батыр даңғылы, 32/1',
  },
  kazynatower: {
    title: four('Samruk-Kazyna', '薩姆魯克－卡澤納基金', '萨姆鲁克—卡泽纳基金', '«Самрук-Қазына»'), name: 'Samruk-Kazyna head office', local: '«Самұрық-Қазына» қорының бас кеңсесі',
    address: 'Syganak Street, Astana', addressLocal: 'Астана қ., Сығанақ көшесі',
  },
  ktzhouse: {
    title: four('Kazakhstan Temir Zholy', '哈薩克斯坦國家鐵路公司', '哈萨克斯坦国家铁路公司', '«Қазақстан темір жолы»'), name: 'Kazakhstan Temir Zholy head office', local: '«Қазақстан темір жолы» ҰК» АҚ бас кеңсесі',
    address: '6 Kunayev Street, Astana', addressLocal: 'Астана қ., Қонаев көшесі, 6',
  },
  aifc: {
    title: four('Astana International Financial Centre', '阿斯塔納國際金融中心', '阿斯塔纳国际金融中心', 'МФЦА'), name: 'Astana International Financial Centre', local: '«Астана» халықаралық қаржы орталығы',
    address: '55/19 Mangilik El Avenue, Astana', addressLocal: 'Астана қ., Мәңгілік Ел даңғылы, 55/19',
  },
  technopolis: {
    title: four('Saryarqa Storage Systems', '薩雷阿爾卡儲能系統公司', '萨雷阿尔卡储能系统公司', '«Сарыарқа Storage Systems»'), name: 'Saryarqa Storage Systems, special economic zone', local: '«Сарыарқа Storage Systems», арнайы экономикалық аймақ',
    address: 'Industrial Park No. 1, Astana', addressLocal: 'Астана қ., № 1 индустриялық парк',
  },
};

const TASHKENT: Record<string, PlaceSpec> = {
  dxb: {
    title: four('Dubai Airport', '迪拜機場', '迪拜机场', 'Аэропорт Дубая'), name: 'Dubai International Airport, Terminal 2', local: 'مطار دبي الدولي، المبنى ٢',
    address: 'Dubai International Airport, Dubai', addressLocal: 'مطار دبي الدولي، دبي',
  },
  tas: {
    title: four('Tashkent Airport', '塔什干機場', '塔什干机场', 'Аэропорт Ташкента'), name: 'Islam Karimov Tashkent International Airport', local: 'Islom Karimov nomidagi Toshkent xalqaro aeroporti',
    address: '13 Kumarik Street, Tashkent', addressLocal: 'Toshkent sh., Qumariq koʻchasi, 13',
  },
  'tas-hotel': {
    title: four('the hotel', '酒店', '酒店', 'Гостиница'), name: 'Hyatt Regency Tashkent', local: '«Hyatt Regency Tashkent» mehmonxonasi',
    address: '1A Navoi Street, Tashkent', addressLocal: 'Toshkent sh., Navoiy koʻchasi, 1A',
  },
  plov: {
    title: four('Central Asian Plov Centre', '中亞抓飯中心', '中亚抓饭中心', 'Центр плова'), name: 'Central Asian Plov Centre', local: 'Oʻrta Osiyo palov markazi (Besh Qozon)',
    address: '1 Iftikhor Street, Tashkent', addressLocal: 'Toshkent sh., Iftixor koʻchasi, 1',
  },
  miit: {
    title: four('Ministry of Investments, Industry and Trade', '投資、工業和貿易部', '投资、工业和贸易部', 'Министерство инвестиций, промышленности и торговли'), name: 'Ministry of Investments, Industry and Trade', local: 'Investitsiyalar, sanoat va savdo vazirligi',
    address: '1 Islam Karimov Street, Tashkent', addressLocal: 'Toshkent sh., Islom Karimov koʻchasi, 1',
  },
  geology: {
    title: four('Ministry of Mining Industry and Geology', '採礦工業和地質部', '采矿工业和地质部', 'Министерство горнодобывающей промышленности и геологии'), name: 'Ministry of Mining Industry and Geology', local: 'Togʻ-kon sanoati va geologiya vazirligi',
    address: '11A Taras Shevchenko Street, Tashkent', addressLocal: 'Toshkent sh., Taras Shevchenko koʻchasi, 11A',
  },
  energy: {
    title: four('Ministry of Energy', '能源部', '能源部', 'Министерство энергетики'), name: 'Ministry of Energy', local: 'Energetika vazirligi',
    address: '21 Istiqbol Street, Tashkent', addressLocal: 'Toshkent sh., Istiqbol koʻchasi, 21',
  },
  suv: {
    title: four('Ministry of Water Resources', '水利部', '水利部', 'Министерство водного хозяйства'), name: 'Ministry of Water Resources', local: 'Suv xoʻjaligi vazirligi',
    address: '4 Navoi Street, Tashkent', addressLocal: 'Toshkent sh., Navoiy koʻchasi, 4',
  },
  almalyk: {
    title: four('Almalyk', '阿爾馬雷克', '阿尔马雷克', 'Алмалык'), name: 'Almalyk Mining and Metallurgical Complex, copper concentrator', local: 'Olmaliq kon-metallurgiya kombinati, mis boyitish fabrikasi',
    address: '53 Amir Temur Street, Almalyk', addressLocal: 'Olmaliq sh., Amir Temur koʻchasi, 53',
  },
  tiac: {
    title: four('Tashkent International Arbitration Centre', '塔什干國際仲裁中心', '塔什干国际仲裁中心', 'Ташкентский международный арбитражный центр'), name: 'Tashkent International Arbitration Centre', local: 'Toshkent xalqaro arbitraj markazi',
    address: 'Tashkent', addressLocal: 'Toshkent sh.',
  },
  chirchiq: {
    title: four('Chirchiq Water Technologies', '奇爾奇克水技術公司', '奇尔奇克水技术公司', '«Chirchiq Suv Texnologiyalari»'), name: 'Chirchiq Water Technologies, pump works', local: '«Chirchiq Suv Texnologiyalari» nasos zavodi',
    address: 'Industrial zone, Chirchiq, Tashkent Region', addressLocal: 'Toshkent viloyati, Chirchiq sh., sanoat hududi',
  },
  uwed: {
    title: four('University of World Economy and Diplomacy', '世界經濟與外交大學', '世界经济与外交大学', 'Университет мировой экономики и дипломатии'), name: 'University of World Economy and Diplomacy', local: 'Jahon iqtisodiyoti va diplomatiya universiteti',
    address: '54 Mustaqillik Avenue, Tashkent', addressLocal: 'Toshkent sh., Mustaqillik shoh koʻchasi, 54',
  },
  station: {
    title: four('Tashkent Station', '塔什干火車站', '塔什干火车站', 'Вокзал Ташкент-Пассажирский'), name: 'Tashkent Railway Station', local: 'Toshkent-Passajirskiy vokzali',
    address: '7 Turkiston Street, Tashkent', addressLocal: 'Toshkent sh., Turkiston koʻchasi, 7',
  },
};

const SAMARKAND: Record<string, PlaceSpec> = {
  skd: {
    title: four('Samarkand Airport', '撒馬爾罕機場', '撒马尔罕机场', 'Аэропорт Самарканда'), name: 'Samarkand International Airport', local: 'Samarqand xalqaro aeroporti',
    address: 'Mirzo Ulugbek Street, Samarkand', addressLocal: 'Samarqand sh., Mirzo Ulugʻbek koʻchasi',
  },
  'skd-station': {
    title: four('Samarkand Station', '撒馬爾罕火車站', '撒马尔罕火车站', 'Вокзал Самарканда'), name: 'Samarkand Railway Station', local: 'Samarqand temir yoʻl vokzali',
    address: 'Beruni Street, Samarkand', addressLocal: 'Samarqand sh., Beruniy koʻchasi',
  },
  'skd-hotel': {
    title: four('the hotel', '酒店', '酒店', 'Гостиница'), name: 'Samarkand Regency Amir Temur', local: '«Samarkand Regency Amir Temur» mehmonxonasi',
    address: 'Silk Road Samarkand, Konigil, Samarkand', addressLocal: 'Samarqand sh., Konigil, «Buyuk Ipak yoʻli» majmuasi',
  },
  registan: {
    title: four('Registan', '列吉斯坦廣場', '列吉斯坦广场', 'Регистан'), name: 'Registan Square', local: 'Registon maydoni',
    address: 'Registan Street, Samarkand', addressLocal: 'Samarqand sh., Registon koʻchasi',
  },
  zarafshon: {
    title: four('Zarafshon Solar Modules', '澤拉夫尚太陽能組件廠', '泽拉夫尚太阳能组件厂', '«Zarafshon Solar Modules»'), name: 'Zarafshon Solar Modules, assembly plant', local: '«Zarafshon Solar Modules» yigʻuv zavodi',
    address: 'Urgut free economic zone, Samarkand Region', addressLocal: 'Samarqand viloyati, «Urgut» erkin iqtisodiy zonasi',
  },
};

/** Where things happen: public places are real, works and offices of the invented firms are not. */
export const PLACES: Readonly<Record<string, PlaceSpec>> = { ...HONG_KONG, ...ALMATY, ...ASTANA, ...TASHKENT, ...SAMARKAND };
