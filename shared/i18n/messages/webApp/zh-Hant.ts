export default {
  ready: 'Legation 的新版本已備妥。',
  elsewhere: 'Legation 已在另一視窗更新，此視窗仍用舊版本。',
  formInHand: '有表格尚未提交，內容未儲存。請先提交或關閉。',
  update: '立即更新',
  updateAnyway: '仍要更新',
  install: '在此裝置安裝 Legation',
  installHint: '有自己的圖示和視窗，資料亦更能保留。',
  installByShare: '要在此安裝 Legation：按「分享」，再按「加入主畫面」。',
  kept: '沒有網絡時，每個畫面都能開啟。',
  evictedAfterWeek:
    '網站如七天未曾開啟，Safari 會刪除其全部資料。請把 Legation 加入主畫面或 Dock，或每星期開啟一次並儲存訪問團檔案。',
  privateWindow: '在私密視窗中，視窗關閉後一切資料都會消失。',
} as const;
