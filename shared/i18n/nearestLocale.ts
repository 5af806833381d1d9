import type { Locale } from '../domain/fields.ts';

/** The locale nearest to what a system or browser asks for, by its list of BCP 47 tags. */
export function nearestLocale(wanted: readonly string[]): Locale {
  for (const tag of wanted) {
    const { language, script, region } = maximised(tag);
    if (language === 'en') return 'en';
    if (['ru', 'kk', 'uz', 'ky', 'be'].includes(language)) return 'ru';
    if (language === 'zh' || language === 'yue')
      return script === 'Hant' || region === 'HK' || region === 'TW' ? 'zh-Hant' : 'zh-Hans';
  }
  return 'en';
}

function maximised(tag: string): { language: string; script?: string | undefined; region?: string | undefined } {
  try {
    return new Intl.Locale(tag).maximize();
  } catch {
    // Some systems answer with names of their own, such as `C`.
    return { language: '' };
  }
}
