import { Button, Card, Group, Stack } from '@mantine/core';
import { PlusIcon } from '@primer/octicons-react';
import { type ReactNode, useRef } from 'react';
import { useWords } from '../i18n/use-words.ts';
import type { Values } from './body-of.ts';
import { useActForm } from './form-context.tsx';

type ListFieldProps = Readonly<{
  /** Path of the list in the body. */
  name: string;
  title: ReactNode;
  /** What a new one holds. */
  blank: () => Values;
  addLabel: string;
  /** What one of them is called, for the button that takes it away. */
  nameOf: (index: number, item: Values) => string;
  /** How many must stay. */
  least?: number;
  /** Fields of one. @param path where it is in the body */
  children: (path: string, index: number) => ReactNode;
}>;

/** Several of a kind, one card each, added and taken away by their writer. */
export const ListField = ({ name, title, blank, addLabel, nameOf, least = 0, children }: ListFieldProps) => {
  const { t } = useWords();
  const { form } = useActForm();
  const value = form.getInputProps(name).value;
  const items = (Array.isArray(value) ? value : []) as readonly Values[];
  const add = useRef<HTMLButtonElement>(null);
  const remove = (index: number): void => {
    form.removeListItem(name, index);
    // The button that was pressed is gone; the next thing to press is this one.
    add.current?.focus();
  };
  return (
    <Stack gap="xs">
      {title}
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: one is known by its place
        <Card key={index} withBorder padding="sm">
          {children(`${name}.${index}`, index)}
          {items.length > least && (
            <Group justify="flex-end" mt="xs">
              <Button size="xs" variant="subtle" color="red" onClick={() => remove(index)}>
                {t('forms.list.remove', { what: nameOf(index, item) })}
              </Button>
            </Group>
          )}
        </Card>
      ))}
      <Group>
        <Button
          ref={add}
          variant="default"
          leftSection={<PlusIcon aria-hidden />}
          onClick={() => form.setFieldValue(name, [...items, blank()] as never)}
        >
          {addLabel}
        </Button>
      </Group>
    </Stack>
  );
};
