import { ride } from '../ride.ts';
import { four, type DaySpec } from '../spec.ts';

/** Saturday 6 June: Samarkand and home. */
export const DAY_7: readonly DaySpec[] = [
  {
    date: '2026-06-06', leg: 'leg-skd', items: [
      {
        id: 'skd-registan', kind: 'free', at: '06:15-07:45', place: 'registan', who: ['all'],
        title: four('Registan before the crowds (optional)', '清晨遊覽列吉斯坦廣場（自由參加）', '清晨游览列吉斯坦广场（自由参加）', 'Утренний Регистан (по желанию)'),
        remarks: 'Taxis at the hotel from 06:00; be back for breakfast.',
      },
      ride('t5-ride', '08:15-09:00', 'skd-hotel', 'zarafshon', ['transport'], 'Car 4, coach 10'),
      {
        id: 't5-plant', kind: 'siteVisit', at: '09:00-10:00', place: 'zarafshon', who: ['transport'], hosts: ['zarafshon'], counterparts: ['rahmatillayev'], speakers: ['deng-zhaohui'], interpreters: ['kim'],
        dress: 'Closed shoes', title: four('Assembly plant of Zarafshon Solar Modules', '考察澤拉夫尚太陽能組件廠', '考察泽拉夫尚太阳能组件厂', 'Посещение завода «Zarafshon Solar Modules»'),
        internal: 'The plant has a power cut planned for the week; ask on 4 June whether the line runs.',
      },
      ride('t5-ride-2', '10:00-10:45', 'zarafshon', 'skd-hotel', ['transport'], 'Car 4, coach 10'),
      {
        id: 'skd-region', kind: 'meeting', at: '09:00-10:15', place: 'skd-hotel', room: 'Congress Centre, Hall 2', who: ['heads', 'secretariat', 'mining', 'water', 'press'], hosts: ['samarqand'], counterparts: ['shodmonqulov'], speakers: ['tong'], interpreters: ['dilshod', 'to-ka-yan'],
        title: four('Meeting with Samarkand Region: projects open to investors', '與撒馬爾罕州政府會面：招商項目', '与撒马尔罕州政府会谈：招商项目', 'Встреча с хокимиятом Самаркандской области: проекты для инвесторов'), dress: 'Business attire',
      },
      {
        id: 'skd-matching', kind: 'meeting', at: '10:20-10:50', place: 'skd-hotel', room: 'Congress Centre, Hall 3', who: ['water'], status: 'cancelled', hosts: ['samarqand'], cancelled: 'Merged into the meeting at 09:00.',
        title: four('Water users of the Zarafshon valley', '與澤拉夫尚河谷用水單位會面', '与泽拉夫尚河谷用水单位会谈', 'Встреча с водопользователями долины Зеравшана'),
      },
      {
        id: 'skd-closing', kind: 'ceremony', at: '10:55-11:25', place: 'skd-hotel', room: 'Congress Centre, Hall 2', who: ['all'], speakers: ['yeung', 'ouyang-zhengyuan'], interpreters: ['dilshod', 'to-ka-yan'],
        title: four('Closing ceremony and next steps', '閉幕儀式及後續工作', '闭幕仪式及后续工作', 'Церемония закрытия и дальнейшие шаги'),
        remarks: 'Hand in the feedback form to the secretariat, or fill it in on your phone.',
        internal: 'Leads are to be entered before boarding. Local interpreters are thanked and leave here.',
      },
      ride('skd-depart', '11:35-12:05', 'skd-hotel', 'skd', ['all'], 'Coaches 10–12, cars 8–9', { remarks: 'Lunch boxes on the coaches.' }),
      {
        id: 'fl-skd-dxb', kind: 'flight', at: '14:30-16:50', endZone: 'Asia/Dubai', place: 'skd', who: ['lui', 'shek', 'haddad'], flight: ['ZZ 335', 'SKD', 'DXB'],
        title: four('Dubai office: flight Samarkand – Dubai', '駐迪拜辦事處同事航班：撒馬爾罕－迪拜', '驻迪拜办事处同事航班：撒马尔罕—迪拜', 'Представительство в Дубае: перелёт Самарканд — Дубай'),
      },
      {
        id: 'fl-skd-hkg', kind: 'flight', at: '13:40-23:05', endZone: 'Asia/Hong_Kong', place: 'skd', who: ['all'], flight: ['ZZ 802', 'SKD', 'HKG'],
        title: four('Flight Samarkand – Hong Kong', '航班：撒馬爾罕－香港', '航班：撒马尔罕—香港', 'Перелёт Самарканд — Гонконг'),
        remarks: 'Hong Kong is three hours ahead of Samarkand.',
      },
    ],
  },
  {
    date: '2026-06-06', leg: 'leg-hkg', items: [
      {
        id: 'hkg-return', kind: 'free', at: '23:20-23:50', place: 'hkg', room: 'Arrivals Hall B', who: ['all'],
        title: four('Return to Hong Kong; the delegation disperses', '返抵香港，代表團解散', '返抵香港，代表团解散', 'Возвращение в Гонконг, завершение поездки'),
        remarks: 'Mainland members: coach to Shenzhen Bay at 00:10 from Coach Station bay 12.',
      },
    ],
  },
];
