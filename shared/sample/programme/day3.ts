import { ride } from '../ride.ts';
import { four, type DaySpec } from '../spec.ts';

/** Tuesday 2 June: business matching in Almaty, then Astana. */
export const DAY_3: readonly DaySpec[] = [
  {
    date: '2026-06-02', leg: 'leg-ala', items: [
      {
        id: 'ala-breakfast', kind: 'meal', at: '07:45-08:45', place: 'ala-hotel', room: 'Meeting room 3', who: ['heads', 'secretariat'], hosts: ['kz-invest'], counterparts: ['tolegenova'], interpreters: ['li-vera'],
        title: four('Working breakfast with Kazakh Invest, Almaty office', '與哈薩克斯坦國家投資公司阿拉木圖辦事處工作早餐', '与哈萨克斯坦国家投资公司阿拉木图办事处工作早餐', 'Рабочий завтрак с алматинским офисом KAZAKH INVEST'),
      },
      {
        id: 'ala-matching', kind: 'meeting', at: '09:00-10:40', place: 'ala-hotel', room: 'Ballroom A', who: ['all'], without: ['press'], hosts: ['atameken'], counterparts: ['qurmanalina', 'syzdykov', 'kovalyov', 'bekenova', 'nurgaliyeva'],
        interpreters: ['to-ka-yan', 'jangali', 'saule', 'kim'],
        title: four('Business matching: Almaty enterprises', '商務配對：阿拉木圖企業', '商务对接：阿拉木图企业', 'Деловые встречи с предприятиями Алматы'),
        remarks: 'Six tables, five rounds of 20 minutes. Your own list of meetings is handed out at breakfast. Check out before 09:00.',
      },
      ride('ala-depart', '11:00-11:45', 'ala-hotel', 'ala', ['all'], 'Coaches 1–3, cars 1–2', { internal: 'Luggage van leaves at 10:00; secretariat checks the count against the rooming list.' }),
      {
        id: 'fl-ala-nqz', kind: 'flight', at: '13:10-14:50', place: 'ala', who: ['all'], flight: ['ZZ 853', 'ALA', 'NQZ'],
        title: four('Flight Almaty – Astana', '航班：阿拉木圖－阿斯塔納', '航班：阿拉木图—阿斯塔纳', 'Перелёт Алматы — Астана'),
      },
    ],
  },
  {
    date: '2026-06-02', leg: 'leg-nqz', items: [
      {
        id: 'nqz-greeting', kind: 'ceremony', at: '15:05-15:20', place: 'nqz', room: 'VIP Hall', who: ['all'], hosts: ['kz-trade'], counterparts: ['ashimkhanova'], interpreters: ['jangali'],
        title: four('Arrival and greeting in Astana', '抵達阿斯塔納，主人家接機', '抵达阿斯塔纳，东道主接机', 'Прибытие и встреча в Астане'),
      },
      ride('nqz-to-hotel', '15:25-15:55', 'nqz', 'nqz-hotel', ['all'], 'Coaches 4–6, cars 3–4'),
      ride('nqz-to-kazinvest', '16:10-16:25', 'nqz-hotel', 'kazinvest', ['all'], 'Coaches 4–6, cars 3–4'),
      {
        id: 'nqz-kazinvest', kind: 'briefing', at: '16:30-17:30', place: 'kazinvest', room: 'Conference hall', who: ['all'], hosts: ['kz-invest'], counterparts: ['yessengazin'], speakers: ['tong'], interpreters: ['to-ka-yan', 'li-vera'],
        title: four('Briefing by Kazakh Invest: how the State meets an investor', '哈薩克斯坦國家投資公司簡報會：投資者服務', '哈萨克斯坦国家投资公司情况介绍会：投资者服务', 'Брифинг KAZAKH INVEST: сопровождение инвесторов'),
      },
      ride('nqz-from-kazinvest', '17:35-17:50', 'kazinvest', 'nqz-hotel', ['all'], 'Coaches 4–6, cars 3–4'),
      {
        id: 'nqz-museum', kind: 'siteVisit', at: '17:50-18:50', place: 'museum', who: ['all'], status: 'cancelled', cancelled: 'The museum is closed to visitors that day for a state event.',
        title: four('National Museum of the Republic of Kazakhstan', '參觀哈薩克斯坦國家博物館', '参观哈萨克斯坦国家博物馆', 'Посещение Национального музея Республики Казахстан'),
        internal: 'Deposit of the guides is refunded; file the letter.',
      },
      {
        id: 'nqz-tv', kind: 'media', at: '18:10-18:35', place: 'nqz-hotel', room: 'Business lounge', who: ['yeung', 'li-vera'], status: 'draft', speakers: ['yeung'], interpreters: ['li-vera'],
        title: four('Television interview', '接受電視台訪問', '接受电视台采访', 'Интервью телеканалу'),
        internal: 'The channel confirms on 29 May; questions in writing first.',
      },
      {
        id: 'nqz-dinner', kind: 'meal', at: '19:00-21:00', place: 'nqz-hotel', room: 'Ballroom', who: ['all'], hosts: ['kz-invest'], counterparts: ['yessengazin', 'ashimkhanova'], speakers: ['ouyang-zhengyuan'], interpreters: ['to-ka-yan', 'li-vera'],
        dress: 'Business attire', title: four('Dinner given by Kazakh Invest', '哈薩克斯坦國家投資公司晚宴', '哈萨克斯坦国家投资公司晚宴', 'Ужин от имени KAZAKH INVEST'),
      },
    ],
  },
];
