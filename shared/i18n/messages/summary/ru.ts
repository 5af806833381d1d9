export default {
  title: 'Отчёт о поездке',
} as const;
