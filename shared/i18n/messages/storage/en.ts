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
} as const;
