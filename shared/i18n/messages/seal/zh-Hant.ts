import type seal from './en.ts';

export default {
  lock: '以密鑰鎖定檔案',
  lockHint: '沒有密鑰，任何人都無法閱讀內容，改動亦必被發現。',
  key: '此檔案的密鑰',
  keyHint: '請以電話或當面告知，切勿寫在同一封電郵內。密鑰不會儲存，請即記下。',
  copy: '複製',
  copied: '已複製',
  title: '此檔案已鎖定',
  hint: '請輸入寄件人告知的密鑰（{{name}}）。',
  typed: '密鑰',
  open: '開啟',
  short: '密鑰由 16 個英文字母及數字組成。',
  wrong: '此密鑰無法開啟該檔案。請逐字核對；檔案亦可能是給另一位人士的。',
  altered: '檔案在傳送途中曾被改動或已損毀，內容未有載入。請要求對方重新發送。',
} as const satisfies Record<keyof typeof seal, string>;
