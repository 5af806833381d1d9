export default {
  'warning.unknownZone': 'The time zone “{{zone}}” is not known. Times are shown as UTC: choose another zone.',
} as const;
