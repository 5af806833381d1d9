export default {
  'file.diskFull': '磁碟已滿。請騰出空間後再試，或選擇其他位置。',
  'file.denied': '沒有寫入該位置的權限。請選擇其他資料夾；如檔案正在其他程式開啟，請先關閉。',
  'file.tooLarge': '檔案超過可處理上限 {{limit}}。',
  'file.failed': '操作未能完成：{{detail}}。請再試一次；訪問團資料並無改動。',
  'missionFile.notMissionFile': '這並非 Legation 訪問團檔案。請向寄件人索取副檔名為 .legation 的檔案。',
  'missionFile.cutOff': '檔案不完整，欠缺結尾部分，可能因下載中斷或過早拔出隨身碟所致。請重新複製或下載。',
  'missionFile.damaged': '檔案部分內容（{{entry}}）已損毀，與校驗碼不符，並未載入任何資料。請重新索取檔案或開啟備份。',
  'missionFile.tooLarge': '檔案解壓後超過 {{limit}}，遠超任何訪問團所需，因此未有開啟。',
  'missionFile.noMission': '檔案內沒有可讀取的訪問團資料。請寄件人重新儲存檔案。',
  'storage.title': '無法儲存至本裝置',
};
