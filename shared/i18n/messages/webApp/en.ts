export default {
  ready: 'A new version of Legation is ready.',
  elsewhere: 'Legation was updated in another window. This one goes on in the version before.',
  formInHand: 'A form is open whose text is not saved yet. Send or close it first.',
  update: 'Update now',
  updateAnyway: 'Update all the same',
  install: 'Install Legation on this device',
  installHint: 'It gets an icon and a window of its own, and the data is kept better.',
  installByShare: 'To install Legation here: Share, then Add to Home Screen.',
  kept: 'Every screen opens without a network.',
  evictedAfterWeek:
    'Safari deletes everything of a website that was not opened for seven days. Put Legation on the home screen or in the dock, or open it every week and save mission files.',
  privateWindow: 'In a private window everything is gone when it is closed.',
} as const;
