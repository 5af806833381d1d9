export default {
  number: 'Редакция {{number}}',
  body: 'Откройте Legation, чтобы увидеть, что изменилось для вас.',
} as const;
