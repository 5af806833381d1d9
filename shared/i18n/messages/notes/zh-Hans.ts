export default {
  title: '笔记',
} as const;
