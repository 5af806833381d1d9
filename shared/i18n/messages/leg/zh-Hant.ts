export default {
  'warning.unknownZone': '無法識別時區「{{zone}}」，時間暫以 UTC 顯示：請另選時區。',
};
