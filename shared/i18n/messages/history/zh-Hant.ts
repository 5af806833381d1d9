export default {
  title: '修改記錄',
} as const;
