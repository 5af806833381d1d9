import { ride } from '../ride.ts';
import { four, type DaySpec } from '../spec.ts';

/** Monday 1 June: Almaty. The forum in the morning, three sub-delegations in the afternoon. */
export const DAY_2: readonly DaySpec[] = [
  {
    date: '2026-06-01', leg: 'leg-ala', items: [
      ride('forum-ride', '08:15-08:45', 'ala-hotel', 'atakent', ['all'], 'Coaches 1–3, cars 1–2'),
      {
        id: 'forum-opening', kind: 'ceremony', at: '09:00-09:25', place: 'atakent', who: ['all'], hosts: ['atameken', 'kz-invest'], counterparts: ['shoqparov', 'tolegenova'], interpreters: ['to-ka-yan', 'li-vera'],
        title: four('Opening of the Hong Kong–Kazakhstan Business Forum', '香港－哈薩克斯坦商貿論壇開幕儀式', '香港—哈萨克斯坦商贸论坛开幕仪式', 'Открытие делового форума «Гонконг — Казахстан»'),
        dress: 'Business attire',
      },
      {
        id: 'forum-speech', kind: 'speech', at: '09:25-09:50', place: 'atakent', who: ['all'], hosts: ['atameken', 'kz-invest'], speakers: ['yeung'], interpreters: ['li-vera'],
        title: four('Keynote speech by the head of the delegation', '團長主題演講', '团长主题演讲', 'Основной доклад главы делегации'),
        internal: 'Text agreed on 22 May; the Russian version is read by Ms Li. Keep to 15 minutes.',
      },
      {
        id: 'forum-roundtable', kind: 'roundtable', at: '10:00-11:30', place: 'atakent', who: ['all'], hosts: ['atameken', 'kz-invest'], counterparts: ['shoqparov', 'tolegenova', 'qurmanalina'],
        speakers: ['tong', 'duan', 'chan-tai-man', 'lau'], interpreters: ['to-ka-yan', 'li-vera'],
        title: four('Roundtable: two-way investment between Hong Kong and Kazakhstan', '圓桌會議：香港與哈薩克斯坦雙向投資', '圆桌会议：香港与哈萨克斯坦双向投资', 'Круглый стол: взаимные инвестиции Гонконга и Казахстана'),
      },
      {
        id: 'forum-press', kind: 'media', at: '11:35-12:00', place: 'atakent', room: 'Press corner', who: ['yeung', 'tong', 'li-vera', 'press'], hosts: ['atameken'], counterparts: ['shoqparov'], speakers: ['yeung'], interpreters: ['li-vera'],
        title: four('Joint press briefing', '聯合記者會', '联合记者会', 'Совместный брифинг для прессы'),
      },
      {
        id: 'forum-lunch', kind: 'meal', at: '12:05-13:15', place: 'atakent', room: 'Restaurant, first floor', who: ['all'], hosts: ['atameken'], counterparts: ['shoqparov', 'qurmanalina'],
        title: four('Networking lunch given by Atameken', '「阿塔梅肯」交流午宴', '“阿塔梅肯”交流午宴', 'Деловой обед от имени НПП «Атамекен»'),
        remarks: 'Halal buffet with a vegetarian table.',
      },

      ride('m1-ride', '13:20-13:45', 'atakent', 'satbayev', ['mining'], 'Minibus 1'),
      {
        id: 'm1-satbayev', kind: 'siteVisit', at: '13:50-15:20', place: 'satbayev', room: 'Ore processing laboratory', who: ['mining'], hosts: ['satbayev'], counterparts: ['tazhibekova'], speakers: ['koenig'], interpreters: ['jangali'],
        title: four('Ore processing laboratory of Satbayev University', '考察薩特巴耶夫大學選礦實驗室', '考察萨特巴耶夫大学选矿实验室', 'Посещение лаборатории обогащения руд Университета Сатпаева'),
      },
      ride('m1-ride-2', '15:25-15:50', 'satbayev', 'nurlytau', ['mining'], 'Minibus 1'),
      {
        id: 'm1-zhetysu', kind: 'meeting', at: '16:00-17:15', place: 'nurlytau', room: '12th floor', who: ['mining'], hosts: ['zhetysu'], counterparts: ['syzdykov'], interpreters: ['jangali'],
        title: four('Meeting with Zhetysu Polymetals', '與七河多金屬公司會面', '与七河多金属公司会谈', 'Встреча с компанией «Жетісу Полиметалл»'),
        internal: 'Confidential: Yunling has signed a non-disclosure agreement; others leave the room for the last 20 minutes.',
      },
      ride('m1-ride-3', '17:20-17:50', 'nurlytau', 'ala-hotel', ['mining'], 'Minibus 1'),

      ride('t1-ride', '13:20-13:55', 'atakent', 'boraldai', ['transport', 'press'], 'Coach 2'),
      {
        id: 't1-port', kind: 'siteVisit', at: '14:00-15:10', place: 'boraldai', who: ['transport', 'press'], hosts: ['iledock'], counterparts: ['kovalyov'], speakers: ['kwan'], interpreters: ['kim'],
        dress: 'Flat shoes; helmets and vests are handed out', title: four('Container yard of the Ile Dry Port Terminal', '考察伊犁河無水港集裝箱堆場', '考察伊犁河无水港集装箱堆场', 'Посещение контейнерной площадки терминала «Іле құрғақ порты»'),
      },
      ride('t1-ride-2', '15:10-16:10', 'boraldai', 'qonaev', ['transport', 'press'], 'Coach 2'),
      {
        id: 't1-solar', kind: 'siteVisit', at: '16:15-17:30', place: 'qonaev', who: ['transport', 'press'], hosts: ['ilesolar'], counterparts: ['bekenova'], interpreters: ['kim'],
        dress: 'Hat and sunscreen', title: four('Ile Solar Park', '考察伊犁河太陽能園', '考察伊犁河太阳能园', 'Посещение солнечной станции «Іле Күн Паркі»'),
      },
      ride('t1-ride-3', '17:30-18:45', 'qonaev', 'ala-hotel', ['transport', 'press'], 'Coach 2', { without: ['fernandes'], remarks: 'Seventy kilometres; traffic is heavy on Monday evenings.' }),
      {
        id: 't1-interview', kind: 'media', at: '17:35-18:05', place: 'ala-hotel', room: 'Lobby bar', who: ['fernandes'], status: 'draft',
        title: four('Interview with a business weekly on green finance', '接受財經周刊訪問：綠色融資', '接受财经周刊采访：绿色融资', 'Интервью деловому еженедельнику о «зелёном» финансировании'),
        internal: 'Cannot be reached from Qonaev in five minutes: move to 2 June, or let Ms Tse give it.',
      },

      ride('w1-ride', '13:20-13:55', 'atakent', 'medeu', ['water'], 'Coach 3'),
      {
        id: 'w1-medeu', kind: 'siteVisit', at: '14:00-15:05', place: 'medeu', who: ['water'], hosts: ['almaty'], counterparts: ['omirzakova'], interpreters: ['saule'],
        dress: 'Flat shoes: 842 steps', title: four('Medeu mudflow protection dam', '考察麥迪奧防泥石流大壩', '考察麦迪奥防泥石流大坝', 'Посещение селезащитной плотины «Медеу»'),
      },
      ride('w1-ride-2', '15:05-15:35', 'medeu', 'esentai', ['water'], 'Coach 3'),
      {
        id: 'w1-law', kind: 'briefing', at: '15:45-17:10', place: 'esentai', room: '21st floor', who: ['water'], hosts: ['qalam'], counterparts: ['nurgaliyeva'], speakers: ['pemberton'], interpreters: ['saule'],
        title: four('Law and tax for foreign contractors in Kazakhstan', '簡報會：外國承包商在哈薩克斯坦的法律及稅務事宜', '情况介绍会：外国承包商在哈萨克斯坦的法律及税务事宜', 'Брифинг: право и налоги для иностранных подрядчиков в Казахстане'),
      },
      ride('w1-ride-3', '17:15-17:40', 'esentai', 'ala-hotel', ['water'], 'Coach 3'),

      ride('h1-ride', '13:20-13:40', 'atakent', 'akimat', ['heads', 'secretariat'], 'Cars 1–2, minibus 2'),
      {
        id: 'h1-akimat', kind: 'meeting', at: '13:45-14:30', place: 'akimat', room: 'Room 201', who: ['heads', 'secretariat'], hosts: ['almaty'], counterparts: ['qaliyev'], interpreters: ['li-vera'],
        title: four('Call on the Akimat of Almaty', '拜會阿拉木圖市政府', '拜会阿拉木图市政府', 'Визит в акимат города Алматы'),
        dress: 'Formal business attire', internal: 'Five seats at the table, the others along the wall. No photographs inside.',
      },
      ride('h1-ride-2', '14:35-14:55', 'akimat', 'ala-hotel', ['heads', 'secretariat'], 'Cars 1–2, minibus 2'),
      {
        id: 'ala-reception', kind: 'reception', at: '19:00-21:00', place: 'ala-hotel', room: 'Ballroom', who: ['all'], hosts: ['hktdc', 'investhk'], counterparts: ['shoqparov', 'tolegenova', 'tazhibekova', 'nurgaliyeva', 'syzdykov'],
        speakers: ['fung'], interpreters: ['to-ka-yan', 'li-vera', 'saule'], dress: 'Smart business attire',
        title: four('Hong Kong Night: networking reception', '「香港之夜」交流酒會', '“香港之夜”交流招待会', 'Приём «Вечер Гонконга»'),
        internal: '180 guests expected. Loudspeakers are tested at 18:00.',
      },
    ],
  },
];
