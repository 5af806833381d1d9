/** Forms of address, taken off names so that "Prof. Dr. Aliya" does not sort under P. */

const LATIN =
  'mr|mrs|ms|miss|mx|mdm|madam|madame|mme|sir|dame|lord|lady|dr|doctor|prof|professor|assoc prof|associate professor|asst prof|hon|the hon|the honourable|honourable|he|h e|his excellency|her excellency|amb|ambassador|ir|er|sr|ar|rev|father|capt|captain|col|gen|datuk|dato|tan sri|mr justice|bishop';
const CYRILLIC = 'г н|г жа|гн|гжа|господин|госпожа|д р|доктор|проф|профессор|акад|академик|мырза|ханым|мистер|миссис';
const LATIN_SET = new Set(LATIN.split('|'));
const CYRILLIC_SET = new Set(CYRILLIC.split('|'));
/** After a Chinese name. Offices (部長, 主席) are positions, not forms of address. */
const HAN_SUFFIXES = [
  '先生',
  '女士',
  '小姐',
  '太太',
  '夫人',
  '博士',
  '教授',
  '院士',
  '醫生',
  '医生',
  '律師',
  '律师',
  '測量師',
  '测量师',
  '工程師',
  '工程师',
  '議員',
  '议员',
  '大使',
  '閣下',
  '阁下',
  '太平紳士',
  '太平绅士',
  '副教授',
].sort((a, b) => b.length - a.length);
const POST_NOMINALS = new Set(
  'jp gbm gbs sbs bbs mh cbe obe mbe phd mba llb llm md fca fcpa cpa hkicpa sc qc kc esq jr sr ii iii dba msc bsc ma ba pe ceng frics mrics fhkie'.split(
    ' ',
  ),
);

/** `Prof. Dr.`, `The Hon`, `г-н`, `先生`: nothing but forms of address. */
export function isHonorific(text: string): boolean {
  const words = fold(text);
  if (words === '') return false;
  if (HAN_SUFFIXES.includes(text.trim())) return true;
  const { rest } = leadingFolded(words.split(' '));
  return rest === words.split(' ').length;
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[.\-‐‑'’/,]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** How many of the words are forms of address, from the left, three-word forms first. */
function leadingFolded(words: readonly string[]): { rest: number } {
  let at = 0;
  let moved = true;
  while (moved && at < words.length) {
    moved = false;
    for (const length of [3, 2, 1]) {
      const phrase = words.slice(at, at + length).join(' ');
      if (at + length <= words.length && (LATIN_SET.has(phrase) || CYRILLIC_SET.has(phrase))) {
        at += length;
        moved = true;
        break;
      }
    }
  }
  return { rest: at };
}

export interface WithoutHonorific {
  readonly name: string;
  readonly honorific: string;
  /** `GBS, JP` and the like. */
  readonly postNominals: string;
}

export function takeHonorific(text: string): WithoutHonorific {
  const han = takeHanSuffix(text);
  if (han !== null) return han;
  const { body, postNominals } = takePostNominals(text);
  const tokens = body.split(' ').filter((token) => token !== '');
  let taken = 0;
  // Words of the folded form need not be tokens (г-н is two words), so the longest run of tokens that is wholly one is taken.
  for (let count = Math.min(tokens.length - 1, 5); count > 0; count -= 1) {
    const words = fold(tokens.slice(0, count).join(' ')).split(' ');
    if (leadingFolded(words).rest !== words.length) continue;
    // HE Wei and IR Lee: two capitals without a stop may be a name; with a stop or more names after it they are not.
    if (count === 1 && /^(HE|SR|AR|ER|IR)$/.test(tokens[0] as string) && tokens.length < 3) break;
    taken = count;
    break;
  }
  let rest = tokens.slice(taken);
  let honorific = tokens.slice(0, taken).join(' ');
  // Kazakh says it after the name: Нұрлан мырза.
  const last = rest.at(-1);
  if (rest.length > 1 && last !== undefined && /^(мырза|ханым)$/iu.test(last)) {
    honorific = [honorific, last].filter((part) => part !== '').join(' ');
    rest = rest.slice(0, -1);
  }
  return { name: rest.join(' ').replace(/^[,\s]+|[,\s]+$/g, ''), honorific, postNominals };
}

function takeHanSuffix(text: string): WithoutHonorific | null {
  const trimmed = text.trim();
  for (const suffix of HAN_SUFFIXES) {
    if (!trimmed.endsWith(suffix)) continue;
    const name = trimmed.slice(0, -suffix.length).trim();
    if (Array.from(name).length < 1) return null;
    const inner = takeHanSuffix(name);
    return { name: inner?.name ?? name, honorific: (inner?.honorific ?? '') + suffix, postNominals: '' };
  }
  return null;
}

function takePostNominals(text: string): { body: string; postNominals: string } {
  const parts = text.split(',').map((part) => part.trim());
  const taken: string[] = [];
  while (parts.length > 1) {
    const last = parts.at(-1) as string;
    const words = last.replace(/\./g, '').split(/\s+/);
    if (last === '' || !words.every((word) => POST_NOMINALS.has(word.toLowerCase()))) break;
    taken.unshift(last);
    parts.pop();
  }
  let body = parts.join(', ');
  // Without a comma: CHAN Tai Man JP.
  const bare = /^(.+?\s\S+?)((?:\s+(?:GBM|GBS|SBS|BBS|MH|JP|PhD|CBE|OBE|MBE))+)$/.exec(body);
  if (bare !== null) {
    body = bare[1] as string;
    taken.unshift((bare[2] as string).trim());
  }
  return { body, postNominals: taken.join(', ') };
}
