export default {
  createMission: 'Start mission',
  openedFile: 'Open mission file',
  editMission: 'Edit mission',
  openSample: 'Open sample mission',
  copyMission: 'Copy mission',
  archiveMission: 'Archive mission',
  unarchiveMission: 'Take mission out of archive',
  moveItem: 'Move programme item',
  resizeItem: 'Change length of programme item',
  keepMission: 'Keep mission on this device',
} as const;
