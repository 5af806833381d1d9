export default {
  title: '搜尋',
} as const;
