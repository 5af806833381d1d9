export default {
  title: 'Actions',
} as const;
