export default {
  title: 'Notes',
} as const;
