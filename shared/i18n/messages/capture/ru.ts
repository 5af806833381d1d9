export default {
  title: 'Быстрая запись',
} as const;
