export default {
  title: 'Capture',
} as const;
