import type seal from './en.ts';

export default {
  lock: '用密钥锁定文件',
  lockHint: '没有密钥，任何人都无法阅读内容，改动也必被发现。',
  key: '此文件的密钥',
  keyHint: '请通过电话或当面告知，切勿写在同一封邮件里。密钥不会保存，请立即记下。',
  copy: '复制',
  copied: '已复制',
  title: '此文件已锁定',
  hint: '请输入发件人告知的密钥（{{name}}）。',
  typed: '密钥',
  open: '打开',
  short: '密钥由 16 个英文字母和数字组成。',
  wrong: '此密钥无法打开该文件。请逐字核对；文件也可能是发给另一位人员的。',
  altered: '文件在传送途中被改动或已损坏，内容未载入。请要求对方重新发送。',
} as const satisfies Record<keyof typeof seal, string>;
