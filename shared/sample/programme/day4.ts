import { ride } from '../ride.ts';
import { four, type DaySpec } from '../spec.ts';

/** Wednesday 3 June: ministries in Astana by sub-delegation, all together at the financial centre from lunch on. */
export const DAY_4: readonly DaySpec[] = [
  {
    date: '2026-06-03', leg: 'leg-nqz', items: [
      ride('m2-ride', '08:30-08:50', 'nqz-hotel', 'transporttower', ['mining'], 'Minibus 3'),
      {
        id: 'm2-geology', kind: 'meeting', at: '09:00-10:15', place: 'transporttower', room: 'Room 2201', who: ['mining'], hosts: ['kz-industry'], counterparts: ['ukibayev'], speakers: ['szeto'], interpreters: ['jangali'],
        title: four('Geology Committee, Ministry of Industry and Construction', '拜會工業和建設部地質委員會', '拜会工业和建设部地质委员会', 'Встреча в Комитете геологии Министерства промышленности и строительства'),
        dress: 'Formal business attire', remarks: 'Bring your passport for the pass office.',
      },
      ride('m2-ride-2', '10:20-10:40', 'transporttower', 'kazynatower', ['mining'], 'Minibus 3'),
      {
        id: 'm2-tauken', kind: 'meeting', at: '10:45-12:00', place: 'kazynatower', room: '7th floor', who: ['mining', 'pemberton'], hosts: ['tauken'], counterparts: ['rysmagambetov'], speakers: ['duan'], interpreters: ['jangali'],
        title: four('Meeting with Tau-Ken Samruk', '與「陶肯－薩姆魯克」國家礦業公司會面', '与“陶肯—萨姆鲁克”国家矿业公司会谈', 'Встреча с АО «НГК «Тау-Кен Самрук»'),
        internal: 'Ms Pemberton is asked for by Yunling as legal adviser, but sits in the water ministry until 11:00: decide by 30 May.',
      },
      ride('m2-ride-3', '12:00-12:20', 'kazynatower', 'aifc', ['mining', 'pemberton'], 'Minibus 3'),

      ride('t2-ride', '08:30-08:50', 'nqz-hotel', 'transporttower', ['transport'], 'Coach 5'),
      {
        id: 't2-ministry', kind: 'meeting', at: '09:00-10:15', place: 'transporttower', room: 'Room 1405', who: ['transport'], hosts: ['kz-transport'], counterparts: ['baiseitov'], speakers: ['chan-tai-man', 'ma-junfeng'], interpreters: ['kim'],
        title: four('Ministry of Transport: the Middle Corridor', '拜會交通部：中間走廊', '拜会交通部：中间走廊', 'Встреча в Министерстве транспорта: Средний коридор'),
        dress: 'Formal business attire',
      },
      ride('t2-ride-2', '10:20-10:40', 'transporttower', 'ktzhouse', ['transport'], 'Coach 5'),
      {
        id: 't2-ktz', kind: 'meeting', at: '10:45-12:00', place: 'ktzhouse', room: 'Dispatch centre', who: ['transport'], hosts: ['ktz'], counterparts: ['zhunisova'], speakers: ['wan'], interpreters: ['kim'],
        title: four('Kazakhstan Temir Zholy: container trains', '與哈薩克斯坦國家鐵路公司會面：集裝箱班列', '与哈萨克斯坦国家铁路公司会谈：集装箱班列', 'Встреча в АО «НК «Қазақстан темір жолы»: контейнерные поезда'),
      },
      ride('t2-ride-3', '12:00-12:20', 'ktzhouse', 'aifc', ['transport'], 'Coach 5'),

      ride('w2-ride', '09:30-09:50', 'nqz-hotel', 'ministries', ['water', 'press'], 'Coach 6'),
      {
        id: 'w2-ministry', kind: 'meeting', at: '10:00-11:00', place: 'ministries', room: 'Room 412', who: ['water', 'press'], hosts: ['kz-water'], counterparts: ['dosqozhin', 'sarsekeyeva'], speakers: ['ho-pui-shan', 'liang-jiayi'], interpreters: ['saule'],
        title: four('Call on the Ministry of Water Resources and Irrigation', '拜會水資源和灌溉部', '拜会水资源和灌溉部', 'Встреча в Министерстве водных ресурсов и ирригации'),
        dress: 'Formal business attire', remarks: 'Photographs in the first five minutes only.',
        internal: 'The ministry may ask to begin at 10:30; the court at 11:30 would then start late.',
      },
      ride('w2-ride-2', '11:05-11:25', 'ministries', 'aifc', ['water', 'press'], 'Coach 6', { without: ['pemberton'] }),
      {
        id: 'w2-court', kind: 'briefing', at: '11:30-12:20', place: 'aifc', room: 'Court room 1', who: ['water', 'press'], without: ['pemberton'], hosts: ['aifc'], counterparts: ['whitcombe'], speakers: ['lau'], interpreters: ['saule'],
        title: four('AIFC Court and International Arbitration Centre', '簡報會：阿斯塔納國際金融中心法院及國際仲裁中心', '情况介绍会：阿斯塔纳国际金融中心法院及国际仲裁中心', 'Брифинг: Суд МФЦА и Международный арбитражный центр'),
      },

      ride('h2-ride', '09:15-09:35', 'nqz-hotel', 'ministries', ['heads', 'secretariat'], 'Cars 3–4, minibus 4'),
      {
        id: 'h2-trade', kind: 'meeting', at: '09:45-10:45', place: 'ministries', room: 'Room 108', who: ['heads', 'secretariat'], hosts: ['kz-trade'], counterparts: ['ashimkhanova'], speakers: ['yeung'], interpreters: ['li-vera'],
        title: four('Call on the Ministry of Trade and Integration', '拜會貿易和一體化部', '拜会贸易和一体化部', 'Встреча в Министерстве торговли и интеграции'), dress: 'Formal business attire',
      },
      ride('h2-ride-2', '10:50-11:10', 'ministries', 'kazynatower', ['heads', 'secretariat'], 'Cars 3–4, minibus 4'),
      {
        id: 'h2-samruk', kind: 'meeting', at: '11:15-12:00', place: 'kazynatower', room: '20th floor', who: ['heads', 'secretariat'], hosts: ['samruk'], counterparts: ['ormantayev'], speakers: ['tong'], interpreters: ['li-vera'],
        title: four('Meeting with Samruk-Kazyna', '與「薩姆魯克－卡澤納」國家福利基金會面', '与“萨姆鲁克—卡泽纳”国家福利基金会谈', 'Встреча с фондом «Самрук-Қазына»'),
      },
      ride('h2-ride-3', '12:00-12:20', 'kazynatower', 'aifc', ['heads', 'secretariat'], 'Cars 3–4, minibus 4'),

      {
        id: 'aifc-lunch', kind: 'meal', at: '12:30-13:45', place: 'aifc', room: 'Atrium', who: ['all'], hosts: ['aifc'], counterparts: ['yqylasov'],
        title: four('Lunch given by the Astana International Financial Centre', '阿斯塔納國際金融中心午宴', '阿斯塔纳国际金融中心午宴', 'Обед от имени МФЦА'),
        remarks: 'The three sub-delegations meet here again.',
      },
      {
        id: 'aifc-roundtable', kind: 'roundtable', at: '14:00-15:25', place: 'aifc', room: 'Conference hall', who: ['all'], hosts: ['aifc'], counterparts: ['yqylasov', 'ormantayev'], speakers: ['tse-wing-sum', 'harcourt', 'yip'], interpreters: ['to-ka-yan', 'li-vera'],
        title: four('Roundtable: raising funds for Kazakhstan projects in Hong Kong', '圓桌會議：哈薩克斯坦項目在港融資', '圆桌会议：哈萨克斯坦项目在港融资', 'Круглый стол: привлечение средств в Гонконге для проектов в Казахстане'),
      },
      {
        id: 'aifc-speech', kind: 'speech', at: '15:25-15:45', place: 'aifc', room: 'Conference hall', who: ['all'], hosts: ['aifc'], speakers: ['ouyang-zhengyuan'], interpreters: ['to-ka-yan'],
        title: four('Remarks by the special guest: the Greater Bay Area and Central Asia', '特別嘉賓致辭：大灣區與中亞', '特别嘉宾致辞：大湾区与中亚', 'Выступление специального гостя: Район Большого залива и Центральная Азия'),
      },
      {
        id: 'aifc-signing', kind: 'ceremony', at: '16:00-16:40', place: 'aifc', room: 'Signing hall', who: ['all'], hosts: ['aifc', 'kz-invest'], counterparts: ['yqylasov', 'yessengazin', 'isatayev', 'kovalyov'], interpreters: ['li-vera'],
        dress: 'Formal business attire', title: four('Signing of memoranda of understanding', '合作備忘錄簽署儀式', '合作备忘录签署仪式', 'Церемония подписания меморандумов о взаимопонимании'),
        remarks: 'Signatories come to the stage door at 15:50.',
        internal: 'Six memoranda; the one of Zhetysu Polymetals is not yet cleared by its lawyers. Flags: host side on the right.',
      },
      {
        id: 'aifc-press', kind: 'media', at: '16:45-17:10', place: 'aifc', room: 'Press room', who: ['yeung', 'ouyang-zhengyuan', 'li-vera', 'press'], hosts: ['aifc'], counterparts: ['yqylasov'], speakers: ['yeung'], interpreters: ['li-vera'],
        title: four('Press conference after the signing', '簽署儀式後記者會', '签署仪式后记者会', 'Пресс-конференция по итогам подписания'),
      },
      ride('aifc-to-hotel', '17:20-17:40', 'aifc', 'nqz-hotel', ['all'], 'Coaches 4–6, cars 3–4'),
      {
        id: 'nqz-reception', kind: 'reception', at: '19:00-21:00', place: 'nqz-hotel', room: 'Ballroom', who: ['all'], hosts: ['cedb', 'investhk', 'hktdc'], counterparts: ['yessengazin', 'yqylasov', 'dosqozhin', 'ukibayev', 'zhunisova', 'ormantayev'],
        speakers: ['yeung'], interpreters: ['to-ka-yan', 'li-vera', 'saule'], dress: 'Smart business attire',
        title: four('Reception given by the delegation', '代表團答謝酒會', '代表团答谢招待会', 'Приём от имени делегации'),
      },
    ],
  },
];
