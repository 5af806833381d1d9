export default {
  title: '跟进事项',
} as const;
