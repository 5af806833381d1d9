/** How each kind of block looks. The space around blocks is the paginator's. */
import { IconClock, IconPhone } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type {
  ContactBlock,
  GroupBlock,
  Labelled,
  LegBlock,
  OrganisationBlock,
  PersonBlock,
} from '#shared/export/booklet/blocks.ts';
import type { PageBlock } from '#shared/export/pages.ts';
import type { Translate } from '#shared/i18n/keys.ts';
import classes from './Blocks.module.css';
import { ItemView } from './ItemView.tsx';
import { colorOf, Details, Local } from './Lines.tsx';
import { SummaryBlockView } from './SummaryBlocks.tsx';

export function BlockView({ block, t }: { block: PageBlock; t: Translate }): ReactNode {
  switch (block.kind) {
    case 'chapter':
      return (
        <div className={classes['chapter']}>
          <h2>{block.title}</h2>
          {block.note !== '' && <small>{block.note}</small>}
        </div>
      );
    case 'leg':
      return <LegView leg={block} t={t} />;
    case 'day':
      return (
        <div className={classes['day']}>
          {block.number !== '' && <span className={classes['dayNumber']}>{block.number}</span>}
          <h3>{block.date}</h3>
          <span className={classes['dayPlace']}>
            {block.place}
            <small>{block.zone}</small>
          </span>
        </div>
      );
    case 'clock':
      return (
        <p className={classes['clock']}>
          <IconClock size="1.2em" stroke={1.75} />
          {block.text}
        </p>
      );
    case 'continues':
      return (
        <p className={classes['continues']}>
          <span>{block.title}</span>
          <small>{block.text}</small>
        </p>
      );
    case 'item':
      return <ItemView item={block} />;
    case 'more':
      return (
        <div className={classes['more']}>
          {block.detail.label === '' ? (
            <p className={classes['remarks']}>{block.detail.text}</p>
          ) : (
            <Details details={[block.detail]} />
          )}
        </div>
      );
    case 'organisation':
      return <OrganisationView organisation={block} />;
    case 'person':
      return <PersonView person={block} />;
    case 'group':
      return <GroupView group={block} />;
    case 'contact':
      return <ContactView contact={block} />;
    case 'notice':
      return <p className={classes['notice']}>{block.text}</p>;
    default:
      return <SummaryBlockView block={block} />;
  }
}

function LegView({ leg, t }: { leg: LegBlock; t: Translate }) {
  const times: Labelled[] = [
    { label: t('booklet.arrival'), text: leg.arrival },
    { label: t('booklet.departure'), text: leg.departure },
    { label: t('booklet.airport'), text: leg.airport },
  ].filter(({ text }) => text !== '');
  return (
    <section className={classes['leg']}>
      <header>
        <span className={classes['legNumber']}>{leg.number}</span>
        <h3>
          {leg.city} {leg.otherCity !== '' && <small>{leg.otherCity}</small>}
        </h3>
        <span className={classes['legCountry']}>{[leg.country, leg.zone].filter(Boolean).join(' · ')}</span>
      </header>
      <p className={classes['brief']}>
        {times.map(({ label, text }) => (
          <span key={label}>
            <small>{label}</small> {text}
          </span>
        ))}
      </p>
      {leg.hotel !== '' && (
        <div className={classes['hotel']}>
          <div>
            <strong>{leg.hotel}</strong>
            <p>{leg.address}</p>
            {leg.phone !== '' && (
              <p>
                <IconPhone size="1.1em" stroke={1.75} /> {leg.phone}
              </p>
            )}
          </div>
          {leg.local.length > 0 && (
            <div className={classes['driver']}>
              <small>{t('booklet.toShow')}</small>
              {leg.local.map((line) => (
                <p key={line.text}>
                  <Local line={line} />
                </p>
              ))}
            </div>
          )}
        </div>
      )}
    </section>
  );
}

function OrganisationView({ organisation }: { organisation: OrganisationBlock }) {
  return (
    <div className={classes['organisation']}>
      <h4>
        {organisation.name}{' '}
        {organisation.other.text !== '' && (
          <small>
            <Local line={organisation.other} />
          </small>
        )}
      </h4>
      <span>{organisation.count}</span>
    </div>
  );
}

function PersonView({ person }: { person: PersonBlock }) {
  return (
    <div className={classes['person']}>
      <span className={classes['personNumber']}>{person.number}</span>
      <p>
        <strong>
          <Local line={person.name} />
        </strong>
        <span className={classes['otherNames']}>
          {person.otherNames.map((line) => (
            <Local key={line.text} line={line} />
          ))}
        </span>
      </p>
      <div>
        {person.position}
        {person.note !== '' && <p className={classes['note']}>{person.note}</p>}
      </div>
    </div>
  );
}

function GroupView({ group }: { group: GroupBlock }) {
  return (
    <div className={classes['group']} style={colorOf(group.color)}>
      {group.name !== '' && (
        <h4>
          {group.name}
          <small>
            {group.groupKind} · {group.count}
          </small>
        </h4>
      )}
      <p>{group.members}</p>
    </div>
  );
}

function ContactView({ contact }: { contact: ContactBlock }) {
  return (
    <div className={classes['contact']}>
      <div>
        <strong>{contact.name}</strong>
        <small>{contact.note}</small>
      </div>
      <div>
        {contact.lines.map(({ label, text }) => (
          <p key={text}>
            <small>{label}</small> {text}
          </p>
        ))}
      </div>
    </div>
  );
}
