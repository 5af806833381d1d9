export default {
  saved: '已保存',
  saving: '正在保存…',
  readOnly: '只读',
  notSaved_other: '{{count}} 项更改尚未保存',
  failedTitle_other: '{{count}} 项更改尚未写入磁盘',
  full: '磁盘或浏览器存储空间已满。更改仍保留在此窗口：请先保存代表团文件，腾出空间后重试。完成前请勿关闭窗口。',
  refused:
    '此浏览器不允许 Legation 存储数据（无痕窗口、系统策略或已阻止网站数据）。请允许网站数据或改用其他窗口，然后重试。',
  newerVersion: '另一窗口正在使用较新版本的 Legation。请关闭所有窗口后重新打开。',
  failed: '设备未能保存更改（{{detail}}）。请先保存代表团文件，然后重试。',
  unavailable: 'Legation 无法在此存储数据',
  saveMissionFile: '保存代表团文件',
  erased:
    '此代表团已在另一窗口从本设备删除，或浏览器数据已被清除。当前内容仅存在于此窗口：请重试以保留在本设备，或保存代表团文件。',
  erasedTitle: '此代表团已不在本设备上',
};
