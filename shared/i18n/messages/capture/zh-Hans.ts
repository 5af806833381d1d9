export default {
  title: '快速记录',
} as const;
