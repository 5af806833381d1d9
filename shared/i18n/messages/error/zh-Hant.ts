export default {
  'file.diskFull': '磁碟已滿。請騰出空間後再試，或選擇其他位置。',
  'file.denied': '沒有寫入該位置的權限。請選擇其他資料夾；如檔案正在其他程式開啟，請先關閉。',
  'file.tooLarge': '檔案超過可處理上限 {{limit}}。',
  'file.failed': '操作未能完成：{{detail}}。請再試一次；訪問團資料並無改動。',
};
