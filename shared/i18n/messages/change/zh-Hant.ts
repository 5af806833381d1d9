export default {
  createMission: '建立訪問團',
  openedFile: '開啟訪問團檔案',
  editMission: '編輯訪問團',
};
