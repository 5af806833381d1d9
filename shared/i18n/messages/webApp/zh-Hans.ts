export default {
  ready: 'Legation 的新版本已准备好。',
  elsewhere: 'Legation 已在另一个窗口更新，此窗口仍用旧版本。',
  formInHand: '有表单尚未提交，内容未保存。请先提交或关闭。',
  update: '立即更新',
  updateAnyway: '仍要更新',
  install: '在此设备安装 Legation',
  installHint: '有自己的图标和窗口，数据也更能保留。',
  installByShare: '要在此安装 Legation：点“共享”，再点“添加到主屏幕”。',
  kept: '没有网络时，每个页面都能打开。',
  evictedAfterWeek:
    '网站如七天未曾打开，Safari 会删除其全部数据。请把 Legation 添加到主屏幕或程序坞，或每周打开一次并保存代表团文件。',
  privateWindow: '在无痕窗口中，窗口关闭后一切数据都会消失。',
} as const;
