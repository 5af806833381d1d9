export default {
  title: 'Заметки',
} as const;
