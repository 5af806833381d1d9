export default {
  title: 'Поиск',
} as const;
