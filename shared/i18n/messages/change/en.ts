export default {
  createMission: 'Start mission',
  openedFile: 'Open mission file',
  editMission: 'Edit mission',
} as const;
