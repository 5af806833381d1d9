import { four, type GroupSpec } from './spec.ts';

export const GROUPS: readonly GroupSpec[] = [
  {
    id: 'mining',
    kind: 'subDelegation',
    color: 'orange',
    sortKey: 'a',
    name: four('Mining', '礦業分團', '矿业分团', 'Горнорудная подделегация'),
  },
  {
    id: 'transport',
    kind: 'subDelegation',
    color: 'teal',
    sortKey: 'b',
    name: four(
      'Logistics and new energy',
      '物流及新能源分團',
      '物流及新能源分团',
      'Подделегация по логистике и новой энергетике',
    ),
  },
  {
    id: 'water',
    kind: 'subDelegation',
    color: 'blue',
    sortKey: 'c',
    name: four(
      'Water and professional services',
      '水務及專業服務分團',
      '水务及专业服务分团',
      'Подделегация по водному хозяйству и профессиональным услугам',
    ),
  },
  {
    id: 'heads',
    kind: 'group',
    color: 'grape',
    sortKey: 'd',
    name: four('Heads of the bodies', '各機構領隊', '各机构领队', 'Руководители организаций'),
  },
  {
    id: 'secretariat',
    kind: 'group',
    color: 'gray',
    sortKey: 'e',
    name: four('Secretariat', '秘書處', '秘书处', 'Секретариат'),
  },
  {
    id: 'press',
    kind: 'group',
    color: 'pink',
    sortKey: 'f',
    name: four('Travelling press', '隨團傳媒', '随团媒体', 'Журналисты при делегации'),
  },
  {
    id: 'bishkek',
    kind: 'group',
    color: 'yellow',
    sortKey: 'g',
    name: four('Advance party from Bishkek', '比什凱克先遣組', '比什凯克先遣组', 'Передовая группа из Бишкека'),
  },
];
