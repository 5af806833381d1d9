export default {
  number: '行程第 {{number}} 版',
  body: '開啟 Legation，查看與你有關的變更。',
} as const;
