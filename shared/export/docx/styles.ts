/** How a report looks in Word: styles with the names that Word knows, so that a reader can change them all at once. */
import { AlignmentType, BorderStyle, type IStylesOptions } from 'docx';
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
    paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
  });
  return {
    default: {
      document: {
        run: { font, size: 21, language: TAGS[locale] },
        paragraph: { spacing: { after: 100, line: 276 } },
      },
      title: {
        run: { font, size: 56, bold: true, color: '16211F' },
        paragraph: { spacing: { before: 240, after: 200 } },
      },
      heading1: heading(34, 0, 200),
      heading2: heading(26, 320, 120),
      heading3: heading(22, 260, 80),
      listParagraph: { paragraph: { spacing: { after: 60 }, contextualSpacing: false } },
    },
    paragraphStyles: [
      paragraphStyle('Subtitle', 'Subtitle', { size: 30, color: ACCENT, bold: true }, 120),
      paragraphStyle('CoverText', 'Cover Text', { size: 26 }, 80),
      paragraphStyle('ContentsTitle', 'Contents Title', { size: 34, bold: true, color: ACCENT }, 200),
      paragraphStyle('Remark', 'Remark', { size: 19, color: SOFT }, 120),
      {
        ...paragraphStyle('NoteTitle', 'Note Title', { bold: true }, 20),
        paragraph: {
          keepNext: true,
          spacing: { before: 200, after: 20 },
          border: { top: { style: BorderStyle.SINGLE, size: 6, color: RULE, space: 6 } },
        },
      },
      {
        ...paragraphStyle('NoteHeading', 'Note Heading', { bold: true, color: SOFT }, 60),
        paragraph: { keepNext: true, spacing: { before: 120, after: 60 } },
      },
      {
        ...paragraphStyle('Quote', 'Quote', { italics: true, color: SOFT }, 100),
        paragraph: { indent: { left: 480 } },
      },
      paragraphStyle('TableText', 'Table Text', { size: 18 }, 0),
      paragraphStyle('TableHead', 'Table Head', { size: 18, bold: true, color: ACCENT }, 0),
      paragraphStyle('Header', 'header', { size: 17, color: SOFT }, 0),
      paragraphStyle('Footer', 'footer', { size: 17, color: SOFT }, 0),
      ...[1, 2].map((level) => ({
        ...paragraphStyle(`TOC${level}`, `toc ${level}`, { bold: level === 1 }, 40),
        paragraph: { spacing: { before: level === 1 ? 140 : 0, after: 40 }, indent: { left: (level - 1) * 280 } },
      })),
    ],
  };
}

function paragraphStyle(id: string, name: string, run: object, after: number) {
  return {
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    run,
    paragraph: { spacing: { after }, alignment: AlignmentType.LEFT },
  };
}
