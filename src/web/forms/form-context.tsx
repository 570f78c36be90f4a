import type { UseFormReturnType } from '@mantine/form';
import { createContext, useContext, useEffect } from 'react';
import type { Values } from './body-of.ts';

/** The id of a field in the page: what a fault leads to. */
export const fieldId = (name: string): string => `field-${name.replaceAll('.', '-')}`;

export type Form = UseFormReturnType<Values>;

type FormOnScreen = Readonly<{
  form: Form;
  /** Every field says that it is there and what it is called, so that faults can be told by name and led to. */
  register: (name: string, label: string, leadsTo?: string) => () => void;
}>;

const Context = createContext<FormOnScreen | undefined>(undefined);
export const FormProvider = Context;

export const useActForm = (): FormOnScreen => {
  const value = useContext(Context);
  if (value === undefined) throw new Error('fields stand inside of a form');
  return value;
};

/** What a field needs of the form it stands in. */
export const useField = (name: string, label: string) => {
  const { form, register } = useActForm();
  useEffect(() => register(name, label), [register, name, label]);
  const { value, error } = form.getInputProps(name) as { value: unknown; error?: string };
  return {
    id: fieldId(name),
    value,
    error,
    set: (next: unknown) => form.setFieldValue(name, next as never),
    /** Says at the field what is wrong with it, before anything is sent. */
    fail: (fault: string) => form.setFieldError(name, fault),
  };
};

/** Faults of fields of the body that are made of this one belong to it. */
export const useStandsFor = (name: string, label: string, others: readonly string[] = NONE): void => {
  const { register } = useActForm();
  useEffect(() => {
    const ends = others.map((other) => register(other, label, name));
    return () => {
      for (const end of ends) end();
    };
  }, [register, name, label, others]);
};

const NONE: readonly string[] = [];
