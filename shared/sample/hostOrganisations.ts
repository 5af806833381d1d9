import { four, type OrganisationSpec } from './spec.ts';

type Host = Pick<OrganisationSpec, 'id' | 'name' | 'kind'> & Partial<OrganisationSpec>;
const kazakh = (host: Host): OrganisationSpec => ({ side: 'host', country: 'KZ', ...host });
const uzbek = (host: Host): OrganisationSpec => ({ side: 'host', country: 'UZ', ...host });

/** Who receives the delegation. Public bodies are real; the firms at the end of each list are invented. */
export const HOST_ORGANISATIONS: readonly OrganisationSpec[] = [
  kazakh({
    id: 'kz-invest', kind: 'government', sector: 'government', precedence: 110,
    name: four('Kazakh Invest', '哈薩克斯坦國家投資公司', '哈萨克斯坦国家投资公司', 'АО «НК «KAZAKH INVEST»'), website: 'https://invest.gov.kz',
  }),
  kazakh({
    id: 'kz-water', kind: 'government', sector: 'water', precedence: 111,
    name: four('Ministry of Water Resources and Irrigation of the Republic of Kazakhstan', '哈薩克斯坦共和國水資源和灌溉部', '哈萨克斯坦共和国水资源和灌溉部', 'Министерство водных ресурсов и ирригации Республики Казахстан'),
    address: '8 Mangilik El Avenue, House of Ministries, Astana', addressLocal: 'Астана қ., Мәңгілік Ел даңғылы, 8, Министрліктер үйі',
  }),
  kazakh({
    id: 'kz-industry', kind: 'government', sector: 'mining', precedence: 112,
    name: four('Ministry of Industry and Construction of the Republic of Kazakhstan', '哈薩克斯坦共和國工業和建設部', '哈萨克斯坦共和国工业和建设部', 'Министерство промышленности и строительства Республики Казахстан'),
    address: '32/1 Kabanbay Batyr Avenue, Astana', addressLocal: 'Астана қ., Қабанбай батыр даңғылы, 32/1',
  }),
  kazakh({
    id: 'kz-transport', kind: 'government', sector: 'logistics', precedence: 113,
    name: four('Ministry of Transport of the Republic of Kazakhstan', '哈薩克斯坦共和國交通部', '哈萨克斯坦共和国交通部', 'Министерство транспорта Республики Казахстан'),
    address: '32/1 Kabanbay Batyr Avenue, Astana', addressLocal: 'Астана қ., Қабанбай батыр даңғылы, 32/1',
  }),
  kazakh({
    id: 'kz-trade', kind: 'government', sector: 'government', precedence: 114,
    name: four('Ministry of Trade and Integration of the Republic of Kazakhstan', '哈薩克斯坦共和國貿易和一體化部', '哈萨克斯坦共和国贸易和一体化部', 'Министерство торговли и интеграции Республики Казахстан'),
    address: '8 Mangilik El Avenue, House of Ministries, Astana', addressLocal: 'Астана қ., Мәңгілік Ел даңғылы, 8, Министрліктер үйі',
  }),
  kazakh({
    id: 'almaty', kind: 'government', sector: 'government', precedence: 115,
    name: four('Akimat of Almaty', '阿拉木圖市政府', '阿拉木图市政府', 'Акимат города Алматы'),
    address: '4 Republic Square, Almaty', addressLocal: 'Алматы қ., Республика алаңы, 4',
  }),
  kazakh({
    id: 'atameken', kind: 'chamber', sector: 'other', precedence: 120, shortName: 'Atameken',
    name: four('Atameken, National Chamber of Entrepreneurs of Kazakhstan', '哈薩克斯坦「阿塔梅肯」全國企業家協會', '哈萨克斯坦“阿塔梅肯”全国企业家协会', 'Национальная палата предпринимателей РК «Атамекен»'),
    website: 'https://atameken.kz',
  }),
  kazakh({
    id: 'aifc', kind: 'government', sector: 'finance', precedence: 121, shortName: 'AIFC',
    name: four('Astana International Financial Centre', '阿斯塔納國際金融中心', '阿斯塔纳国际金融中心', 'Международный финансовый центр «Астана»'),
    address: '55/19 Mangilik El Avenue, Astana', addressLocal: 'Астана қ., Мәңгілік Ел даңғылы, 55/19', website: 'https://aifc.kz',
  }),
  kazakh({
    id: 'samruk', kind: 'government', sector: 'finance', precedence: 122,
    name: four('Samruk-Kazyna Sovereign Wealth Fund', '「薩姆魯克－卡澤納」國家福利基金', '“萨姆鲁克—卡泽纳”国家福利基金', 'Фонд национального благосостояния «Самрук-Қазына»'),
  }),
  kazakh({
    id: 'tauken', kind: 'company', sector: 'mining', precedence: 123,
    name: four('Tau-Ken Samruk National Mining Company', '「陶肯－薩姆魯克」國家礦業公司', '“陶肯—萨姆鲁克”国家矿业公司', 'АО «НГК «Тау-Кен Самрук»'),
  }),
  kazakh({
    id: 'ktz', kind: 'company', sector: 'logistics', precedence: 124, shortName: 'KTZ',
    name: four('Kazakhstan Temir Zholy', '哈薩克斯坦國家鐵路公司', '哈萨克斯坦国家铁路公司', 'АО «НК «Қазақстан темір жолы»'),
    address: '6 Kunayev Street, Astana', addressLocal: 'Астана қ., Қонаев көшесі, 6',
  }),
  kazakh({
    id: 'satbayev', kind: 'other', sector: 'mining', precedence: 125,
    name: four('Satbayev University', '薩特巴耶夫大學', '萨特巴耶夫大学', 'Satbayev University (КазНИТУ имени К. И. Сатпаева)'),
    address: '22A Satpayev Street, Almaty', addressLocal: 'Алматы қ., Сәтбаев көшесі, 22а',
  }),
  kazakh({
    id: 'zhetysu', kind: 'company', sector: 'mining', precedence: 150,
    name: four('Zhetysu Polymetals LLP', '七河多金屬有限責任合夥公司', '七河多金属有限责任合伙公司', 'ТОО «Жетісу Полиметалл»'),
  }),
  kazakh({
    id: 'iledock', kind: 'company', sector: 'logistics', precedence: 151,
    name: four('Ile Dry Port Terminal LLP', '伊犁河無水港有限責任合夥公司', '伊犁河无水港有限责任合伙公司', 'ТОО «Іле құрғақ порты»'),
  }),
  kazakh({
    id: 'ilesolar', kind: 'company', sector: 'newEnergy', precedence: 152,
    name: four('Ile Solar Park LLP', '伊犁河太陽能園有限責任合夥公司', '伊犁河太阳能园有限责任合伙公司', 'ТОО «Іле Күн Паркі»'),
  }),
  kazakh({
    id: 'qalam', kind: 'professional', sector: 'professionalServices', precedence: 153,
    name: four('Altyn Qalam Law Office', '金筆律師事務所', '金笔律师事务所', 'Адвокатская контора «Алтын Қалам»'),
  }),
  kazakh({
    id: 'saryarqa', kind: 'company', sector: 'newEnergy', precedence: 154,
    name: four('Saryarqa Storage Systems LLP', '薩雷阿爾卡儲能系統有限責任合夥公司', '萨雷阿尔卡储能系统有限责任合伙公司', 'ТОО «Сарыарқа Storage Systems»'),
  }),
  uzbek({
    id: 'uz-invest', kind: 'government', sector: 'government', precedence: 210,
    name: four('Ministry of Investments, Industry and Trade of the Republic of Uzbekistan', '烏茲別克斯坦共和國投資、工業和貿易部', '乌兹别克斯坦共和国投资、工业和贸易部', 'Министерство инвестиций, промышленности и торговли Республики Узбекистан'),
    address: '1 Islam Karimov Street, Tashkent', addressLocal: 'Toshkent sh., Islom Karimov koʻchasi, 1', website: 'https://miit.uz',
  }),
  uzbek({
    id: 'uz-mining', kind: 'government', sector: 'mining', precedence: 211,
    name: four('Ministry of Mining Industry and Geology of the Republic of Uzbekistan', '烏茲別克斯坦共和國採礦工業和地質部', '乌兹别克斯坦共和国采矿工业和地质部', 'Министерство горнодобывающей промышленности и геологии Республики Узбекистан'),
    address: '11A Taras Shevchenko Street, Tashkent', addressLocal: 'Toshkent sh., Taras Shevchenko koʻchasi, 11A',
  }),
  uzbek({
    id: 'uz-water', kind: 'government', sector: 'water', precedence: 212,
    name: four('Ministry of Water Resources of the Republic of Uzbekistan', '烏茲別克斯坦共和國水利部', '乌兹别克斯坦共和国水利部', 'Министерство водного хозяйства Республики Узбекистан'),
    address: '4 Navoi Street, Tashkent', addressLocal: 'Toshkent sh., Navoiy koʻchasi, 4',
  }),
  uzbek({
    id: 'uz-energy', kind: 'government', sector: 'newEnergy', precedence: 213,
    name: four('Ministry of Energy of the Republic of Uzbekistan', '烏茲別克斯坦共和國能源部', '乌兹别克斯坦共和国能源部', 'Министерство энергетики Республики Узбекистан'),
    address: '21 Istiqbol Street, Tashkent', addressLocal: 'Toshkent sh., Istiqbol koʻchasi, 21',
  }),
  uzbek({
    id: 'uz-chamber', kind: 'chamber', sector: 'other', precedence: 214,
    name: four('Chamber of Commerce and Industry of Uzbekistan', '烏茲別克斯坦工商會', '乌兹别克斯坦工商会', 'Торгово-промышленная палата Узбекистана'),
  }),
  uzbek({
    id: 'samarqand', kind: 'government', sector: 'government', precedence: 215,
    name: four('Khokimiyat of Samarkand Region', '撒馬爾罕州政府', '撒马尔罕州政府', 'Хокимият Самаркандской области'),
    address: '1 Kuksaroy Square, Samarkand', addressLocal: 'Samarqand sh., Koʻksaroy maydoni, 1',
  }),
  uzbek({
    id: 'almalyk', kind: 'company', sector: 'mining', precedence: 220,
    name: four('Almalyk Mining and Metallurgical Complex', '阿爾馬雷克礦冶聯合企業', '阿尔马雷克矿冶联合企业', 'АО «Алмалыкский горно-металлургический комбинат»'),
    address: '53 Amir Temur Street, Almalyk', addressLocal: 'Olmaliq sh., Amir Temur koʻchasi, 53',
  }),
  uzbek({
    id: 'tiac', kind: 'professional', sector: 'professionalServices', precedence: 221, shortName: 'TIAC',
    name: four('Tashkent International Arbitration Centre', '塔什干國際仲裁中心', '塔什干国际仲裁中心', 'Ташкентский международный арбитражный центр'),
  }),
  uzbek({
    id: 'zarafshon', kind: 'company', sector: 'newEnergy', precedence: 250,
    name: four('Zarafshon Solar Modules LLC', '澤拉夫尚太陽能組件有限責任公司', '泽拉夫尚太阳能组件有限责任公司', 'ООО «Zarafshon Solar Modules»'),
  }),
  uzbek({
    id: 'chirchiq', kind: 'company', sector: 'water', precedence: 251,
    name: four('Chirchiq Water Technologies LLC', '奇爾奇克水技術有限責任公司', '奇尔奇克水技术有限责任公司', 'ООО «Chirchiq Suv Texnologiyalari»'),
  }),
  uzbek({
    id: 'ipakyoli', kind: 'company', sector: 'logistics', precedence: 252,
    name: four('Ipak Karvon Logistics LLC', '絲路駝隊物流有限責任公司', '丝路驼队物流有限责任公司', 'ООО «Ipak Karvon Logistics»'),
  }),
];
