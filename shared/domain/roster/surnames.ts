/** Chinese surnames of two characters, in both scripts. */
const COMPOUND =
  `歐陽 欧阳 司徒 上官 司馬 司马 諸葛 诸葛 夏侯 東方 东方 皇甫 尉遲 尉迟 公孫 公孙 慕容 令狐 端木 長孫 长孙 宇文 鍾離 钟离 南宮
南宫 西門 西门 東郭 东郭 百里 呼延 軒轅 轩辕 獨孤 独孤 万俟 濮陽 濮阳 淳于 單于 单于 太史 申屠 公冶 仲孫 仲孙 閭丘 闾丘 鮮于 鲜于 赫連 赫连
澹臺 澹台 宗政 范姜 公羊 聞人 闻人 太叔 公良 拓跋 拓拔 夾谷 乐正 樂正 左丘 梁丘 東里 第五 公西 漆雕 壤駟 壤驷 司空 司寇 子車 子车 顓孫 颛孙
巫馬 巫马 南門 南门 羊舌 微生 段干 呼延 爾朱 尔朱 完顏 完颜 納蘭 纳兰 葉赫 叶赫`.split(/\s+/);

const COMPOUND_SET = new Set(COMPOUND);

export function isCompoundSurname(text: string): boolean {
  return COMPOUND_SET.has(text);
}
