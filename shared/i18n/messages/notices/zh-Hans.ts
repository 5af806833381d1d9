export default {
  number: '日程第 {{number}} 版',
  body: '打开 Legation，查看与你有关的变更。',
} as const;
