import { expect, it } from 'vitest';
import { createFormat } from '#shared/i18n/format.ts';

it('writes a range of dates as each language does', () => {
  expect(createFormat('zh-Hant').dateRange('2026-05-31', '2026-06-06')).toBe('2026年5月31日至6月6日');
  expect(createFormat('zh-Hans').dateRange('2026-06-01', '2026-06-06')).toBe('2026年6月1日至6日');
  expect(createFormat('zh-Hans').dateRange('2026-12-31', '2027-01-02')).toBe('2026年12月31日至2027年1月2日');
  expect(createFormat('zh-Hans').dateRange('2026-12-31', '2026-12-31')).toBe('2026年12月31日');
  expect(createFormat('en').dateRange('2026-05-31', '2026-06-06')).toMatch(/^31 May\s–\s6 June 2026$/u);
  expect(createFormat('ru').dateRange('2026-05-31', '2026-06-06')).toMatch(/^31 мая\s–\s6 июня 2026/u);
});
