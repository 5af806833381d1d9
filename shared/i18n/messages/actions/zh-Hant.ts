export default {
  title: '跟進事項',
} as const;
