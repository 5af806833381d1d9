export default {
  createMission: '创建代表团',
  openedFile: '打开代表团文件',
  editMission: '编辑代表团',
};
