export default {
  title: '修改记录',
} as const;
