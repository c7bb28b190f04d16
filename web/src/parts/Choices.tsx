import type { ReactNode } from 'react';
import { Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components';

interface Props {
  label: string;
  choices: readonly { readonly value: string; readonly label: string }[];
  value: string | null;
  onChange: (value: string) => void;
}

/** One of several, all in sight. */
export function Choices({ label, choices, value, onChange }: Props): ReactNode {
  return (
    <RadioGroup className="choices" value={value} onChange={onChange}>
      <Label className="quiet small">{label}</Label>
      <div className="chips">
        {choices.map((one) => (
          <RadioField key={one.value} value={one.value} className="choice">
            <RadioButton className="filter">{one.label}</RadioButton>
          </RadioField>
        ))}
      </div>
    </RadioGroup>
  );
}
