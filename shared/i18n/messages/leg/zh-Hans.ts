export default {
  'warning.unknownZone': '无法识别时区“{{zone}}”，时间暂按 UTC 显示：请另选时区。',
};
