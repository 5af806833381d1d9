export default {
  createMission: '创建代表团',
  openedFile: '打开代表团文件',
  editMission: '编辑代表团',
  openSample: '打开示例代表团',
  copyMission: '复制代表团',
  archiveMission: '归档代表团',
  unarchiveMission: '取消归档代表团',
  moveItem: '移动日程项目',
  resizeItem: '更改日程项目时长',
  keepMission: '将代表团保留在本设备',
};
