/** A person's name in each script, with its own order. A name that was typed whole can be split; nothing splits it unasked. */
import { Button, CloseButton, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { DraftTextInput } from '#renderer/ui/DraftInput.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { formalName, nameText, salutation } from '#shared/domain/roster/names.ts';
import {
  NAME_SCRIPTS,
  type NameParts,
  type NameScript,
  type Origin,
  type Person,
} from '#shared/domain/roster/person.ts';
import { splitFullName, withoutTitles } from '#shared/domain/roster/splitName.ts';
import classes from './PersonPanel.module.css';
import { textOrNone, usePersonEdit } from './usePersonEdit.ts';

export function NameFields({ person, readOnly }: { person: Person; readOnly: boolean }) {
  const { t, locale } = useI18n();
  const update = usePersonEdit(person);
  const [added, setAdded] = useState<readonly NameScript[]>([]);
  const shown = NAME_SCRIPTS.filter((script) => person.names[script] !== undefined || added.includes(script));
  const missing = NAME_SCRIPTS.filter((script) => !shown.includes(script));
  const set = (script: NameScript, parts: NameParts | undefined, visit?: string): void => {
    const { [script]: _, ...others } = person.names;
    update({ names: parts === undefined ? others : { ...others, [script]: parts } }, visit);
  };
  return (
    <Stack gap="sm">
      {shown.map((script) => (
        <ScriptName
          key={script}
          script={script}
          person={person}
          readOnly={readOnly}
          onChange={(parts, visit) => set(script, parts, visit)}
          onRemove={() => {
            setAdded(added.filter((other) => other !== script));
            set(script, undefined);
          }}
        />
      ))}
      {!readOnly && missing.length > 0 && (
        <Group gap="xs">
          {missing.map((script) => (
            <Button
              key={script}
              size="compact-sm"
              variant="default"
              leftSection={<IconPlus size={14} />}
              onClick={() => setAdded([...added, script])}
            >
              {t(`enums.script.${script}`)}
            </Button>
          ))}
        </Group>
      )}
      <dl className={classes['appears']}>
        <dt>{t('roster.formal')}</dt>
        <dd>{formalName(person, locale)}</dd>
        <dt>{t('roster.salutation')}</dt>
        <dd>{salutation(person, locale)}</dd>
      </dl>
    </Stack>
  );
}

function ScriptName({
  script,
  person,
  readOnly,
  onChange,
  onRemove,
}: {
  script: NameScript;
  person: Person;
  readOnly: boolean;
  onChange: (parts: NameParts, visit?: string) => void;
  onRemove: () => void;
}) {
  const { t } = useI18n();
  const label = t(`enums.script.${script}`);
  const parts: NameParts = person.names[script] ?? {
    order: script === 'latin' && person.origin !== 'mainland' ? 'givenFirst' : 'familyFirst',
  };
  const split = parts.family !== undefined || parts.given !== undefined || parts.middle !== undefined;
  const [byParts, setByParts] = useState(split);
  const [withMiddle, setWithMiddle] = useState(script === 'cyrillic' || parts.middle !== undefined);
  const field = (name: 'family' | 'given' | 'middle' | 'full', text: string, visit: string): void => {
    const { [name]: _, ...others } = parts;
    const typed = textOrNone(text);
    onChange(typed === undefined ? others : { ...others, [name]: typed }, visit);
  };
  const input = (name: 'family' | 'given' | 'middle' | 'full') => (
    <DraftTextInput
      label={t(`roster.name.${name}`)}
      aria-label={`${label}: ${t(`roster.name.${name}`)}`}
      stored={parts[name]}
      readOnly={readOnly}
      onCommit={(text, visit) => field(name, text, visit)}
    />
  );
  return (
    <div className={classes['script']} role="group" aria-label={label}>
      <Group justify="space-between" mb={4} wrap="nowrap">
        <Text size="sm" fw={600}>
          {label}{' '}
          <Text component="span" c="dimmed">
            {nameText(person.names[script], script)}
          </Text>
        </Text>
        {!readOnly && (
          <CloseButton size="sm" aria-label={t('roster.removeName', { script: label })} onClick={onRemove} />
        )}
      </Group>
      {split || byParts ? (
        <>
          <div className={classes['parts']}>
            {parts.order === 'familyFirst' ? [input('family'), input('given')] : [input('given'), input('family')]}
            {withMiddle && input('middle')}
          </div>
          <Group gap="xs" mt="xs">
            <SegmentedControl
              size="xs"
              readOnly={readOnly}
              aria-label={`${label}: ${t('roster.order')}`}
              data={[
                { value: 'familyFirst', label: t('roster.familyFirst') },
                { value: 'givenFirst', label: t('roster.givenFirst') },
              ]}
              value={parts.order}
              onChange={(order) => onChange({ ...parts, order })}
            />
            {!withMiddle && !readOnly && (
              <Button size="compact-xs" variant="subtle" onClick={() => setWithMiddle(true)}>
                {t('roster.name.middle')}
              </Button>
            )}
          </Group>
        </>
      ) : (
        <Stack gap={6}>
          {input('full')}
          {!readOnly && (
            <SplitHelp
              full={parts.full ?? ''}
              script={script}
              origin={person.origin}
              order={parts.order}
              onSplit={(split_) => {
                setByParts(true);
                if (split_ !== undefined) onChange(split_);
              }}
            />
          )}
        </Stack>
      )}
    </div>
  );
}

/** Offers how a typed name could be taken apart; nothing is split unasked. */
function SplitHelp({
  full,
  script,
  origin,
  order,
  onSplit,
}: {
  full: string;
  script: NameScript;
  origin: Origin;
  order: NameParts['order'];
  /** Undefined where the parts are still to be typed. */
  onSplit: (parts: NameParts | undefined) => void;
}) {
  const { t } = useI18n();
  const guess = full === '' ? undefined : splitFullName(full, script, origin);
  return (
    <Group gap="xs">
      {guess !== undefined && (
        <Button size="compact-sm" variant="light" onClick={() => onSplit(guess)}>
          {t('roster.splitInto', { family: guess.family ?? '', given: guess.given ?? '' })}
        </Button>
      )}
      <Button
        size="compact-sm"
        variant="subtle"
        onClick={() => onSplit(full === '' ? undefined : { family: withoutTitles(full, script).name, order })}
      >
        {t('roster.splitByHand')}
      </Button>
    </Group>
  );
}
