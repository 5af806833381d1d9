export default {
  'file.diskFull': '磁盘已满。请腾出空间后重试，或选择其他位置。',
  'file.denied': '没有写入该位置的权限。请选择其他文件夹；如文件正在其他程序中打开，请先关闭。',
  'file.tooLarge': '文件超过可处理上限 {{limit}}。',
  'file.failed': '操作未能完成：{{detail}}。请重试；代表团资料没有改动。',
};
