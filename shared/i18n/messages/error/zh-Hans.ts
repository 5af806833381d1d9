export default {
  'file.diskFull': '磁盘已满。请腾出空间后重试，或选择其他位置。',
  'file.denied': '没有写入该位置的权限。请选择其他文件夹；如文件正在其他程序中打开，请先关闭。',
  'file.tooLarge': '文件超过可处理上限 {{limit}}。',
  'file.failed': '操作未能完成：{{detail}}。请重试；代表团资料没有改动。',
  'missionFile.notMissionFile': '这不是 Legation 代表团文件。请向发送人索取扩展名为 .legation 的文件。',
  'missionFile.cutOff': '文件不完整，缺少结尾部分，可能因下载中断或过早拔出U盘所致。请重新复制或下载。',
  'missionFile.damaged': '文件部分内容（{{entry}}）已损坏，与校验码不符，未载入任何数据。请重新索取文件或打开备份。',
  'missionFile.tooLarge': '文件解压后超过 {{limit}}，远超任何代表团所需，因此未打开。',
  'missionFile.noMission': '文件中没有可读取的代表团数据。请发送人重新保存文件。',
  'storage.title': '无法保存到本设备',
};
