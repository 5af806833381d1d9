/** Small parts that several blocks share. */
import type { CSSProperties } from 'react';
import type { Labelled, LocalLine } from '#shared/export/booklet/blocks.ts';
import classes from './Blocks.module.css';

export function Local({ line }: { line: LocalLine }) {
  return <span {...(line.lang === undefined ? {} : { lang: line.lang })}>{line.text}</span>;
}

/** Label and text, two columns. */
export function Details({ details }: { details: readonly Labelled[] }) {
  return (
    <dl className={classes['details']}>
      {details.map(({ label, text }) => (
        <div key={`${label}:${text}`}>
          <dt>{label}</dt>
          <dd>
            {text.split('\n').map((line) => (
              <p key={line}>{line}</p>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The colour of a group, for its mark. */
export function colorOf(color: string): CSSProperties {
  if (!/^[a-z]+$/.test(color)) return {};
  return { '--group': `var(--mantine-color-${color}-6, currentColor)` } as CSSProperties;
}
