export default {
  saved: '已儲存',
  saving: '儲存中…',
  readOnly: '唯讀',
  notSaved_other: '{{count}} 項更改尚未儲存',
  failedTitle_other: '{{count}} 項更改尚未寫入磁碟',
  full: '磁碟或瀏覽器儲存空間已滿。更改仍保留在此視窗：請先儲存訪問團檔案，騰出空間後再試。完成前請勿關閉視窗。',
  refused:
    '此瀏覽器不允許 Legation 儲存資料（無痕視窗、系統政策或已封鎖網站資料）。請允許網站資料或改用其他視窗，然後再試。',
  newerVersion: '另一視窗正在使用較新版本的 Legation。請關閉所有視窗後重新開啟。',
  failed: '裝置未能儲存更改（{{detail}}）。請先儲存訪問團檔案，然後再試。',
  unavailable: 'Legation 無法在此儲存資料',
  saveMissionFile: '儲存訪問團檔案',
  erased:
    '此訪問團已在另一視窗從本裝置刪除，或瀏覽器資料已被清除。畫面上的內容只存於此視窗：請再試一次以保留在本裝置，或儲存訪問團檔案。',
  erasedTitle: '此訪問團已不在本裝置上',
};
