/** How a report looks in Word: styles with the names that Word knows, so that a reader can change them all at once. */
import {
  AlignmentType,
  BorderStyle,
  type IParagraphStylePropertiesOptions,
  type IRunStylePropertiesOptions,
  type IStylesOptions,
  LineRuleType,
} from 'docx';
import type { Locale } from '../../domain/fields.ts';

export const ACCENT = '0D615C';
export const SOFT = '56635F';
export const RULE = 'CFD8D5';
export const HEAD_FILL = 'E8F2F0';

/** Twentieths of a point. A4 with margins of 22 mm. */
export const PAGE = { width: 11_906, height: 16_838, margin: 1247, header: 680, footer: 600 } as const;
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin;
export const LIST_STEP = 360;

/** Faces that Office has on every system, with the shapes of Chinese letters that readers of each language expect. */
const EAST_ASIAN: Readonly<Record<Locale, string>> = {
  en: 'Microsoft JhengHei',
  'zh-Hant': 'Microsoft JhengHei',
  'zh-Hans': 'Microsoft YaHei',
  ru: 'Microsoft YaHei',
};
const TAGS: Readonly<Record<Locale, { readonly value: string; readonly eastAsia: string }>> = {
  en: { value: 'en-GB', eastAsia: 'zh-HK' },
  'zh-Hant': { value: 'en-GB', eastAsia: 'zh-HK' },
  'zh-Hans': { value: 'en-GB', eastAsia: 'zh-CN' },
  ru: { value: 'ru-RU', eastAsia: 'zh-CN' },
};

export function stylesFor(locale: Locale): IStylesOptions {
  const font = { ascii: 'Calibri', hAnsi: 'Calibri', cs: 'Calibri', eastAsia: EAST_ASIAN[locale] };
  const heading = (size: number, before: number, after: number) => ({
    run: { font, size, bold: true, color: ACCENT },
    paragraph: { spacing: { ...lines(size), before, after }, keepNext: true, keepLines: true },
  });
  return {
    default: {
      document: {
        run: { font, size: BODY, language: TAGS[locale] },
        paragraph: { spacing: { ...lines(BODY), after: 100 } },
      },
      title: { ...heading(56, 320, 240), run: { font, size: 56, bold: true, color: '16211F' } },
      heading1: heading(34, 0, 200),
      heading2: heading(26, 320, 120),
      heading3: heading(22, 260, 80),
      listParagraph: { paragraph: { spacing: { ...lines(BODY), after: 60 }, contextualSpacing: false } },
    },
    paragraphStyles: [
      paragraphStyle('Subtitle', 'Subtitle', { size: 30, color: ACCENT, bold: true }, { after: 120 }),
      paragraphStyle('CoverText', 'Cover Text', { size: 26 }, { after: 80 }),
      paragraphStyle('ContentsTitle', 'Contents Title', { size: 34, bold: true, color: ACCENT }, { after: 200 }),
      paragraphStyle('Remark', 'Remark', { size: 19, color: SOFT }, { after: 120 }),
      paragraphStyle(
        'NoteTitle',
        'Note Title',
        { bold: true },
        { before: 200, after: 20 },
        {
          keepNext: true,
          border: { top: { style: BorderStyle.SINGLE, size: 6, color: RULE, space: 6 } },
        },
      ),
      paragraphStyle(
        'NoteHeading',
        'Note Heading',
        { bold: true, color: SOFT },
        { before: 120, after: 60 },
        { keepNext: true },
      ),
      paragraphStyle('Quote', 'Quote', { italics: true, color: SOFT }, { after: 100 }, { indent: { left: 480 } }),
      paragraphStyle('TableText', 'Table Text', { size: 18 }, {}),
      paragraphStyle('TableHead', 'Table Head', { size: 18, bold: true, color: ACCENT }, {}),
      paragraphStyle('Header', 'header', { size: 17, color: SOFT }, {}),
      paragraphStyle('Footer', 'footer', { size: 17, color: SOFT }, {}),
      paragraphStyle('TOC1', 'toc 1', { bold: true }, { before: 140, after: 40 }),
      paragraphStyle('TOC2', 'toc 2', {}, { after: 40 }, { indent: { left: 280 } }),
    ],
  };
}

/** Half points of ordinary text. */
const BODY = 21;

/**
 * Lines as tall as their size asks for, whatever the face: faces of Chinese letters are much taller than others, and each
 * system has its own. So pages fall the same everywhere, and the contents are right.
 */
function lines(halfPoints: number): { line: number; lineRule: (typeof LineRuleType)['EXACT'] } {
  return { line: Math.round(halfPoints * 10 * 1.38), lineRule: LineRuleType.EXACT };
}

function paragraphStyle(
  id: string,
  name: string,
  run: IRunStylePropertiesOptions & { readonly size?: number },
  { before = 0, after = 0 }: { readonly before?: number; readonly after?: number },
  paragraph: IParagraphStylePropertiesOptions = {},
) {
  return {
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    run,
    paragraph: { ...paragraph, spacing: { ...lines(run.size ?? BODY), before, after }, alignment: AlignmentType.LEFT },
  };
}
