/** How each line of a pocket card looks. The space around sections is the sheet's. */
import { IconBus, IconPhone, IconWalk } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import QrCode from '#renderer/ui/QrCode.tsx';
import type { PocketEntry, PocketHead, PocketItem } from '#shared/export/pocketCard/card.ts';
import type { Translate } from '#shared/i18n/keys.ts';
import { Local } from './Lines.tsx';
import classes from './PocketCards.module.css';

export function CardHead({ head }: { head: PocketHead }) {
  const { name, otherName, position, organisation, mission, dates, version, made } = head;
  return (
    <header className={classes['head']}>
      <h1>
        <Local line={name} />
      </h1>
      {otherName.text !== '' && <p className={classes['otherName']}>{otherName.text}</p>}
      {position !== '' && <p className={classes['soft']}>{position}</p>}
      {organisation !== '' && <p className={classes['soft']}>{organisation}</p>}
      <p className={classes['mission']}>{mission}</p>
      <p>{dates}</p>
      <p className={classes['version']}>{version}</p>
      <p className={classes['made']}>{made}</p>
    </header>
  );
}

export function SectionHeading({ title, aside }: { title: string; aside: string }) {
  return (
    <h2 className={classes['heading']}>
      <span>{title}</span>
      {aside !== '' && <small>{aside}</small>}
    </h2>
  );
}

export function MoreLine({ text }: { text: string }) {
  return <p className={classes['more']}>{text}</p>;
}

export function EntryView({ entry, t }: { entry: PocketEntry; t: Translate }): ReactNode {
  switch (entry.kind) {
    case 'item':
      return <ItemLine item={entry} />;
    case 'hotel':
      return (
        <div className={classes['hotel']}>
          <p>
            <small>{entry.city}</small> <strong>{entry.name}</strong>
          </p>
          <p className={classes['byHand']}>
            {entry.phone !== '' && <Phone number={entry.phone} />}
            <span className={classes['blank']}>
              {t('booklet.pocket.roomNumber')}
              <i />
            </span>
          </p>
        </div>
      );
    case 'address':
      return (
        <div className={classes['address']} data-large={entry.large || undefined}>
          {entry.name !== '' && <small>{entry.name}</small>}
          {entry.local.map((line, index) => (
            <p key={index}>
              <Local line={line} />
            </p>
          ))}
        </div>
      );
    case 'phone':
      return (
        <div className={classes['phone']}>
          <p>
            <span>{entry.label}</span>
            {entry.note !== '' && <small>{entry.note}</small>}
          </p>
          {entry.number !== '' && <Phone number={entry.number} />}
        </div>
      );
    case 'numbers':
      return (
        <ul className={classes['numbers']}>
          {entry.numbers.map(({ label, text, note }) => (
            <li key={label}>
              <strong>{text}</strong> {label}
              {note !== '' && <small> ({note})</small>}
            </li>
          ))}
        </ul>
      );
    case 'phrase':
      return (
        <p className={classes['phrase']}>
          {entry.title}{' '}
          <strong>
            <Local line={entry.said} />
          </strong>{' '}
          {entry.sound !== '' && <small>{entry.sound}</small>}
        </p>
      );
    case 'text':
      return <p className={classes['text']}>{entry.text}</p>;
    case 'code':
      return (
        <div className={classes['code']}>
          <QrCode text={entry.text} label={entry.label} />
          <small>{entry.hint}</small>
        </div>
      );
    default:
      return entry satisfies never;
  }
}

function Phone({ number }: { number: string }) {
  return (
    <span className={classes['number']}>
      <IconPhone size="1em" aria-hidden /> {number}
    </span>
  );
}

function ItemLine({ item }: { item: PocketItem }) {
  return (
    <article className={classes['item']}>
      <p className={classes['title']}>
        <strong>{item.time}</strong> {item.title}
      </p>
      {item.notice !== '' && <p className={classes['notice']}>{item.notice}</p>}
      {item.gather !== '' && (
        <p className={classes['gather']}>
          <IconWalk size="1.1em" aria-hidden /> {item.gather}
        </p>
      )}
      {(item.place !== '' || item.vehicle !== '') && (
        <p className={classes['place']}>
          {item.place}
          {item.vehicle !== '' && (
            <span>
              {' '}
              <IconBus size="1.1em" aria-hidden /> {item.vehicle}
            </span>
          )}
        </p>
      )}
    </article>
  );
}
