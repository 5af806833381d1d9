export default {
  title: '考察總結報告',
} as const;
