export default {
  title: '快速記錄',
} as const;
