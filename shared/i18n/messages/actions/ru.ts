export default {
  title: 'Поручения',
} as const;
