import { TextInput } from '@mantine/core'

type Props = { label: string; value: string; error: string | undefined; onChange: (field: string) => void }

export function DueField({ label, value, error, onChange }: Props) {
  return (
    <TextInput
      type="datetime-local"
      label={label}
      value={value}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
