export default {
  title: 'История',
} as const;
