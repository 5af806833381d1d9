import { four, type OrganisationSpec } from './spec.ts';

/** The eighteen bodies that travel. Public bodies are real; chambers, firms and media are invented. */
export const DELEGATION_BODIES: readonly OrganisationSpec[] = [
  {
    id: 'cedb', side: 'delegation', kind: 'government', sector: 'government', organiser: true, country: 'HK', precedence: 10, shortName: 'CEDB',
    name: four('Commerce and Economic Development Bureau', '商務及經濟發展局', '商务及经济发展局', 'Бюро торговли и экономического развития Гонконга'),
    address: '2 Tim Mei Avenue, Tamar, Hong Kong', addressLocal: '香港添馬添美道2號政府總部西翼', website: 'https://www.cedb.gov.hk',
  },
  {
    id: 'gdcom', side: 'delegation', kind: 'government', sector: 'government', country: 'CN', precedence: 15,
    name: four('Department of Commerce of Guangdong Province', '廣東省商務廳', '广东省商务厅', 'Департамент коммерции провинции Гуандун'),
    address: '351 Tianhe Road, Guangzhou', addressLocal: '广州市天河路351号',
  },
  {
    id: 'investhk', side: 'delegation', kind: 'government', sector: 'government', organiser: true, country: 'HK', precedence: 20, shortName: 'InvestHK',
    name: four('Invest Hong Kong', '投資推廣署', '投资推广署', 'Управление по привлечению инвестиций InvestHK'),
    address: '25/F, Fairmont House, 8 Cotton Tree Drive, Hong Kong', addressLocal: '香港紅棉路8號東昌大廈25樓', website: 'https://www.investhk.gov.hk',
  },
  {
    id: 'eto', side: 'delegation', kind: 'government', sector: 'government', organiser: true, country: 'AE', precedence: 25, shortName: 'Dubai ETO',
    name: four('Hong Kong Economic and Trade Office, Dubai', '香港駐迪拜經濟貿易辦事處', '香港驻迪拜经济贸易办事处', 'Торгово-экономическое представительство Гонконга в Дубае'),
  },
  {
    id: 'hktdc', side: 'delegation', kind: 'tradeBody', sector: 'government', organiser: true, country: 'HK', precedence: 30, shortName: 'HKTDC',
    name: four('Hong Kong Trade Development Council', '香港貿易發展局', '香港贸易发展局', 'Совет по развитию торговли Гонконга'),
    address: '1 Harbour Road, Wan Chai, Hong Kong', addressLocal: '香港灣仔港灣道1號', website: 'https://www.hktdc.com',
  },
  {
    id: 'chamber', side: 'delegation', kind: 'chamber', sector: 'other', organiser: true, country: 'HK', precedence: 40,
    name: four('Harbour Silk Road Chamber of Commerce', '海港絲路總商會', '海港丝路总商会', 'Торговая палата «Харбор — Шёлковый путь»'),
    address: '88 Wing Tat Street, Sheung Wan, Hong Kong', addressLocal: '香港上環永達街88號',
  },
  {
    id: 'tsingma', side: 'delegation', kind: 'company', sector: 'mining', country: 'HK', precedence: 50,
    name: four('Tsing Lai Critical Minerals Limited', '青麗關鍵礦產有限公司', '青丽关键矿产有限公司', 'Tsing Lai Critical Minerals Limited («Цинлай критические минералы»)'),
  },
  {
    id: 'yunling', side: 'delegation', kind: 'company', sector: 'mining', country: 'CN', precedence: 51,
    name: four('Yunling Red Copper Group Co., Ltd.', '雲嶺赤銅集團有限公司', '云岭赤铜集团有限公司', 'Группа компаний «Юньлин Чжитун» (медь)'),
    address: 'Kunming, Yunnan', addressLocal: '云南省昆明市',
  },
  {
    id: 'fanling', side: 'delegation', kind: 'company', sector: 'logistics', country: 'HK', precedence: 52,
    name: four('Lung Yeuk Freight Services Limited', '龍躍貨運服務有限公司', '龙跃货运服务有限公司', 'Lung Yeuk Freight Services Limited («Лунъюэ фрахт»)'),
  },
  {
    id: 'changning', side: 'delegation', kind: 'company', sector: 'logistics', country: 'CN', precedence: 53,
    name: four('Xi’an Changning Land Bridge Supply Chain Co., Ltd.', '西安長寧陸橋供應鏈有限公司', '西安长宁陆桥供应链有限公司', 'Сианьская компания «Чаннин — сухопутный мост»'),
    address: 'Xi’an, Shaanxi', addressLocal: '陕西省西安市',
  },
  {
    id: 'nanling', side: 'delegation', kind: 'company', sector: 'newEnergy', country: 'CN', precedence: 54,
    name: four('Shenzhen Nanling Sunwise Technology Co., Ltd.', '深圳南嶺日智科技股份有限公司', '深圳南岭日智科技股份有限公司', 'Шэньчжэньская компания «Наньлин Жичжи» (солнечная энергетика)'),
    address: 'Shenzhen, Guangdong', addressLocal: '广东省深圳市',
  },
  {
    id: 'tolo', side: 'delegation', kind: 'company', sector: 'newEnergy', country: 'HK', precedence: 55,
    name: four('Tolo Breeze Power Limited', '吐露清風能源有限公司', '吐露清风能源有限公司', 'Tolo Breeze Power Limited («Толо — энергия ветра»)'),
  },
  {
    id: 'shingmun', side: 'delegation', kind: 'company', sector: 'water', country: 'HK', precedence: 56,
    name: four('Shing Mun Hydraulic Engineering Limited', '城門水利工程有限公司', '城门水利工程有限公司', 'Shing Mun Hydraulic Engineering Limited («Синмунь гидротехника»)'),
  },
  {
    id: 'qinghe', side: 'delegation', kind: 'company', sector: 'water', country: 'CN', precedence: 57,
    name: four('Guangzhou Qinghe Drip Irrigation Co., Ltd.', '廣州清禾滴灌科技有限公司', '广州清禾滴灌科技有限公司', 'Гуанчжоуская компания «Цинхэ — капельное орошение»'),
    address: 'Guangzhou, Guangdong', addressLocal: '广东省广州市',
  },
  {
    id: 'law', side: 'delegation', kind: 'professional', sector: 'professionalServices', country: 'HK', precedence: 58,
    name: four('Lau, Pemberton & Ngan, Solicitors', '劉彭顏律師行', '刘彭颜律师行', 'Юридическая фирма «Лау, Пембертон и Нган»'),
  },
  {
    id: 'cpa', side: 'delegation', kind: 'professional', sector: 'professionalServices', country: 'HK', precedence: 59,
    name: four('Harcourt Tse CPA Limited', '夏謝會計師事務所有限公司', '夏谢会计师事务所有限公司', 'Аудиторская фирма «Харкорт Цзе»'),
  },
  {
    id: 'daily', side: 'delegation', kind: 'media', sector: 'media', country: 'HK', precedence: 80,
    name: four('Harbour Business Daily', '海港商報', '海港商报', 'Газета «Харбор бизнес дейли»'),
  },
  {
    id: 'meridian', side: 'delegation', kind: 'professional', sector: 'professionalServices', country: 'HK', precedence: 90,
    name: four('Meridian Conference Interpreters', '子午線會議傳譯', '子午线会议口译', 'Бюро синхронных переводчиков «Меридиан»'),
  },
];
