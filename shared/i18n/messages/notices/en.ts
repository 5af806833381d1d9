export default {
  number: 'Release {{number}}',
  body: 'Open Legation to see what it changes for you.',
} as const;
