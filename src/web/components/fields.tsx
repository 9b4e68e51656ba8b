// Form fields that show the server's complaint at the field it named.
import { Select, Textarea, TextInput } from '@mantine/core';
import { fieldError } from '../api-problem.ts';

type Shared = {
  label: string;
  /** Dotted path in the endpoint's input, as problems name it. */
  name: string;
  problem?: unknown;
  /** Found before sending. */
  error?: string;
  description?: React.ReactNode;
  required?: boolean;
  disabled?: boolean;
};

type TextProps = Shared & {
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
  maxLength?: number;
};

const shared = ({ label, name, problem, error, description, required, disabled }: Shared) => ({
  label,
  name,
  description,
  required,
  disabled,
  error: error ?? fieldError(problem, name),
});

export function TextField(props: TextProps) {
  return (
    <TextInput
      {...shared(props)}
      value={props.value}
      placeholder={props.placeholder}
      maxLength={props.maxLength}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  );
}

export function LongTextField(props: TextProps & { rows?: number }) {
  return (
    <Textarea
      {...shared(props)}
      value={props.value}
      placeholder={props.placeholder}
      maxLength={props.maxLength}
      minRows={props.rows ?? 3}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  );
}

type SelectProps<V extends string> = Shared & {
  value: V | null;
  onChange: (value: V) => void;
  options: readonly { value: V; label: string }[];
  searchable?: boolean;
  placeholder?: string;
};

export function SelectField<V extends string>(props: SelectProps<V>) {
  return (
    <Select
      {...shared(props)}
      data={[...props.options]}
      value={props.value}
      searchable={props.searchable}
      placeholder={props.placeholder}
      onChange={(value) => value !== null && props.onChange(value as V)}
    />
  );
}

/** A day as ISO text; the browser's own calendar, which every reader and phone knows. */
export function DayField(props: Omit<TextProps, 'placeholder' | 'maxLength'>) {
  return (
    <TextInput
      {...shared(props)}
      type="date"
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  );
}
