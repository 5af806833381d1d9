export default {
  title: 'Post-trip summary',
} as const;
