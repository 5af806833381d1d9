export default {
  title: '考察总结报告',
} as const;
