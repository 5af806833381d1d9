export default {
  createMission: '建立訪問團',
  openedFile: '開啟訪問團檔案',
  editMission: '編輯訪問團',
  openSample: '開啟示範訪問團',
  copyMission: '複製訪問團',
  archiveMission: '封存訪問團',
  unarchiveMission: '取消封存訪問團',
  moveItem: '移動行程項目',
  resizeItem: '更改行程項目時間長度',
  keepMission: '將訪問團保留在本裝置',
};
