import { Check, ChevronsUpDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';

export interface ChoiceOf {
  value: string;
  label: string;
}

interface Props {
  label: string;
  /** What stands for no choice; it is the first of the list. */
  none?: string;
  choices: readonly ChoiceOf[];
  value: string;
  onChange: (value: string) => void;
}

// React Aria takes no empty key.
const nothing = '-';

/** One of several, from a list that drops down. An empty value is no choice. */
export function Choose({ label, none, choices, value, onChange }: Props): ReactNode {
  const all = none ? [{ value: nothing, label: none }, ...choices] : choices;
  return (
    <Select
      className="field"
      value={value || (none ? nothing : null)}
      onChange={(key) => onChange(key === nothing || key === null ? '' : String(key))}
    >
      <Label>{label}</Label>
      <Button className="select-button">
        <SelectValue />
        <ChevronsUpDown size={15} aria-hidden />
      </Button>
      <Popover className="popover">
        <ListBox>
          {all.map((choice) => (
            <ListBoxItem key={choice.value} id={choice.value} textValue={choice.label} className="option">
              {({ isSelected }) => (
                <>
                  {choice.label}
                  {isSelected && <Check size={15} aria-hidden />}
                </>
              )}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
