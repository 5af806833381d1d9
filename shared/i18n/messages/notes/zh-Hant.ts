export default {
  title: '筆記',
} as const;
