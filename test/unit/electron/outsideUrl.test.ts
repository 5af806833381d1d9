import { expect, test } from 'vitest';
import { isOutsideUrl } from '#shared/web/outsideUrl.ts';

test.each(['https://a.example/?q=1#x', 'HTTPS://a.example', 'mailto:a@b.example?subject=x%20y', 'tel:+77172000000'])(
  '%s may leave the app',
  (address) => {
    expect(isOutsideUrl(address)).toBe(true);
  },
);

test.each([
  'http://a.example/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  ' https://a.example/',
  'https://a.example/\nx',
  'https://a.example/\u0000',
  'https:\\\\a.example',
  'https:a.example',
  'smb://a/b',
  'data:text/html,x',
  'app://legation/',
  '',
  `https://a.example/${'x'.repeat(5000)}`,
])('%j may not', (address) => {
  expect(isOutsideUrl(address)).toBe(false);
});
