import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useI18n } from '#renderer/ui/i18n.tsx';

const OTHER = 'other';

/** A day of the mission from a list, as programmes name it; any other from a calendar. */
export function DayField({
  label,
  value,
  days,
  readOnly,
  onChange,
}: {
  label: string;
  value: string;
  days: readonly string[];
  readOnly: boolean;
  onChange: (date: string) => void;
}) {
  const { t, format } = useI18n();
  const [other, setOther] = useState(false);
  if (other) {
    return (
      <TextInput
        type="date"
        label={label}
        defaultValue={value}
        max="2100-12-31"
        onBlur={() => setOther(false)}
        onChange={(event) => {
          const date = event.currentTarget.value;
          // While one types the year it is 0002, 0020, 0202.
          if (date > '1999-12-31') onChange(date);
        }}
      />
    );
  }
  const listed = days.includes(value) ? days : [...days, value].toSorted();
  return (
    <NativeSelect
      label={label}
      value={value}
      disabled={readOnly}
      onChange={(event) => {
        const date = event.currentTarget.value;
        if (date === OTHER) setOther(true);
        else onChange(date);
      }}
      data={[
        ...listed.map((date) => ({ value: date, label: format.day(date) })),
        { value: OTHER, label: t('programme.otherDay') },
      ]}
    />
  );
}
