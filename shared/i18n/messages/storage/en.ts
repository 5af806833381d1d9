export default {
  saved: 'Saved',
  saving: 'Saving…',
  readOnly: 'Read only',
  notSaved_one: '{{count}} change not saved',
  notSaved_other: '{{count}} changes not saved',
  failedTitle_one: '{{count}} change is not on the disk yet',
  failedTitle_other: '{{count}} changes are not on the disk yet',
  full: 'The disk or the browser’s storage is full. Your changes are kept in this window: save a mission file now, free some space, then try again. Do not close the window before that.',
  refused:
    'This browser does not allow Legation to store data (private window, policy or blocked site data). Allow site data or use another window, then try again.',
  newerVersion: 'Another window runs a newer version of Legation. Close all its windows and open it again.',
  failed: 'The device refused to store the change ({{detail}}). Save a mission file, then try again.',
  unavailable: 'Legation cannot store anything here',
  saveMissionFile: 'Save mission file',
  erased:
    'This mission was deleted from this device in another window, or the browser’s data was cleared. What you see is only in this window: try again to keep it here, or save a mission file.',
  erasedTitle: 'This mission is no longer on this device',
  'device.title': 'This device',
  'device.persisted': 'The data is protected: the browser will not clear it by itself.',
  'device.notPersisted':
    'The browser may clear the data when space runs short. Allow it to be kept, and save mission files now and then.',
  'device.unknown': 'The browser does not say whether it keeps the data for good. Save mission files now and then.',
  'device.ask': 'Keep the data',
  'device.refused': 'The browser did not agree. It may after the app is installed or used more.',
  'device.used': '{{used}} used of {{quota}}',
  'device.allSaved': 'Every change is on the disk.',
  'device.zones': 'Time zone data {{edition}}',
  'device.backup': 'Last backup {{when}}',
  'device.backupFailed': 'The last backup could not be written: {{reason}}',
  'backups.title': 'Backups',
  'backups.hint': 'Kept on this computer for seven days, one a day for each mission.',
  'backups.none': 'No backups yet.',
  'backups.restore': 'Restore…',
  broughtBack_one:
    '{{count}} change that had not been sent was lost on this device and has been brought back from its copy.',
  broughtBack_other:
    '{{count}} changes that had not been sent were lost on this device and have been brought back from their copy.',
  outboxFailed:
    'Changes are saved here, but their second copy on this computer cannot be written. Free some space on the disk.',
} as const;
